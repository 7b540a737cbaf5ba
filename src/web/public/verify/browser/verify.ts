import { verifyReceipt } from '../../../../verifier/index.ts';
import { explainCode, explainReceipt, verifyTexts, type CodeFinding, type Explanation } from '../explain.ts';
import { readFileBytes, readText, type Handed } from '../find-receipt.ts';
import { decodePicture, startCamera } from './qr-reader.ts';
import { panelOf } from './show.ts';

/** Everything happens here, in the visitor's own browser; the network is only asked how things stand now. */
function start(root: HTMLElement): void {
  const lang = root.dataset['lang'] === 'en' ? 'en' : 'vi';
  const key = root.dataset['key'] ?? '';
  const answer = root.querySelector<HTMLElement>('[data-answer]')!;
  const form = root.querySelector('form')!;
  const show = (explanation: Explanation): void => {
    answer.replaceChildren(panelOf(explanation, lang));
    answer.focus();
  };
  const check = async (handed: Handed): Promise<void> => {
    try {
      show(handed.kind === 'code' ? await checkCode(handed.text, lang) : await checkReceipt(handed.text, key, lang));
    } catch (error) {
      // A browser without Ed25519: the server can still tell.
      if (error instanceof DOMException && error.name === 'NotSupportedError') form.submit();
      else throw error;
    }
  };
  const stay = (event: Event): void => {
    event.preventDefault();
    // Nor may the comfort of uploading send anything.
    event.stopImmediatePropagation();
    void handedBy(form).then((handed) => (typeof handed === 'string' ? say(answer, handed, lang) : check(handed)));
  };
  form.addEventListener('submit', stay, { capture: true });
  const fromLink = (): void => {
    if (location.hash.length > 120) void check(readText(location.hash));
  };
  addEventListener('hashchange', fromLink);
  fromLink();
  startCamera(root, verifyTexts(lang), (text) => void check(readText(text)));
  keepOffline();
}

function say(answer: HTMLElement, text: string, lang: 'vi' | 'en'): void {
  const words = verifyTexts(lang);
  answer.replaceChildren(
    panelOf(
      {
        state: 'cannotTell',
        title: words.states.cannotTell,
        sentence: text,
        reasons: [],
        facts: [],
        now: [],
        link: null,
      },
      lang,
    ),
  );
  answer.focus();
}

/** What the form holds, or why nothing can be done with it. */
async function handedBy(form: HTMLFormElement): Promise<Handed | string> {
  const words = verifyTexts(form.closest<HTMLElement>('[data-verify]')?.dataset['lang'] === 'en' ? 'en' : 'vi');
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0];
  const text = form.querySelector('textarea')?.value ?? '';
  if (file === undefined) return text.trim() === '' ? words.nothing : readText(text);
  if (file.type.startsWith('image/') && file.type !== 'image/svg+xml') {
    const found = await decodePicture(file);
    return found === null ? words.noCode : readText(found);
  }
  return (await readFileBytes(new Uint8Array(await file.arrayBuffer()), inflated)) ?? words.unreadable;
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return null;
  }
}

async function checkCode(text: string, lang: 'vi' | 'en'): Promise<Explanation> {
  const current = await ask(text, null, lang);
  return explainCode(current === undefined ? { kind: 'offline' } : current.finding, lang);
}

async function checkReceipt(text: string, key: string, lang: 'vi' | 'en'): Promise<Explanation> {
  const trust = { trustedKeys: [key] };
  let verdict = await verifyReceipt(text, trust);
  const { leaf } = verdict;
  if (leaf === null || verdict.verdict === 'false') return explainReceipt(verdict, undefined, lang);
  const current = await ask(leaf.subject, leaf.id, lang);
  if (current === undefined) return explainReceipt(verdict, undefined, lang);
  // A receipt from a small QR code has no proof. The one offered now must be of the same record, and is checked like any other.
  if (
    verdict.reasons.join() === 'notYetIncluded' &&
    current.receipt !== null &&
    current.receipt.leaf === verdict.receipt?.leaf
  ) {
    verdict = await verifyReceipt(current.receipt, trust);
  }
  return explainReceipt(verdict, current.finding.kind === 'entry' ? current.finding.standing : null, lang);
}

interface Current {
  readonly finding: CodeFinding;
  readonly receipt: { readonly leaf: string } | null;
}

/** Undefined when the network or the portal does not answer. */
async function ask(code: string, leafId: string | null, lang: string): Promise<Current | undefined> {
  const query = new URLSearchParams({ ma: code, lang, ...(leafId === null ? {} : { 'ban-ghi': leafId }) });
  try {
    const response = await fetch(`/xac-minh/hien-trang?${query.toString()}`, {
      headers: { accept: 'application/json' },
    });
    return response.ok ? ((await response.json()) as Current) : undefined;
  } catch {
    return undefined;
  }
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** This page, and no other, keeps working when it is opened again without a network. */
function keepOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const address = '/xac-minh/ngoai-mang.js';
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('xac-minh', { createScriptURL: () => address });
  const url = policy === undefined ? address : policy.createScriptURL(address);
  void navigator.serviceWorker.register(url, { scope: location.pathname }).catch(() => undefined);
}

const root = document.querySelector<HTMLElement>('[data-verify]');
if (root !== null) start(root);
