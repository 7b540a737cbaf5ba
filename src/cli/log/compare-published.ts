import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { canonicalJson, type JsonValue, type PlacedLeaf } from '../../verifier/index.ts';
import { UsageError } from '../command.ts';
import type { RegisterComparison, RegisterDifference } from './log-verify.ts';

/** A line of the public feed of changes. */
interface Change {
  logIndex: number;
  code: string;
  register: string;
  version: number;
  status: string;
  at: string;
}

type OnWait = (seconds: number) => void;

/** A portal as anybody sees it. */
interface Published {
  readonly base: string;
  readonly onWait: OnWait | undefined;
}

/** What the log says of an entry's newest version. */
interface Newest {
  register: string;
  version: number;
  status: string;
  publicHash: unknown;
}

const KINDS = new Set(['entry.published', 'entry.revised']);
const PAGE = 1_000;
const ATTEMPTS = 5;
const LONGEST_WAIT_S = 60;
const UNTOLD_WAIT_S = 15;
const LEFT = [
  'facts of earlier versions and restricted parts: an address publishes only the newest public facts (run it beside the database)',
];
/** Beside the public facts in a line of the open data. */
const OWN_COLUMNS = ['code', 'register', 'entryVersion', 'status', 'publishedAt', 'changedAt', 'logIndex', 'demo'];

/**
 * Holds what a portal publishes against its log, from public addresses alone: the feed of changes record by record, and the newest
 * facts in the open data against their hashes. Null where there is no such feed.
 */
export async function comparePublished(
  base: string,
  leaves: AsyncIterable<PlacedLeaf>,
  onWait?: OnWait,
): Promise<RegisterComparison | null> {
  const feed = changes(base, onWait);
  let told = await feed.next();
  if (told.done === true && told.value === 'noFeed') return null;
  const comparison: RegisterComparison = { differences: [], versions: 0, left: LEFT };
  const newest = new Map<string, Newest>();
  let size = 0;
  for await (const leaf of leaves) {
    size = leaf.index + 1;
    if (!KINDS.has(leaf.kind)) continue;
    const { register, version, status, publicHash } = leaf.body as unknown as Newest;
    newest.set(leaf.subject, { register, version, status, publicHash });
    for (; told.done !== true && told.value.logIndex < leaf.index; told = await feed.next())
      comparison.differences.push({
        code: 'changeNotLogged',
        where: `${told.value.code} record ${told.value.logIndex}`,
      });
    if (told.done === true || told.value.logIndex > leaf.index) {
      comparison.differences.push({ code: 'changeMissing', where: `${leaf.subject} record ${leaf.index}` });
      continue;
    }
    comparison.differences.push(...unlike(told.value, leaf, { register, version, status }));
    comparison.versions += 1;
    told = await feed.next();
  }
  for (; told.done !== true && told.value.logIndex < size; told = await feed.next())
    comparison.differences.push({ code: 'changeNotLogged', where: `${told.value.code} record ${told.value.logIndex}` });
  for (const register of new Set([...newest.values()].map((one) => one.register)))
    comparison.differences.push(...(await compareFacts({ base, onWait }, register, newest, size)));
  return comparison;
}

function unlike(change: Change, leaf: PlacedLeaf, said: Omit<Newest, 'publicHash'>): RegisterDifference[] {
  const wanted: Record<string, unknown> = { ...said, code: leaf.subject, at: leaf.at };
  const wrong = Object.keys(wanted).filter((name) => wanted[name] !== change[name as keyof Change]);
  return wrong.map((name) => ({ code: 'changeDiffers', where: `${leaf.subject} record ${leaf.index}: ${name}` }));
}

async function* changes(base: string, onWait: OnWait | undefined): AsyncGenerator<Change, 'end' | 'noFeed'> {
  for (let after = -1; ;) {
    const answer = await ask(`${base}/api/v1/changes?after=${after}&limit=${PAGE}`, onWait);
    if (answer.status === 404 && after === -1) return 'noFeed';
    const page = (await readable(answer).json()) as { changes: Change[]; next: number };
    yield* page.changes;
    if (page.changes.length === 0 || page.next <= after) return 'end';
    after = page.next;
  }
}

/** The open data of a register, line by line. What is newer than the signed head is left for the next time. */
async function compareFacts(
  from: Published,
  register: string,
  newest: ReadonlyMap<string, Newest>,
  size: number,
): Promise<RegisterDifference[]> {
  const found: RegisterDifference[] = [];
  const missing = new Set([...newest].flatMap(([code, one]) => (one.register === register ? [code] : [])));
  for await (const row of dump(from, register)) {
    const { code, entryVersion, logIndex, status } = row;
    const known = newest.get(String(code));
    missing.delete(String(code));
    if (typeof logIndex !== 'number' || logIndex >= size) continue;
    const where = `${String(code)} version ${String(entryVersion)}`;
    if (known === undefined) found.push({ code: 'entryNotLogged', where });
    else if (known.version !== entryVersion || known.status !== status) found.push({ code: 'entryDiffers', where });
    // Of a withdrawn entry only that it was withdrawn is published.
    else if (status !== 'withdrawn' && !factsFit(row, known.publicHash)) found.push({ code: 'factsDiffer', where });
  }
  for (const code of missing) found.push({ code: 'entryMissing', where: code });
  return found;
}

/**
 * The fact `version` stands in the open data as `systemVersion`, beside the version of the entry; where a fact of a register has that
 * very name itself, it keeps it. The hash decides which it was.
 */
function factsFit(row: Record<string, unknown>, publicHash: unknown): boolean {
  const open = Object.entries(row).filter(([name]) => !OWN_COLUMNS.includes(name));
  const renamed = open.map(([name, value]) => [name === 'systemVersion' ? 'version' : name, value] as const);
  return [renamed, open].some((facts) => factsHash(Object.fromEntries(facts) as JsonValue) === publicHash);
}

function factsHash(facts: JsonValue): string {
  return createHash('sha256').update(canonicalJson(facts)).digest('hex');
}

async function* dump({ base, onWait }: Published, register: string): AsyncGenerator<Record<string, unknown>> {
  const answer = readable(await ask(`${base}/du-lieu-mo/${encodeURIComponent(register)}.ndjson`, onWait));
  let rest = '';
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line) as Record<string, unknown>;
  }
  if (rest !== '') throw new UsageError(`The open data of ${register} breaks off in the middle of a line`);
}

/** A portal that asks for patience is asked again when it says: its budget is smaller than two looks at all registers. */
async function ask(address: string, onWait: OnWait | undefined): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(120_000) }).catch((error: unknown) => {
      throw new UsageError(`Cannot read ${address}: ${(error as Error).message}`);
    });
    if (answer.status !== 429 || attempt === ATTEMPTS) return answer;
    await answer.body?.cancel();
    const asked = Number(answer.headers.get('retry-after') ?? Number.NaN);
    const seconds = asked > 0 ? Math.min(asked, LONGEST_WAIT_S) : UNTOLD_WAIT_S;
    onWait?.(seconds);
    await setTimeout(seconds * 1_000);
  }
}

function readable(answer: Response): Response {
  if (!answer.ok) throw new UsageError(`Cannot read ${answer.url}: the answer is ${answer.status}`);
  return answer;
}
