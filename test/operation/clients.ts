import { randomBytes } from 'node:crypto';
import { pause } from './portal-process.ts';
import { answersFor, type Someone } from './people.ts';

/** What the portal has promised: each of these must be true for ever. */
export interface Promised {
  /** Key of the request → the AI-ID that was answered. */
  readonly notified: Map<string, string>;
  /** Address of the submitted draft → case code. */
  readonly submitted: Map<string, string>;
  /** AI-IDs shown on the page after submitting. */
  readonly shown: Set<string>;
  /** Answers that broke a promise, or were no sensible answer. */
  readonly broken: string[];
  /** Requests that got no answer or "not now", and were made again. */
  repeated: number;
  files: number;
}

export const nothingYet = (): Promised => ({
  notified: new Map(),
  submitted: new Map(),
  shown: new Set(),
  broken: [],
  repeated: 0,
  files: 0,
});

export interface Load {
  readonly url: string;
  readonly who: Someone;
  readonly promised: Promised;
  readonly stopped: () => boolean;
}

const TIMEOUT_MS = 6_000;
const AGAIN_MS = 120;
/** What may be answered while server or database are away; anything else is looked at. */
const LATER = new Set([429, 503]);

/** Asks until there is an answer that is not "later". Null when the test is over. */
async function insist(load: Load, ask: () => Promise<Response>): Promise<{ answer: Response; text: string } | null> {
  while (!load.stopped()) {
    try {
      const answer = await ask();
      const text = await answer.text();
      if (!LATER.has(answer.status)) return { answer, text };
    } catch {
      // Not reached, or cut off: whether it was done is not known, so it is asked again in the same words.
    }
    load.promised.repeated += 1;
    await pause(AGAIN_MS);
  }
  return null;
}

function notification(load: Load, key: string): Promise<{ answer: Response; text: string } | null> {
  return insist(load, () =>
    fetch(`${load.url}/api/v1/notifications`, {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        authorization: `Bearer ${load.who.apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ answers: answersFor(key) }),
    }),
  );
}

/** Notifies one system after the other; now and then repeats one that was answered. */
export async function notifyOnAndOn(load: Load, name: string, pick: (of: number) => number): Promise<void> {
  const { notified, broken } = load.promised;
  const mine: string[] = [];
  for (let count = 1; !load.stopped(); count += 1) {
    const again = mine.length > 0 && pick(5) === 0;
    const key = again ? mine[pick(mine.length)]! : `${name}-${count}`;
    const got = await notification(load, key);
    if (got === null) return;
    const { aiId } = got.answer.status === 201 ? (JSON.parse(got.text) as { aiId: string }) : { aiId: null };
    if (aiId === null) broken.push(`${key}: ${got.answer.status} ${got.text.slice(0, 300)}`);
    else if ((notified.get(key) ?? aiId) !== aiId) broken.push(`${key}: ${notified.get(key)} became ${aiId}`);
    else notified.set(key, aiId);
    if (!again) mine.push(key);
  }
}

const LONG = 'Trả lời câu hỏi của người dân về thủ tục đăng ký khai sinh.';
const PAGES = {
  'thong-bao-phan-loai': (mark: string): Record<string, string>[] => {
    const all = answersFor(mark) as Record<string, string>;
    const take = (...names: string[]) => Object.fromEntries(names.map((name) => [name, all[name]!]));
    return [
      take('riskLevel'),
      take('name', 'version', 'internalCode', 'providerName', 'providerAddress', 'providerContact'),
      take(
        'intendedPurpose',
        'mainFunctions',
        'functionalArchitecture',
        'deploymentScope',
        'userGroups',
        'affectedGroups',
      ),
      take('mainInputData', 'riskMeasures'),
    ];
  },
  'de-nghi-huong-dan': (mark: string): Record<string, string>[] => [
    { requesterKind: 'provider', question: `Hệ thống ${mark} thuộc mức rủi ro nào?` },
    { name: `Hệ thống ${mark}`, intendedPurpose: LONG },
    {
      mainFunctions: LONG,
      functionalArchitecture: LONG,
      deploymentScope: LONG,
      userGroups: LONG,
      mainInputData: LONG,
      riskMeasures: LONG,
    },
  ],
} as const;

/** Which page of which procedure takes documents. */
const DOCUMENTS = { 'thong-bao-phan-loai': 2, 'de-nghi-huong-dan': 3 } as const;

/** Fills in drafts page by page with a document, submits them, and submits them once more: the same case must come back. */
export async function submitOnAndOn(load: Load, procedure: keyof typeof PAGES, name: string): Promise<void> {
  for (let count = 1; !load.stopped(); count += 1) {
    const mark = `${name}-${count}`;
    const begun = await post(load, `/ho-so/moi/${procedure}`, {});
    const base = /^(.*\/ho-so\/nhap\/[0-9a-f-]{36})\//.exec(begun?.headers.get('location') ?? '')?.[1];
    if (begun === null) return;
    if (base === undefined) {
      load.promised.broken.push(`${mark}: no draft, ${begun.status} ${begun.headers.get('location')}`);
      continue;
    }
    for (const [at, fields] of PAGES[procedure](mark).entries()) {
      const file = at + 1 === DOCUMENTS[procedure] ? { field: 'documents', bytes: randomText(mark) } : undefined;
      await post(load, `${base}/${at + 1}`, { viec: 'tiep', ...fields }, file);
      if (file !== undefined && !load.stopped()) load.promised.files += 1;
    }
    if (!(await submitTwice(load, `${base}/kiem-tra`, mark))) return;
  }
}

async function submitTwice(load: Load, address: string, mark: string): Promise<boolean> {
  for (let time = 1; time <= 2; time += 1) {
    const sent = await post(load, address, {});
    if (sent === null) return false;
    const to = sent.headers.get('location') ?? '';
    const code = /\/vu-viec\/(HS-[^/]+)/.exec(to)?.[1];
    if (code === undefined) load.promised.broken.push(`${mark}: not submitted, ${sent.status} ${to}`);
    else if ((load.promised.submitted.get(address) ?? code) !== code)
      load.promised.broken.push(`${mark}: a second case ${code}`);
    else load.promised.submitted.set(address, code);
  }
  return true;
}

/** One form as a browser would send it: the page first, for its token and revision. Null when the test is over. */
async function post(
  load: Load,
  path: string,
  fields: Record<string, string>,
  file?: { field: string; bytes: Buffer<ArrayBuffer> },
): Promise<Response | null> {
  while (!load.stopped()) {
    const page = await insist(load, () => ask(load, path, {}));
    if (page === null) return null;
    // A draft that was submitted leads on to its case.
    if (page.answer.status === 303) return page.answer;
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new FormData();
    for (const [, name, value] of hidden) body.set(name!, value!);
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    if (file !== undefined) body.set(file.field, new File([file.bytes], 'tai-lieu.txt', { type: 'text/plain' }));
    const plain = new URLSearchParams(
      [...body].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    try {
      const sent = await ask(load, path, { method: 'POST', body: file === undefined ? plain : body });
      await sent.arrayBuffer();
      if (sent.status === 303) return sent;
      if (!LATER.has(sent.status) && sent.status !== 200) load.promised.broken.push(`${path}: ${sent.status}`);
    } catch {
      // As above: asked again, from the page on.
    }
    load.promised.repeated += 1;
    await pause(AGAIN_MS);
  }
  return null;
}

function ask(load: Load, path: string, init: RequestInit): Promise<Response> {
  const headers = { cookie: load.who.cookie };
  return fetch(new URL(path, load.url), {
    ...init,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

/** A text that no other draft has, so that each has bytes of its own. */
function randomText(mark: string): Buffer<ArrayBuffer> {
  return Buffer.from(`Hồ sơ kỹ thuật ${mark}\n${randomBytes(600).toString('hex')}\n`);
}
