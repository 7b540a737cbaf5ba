import type { Leaf, ReceiptVerdict } from '../../../verifier/index.ts';
import { en } from './texts.en.ts';
import { vi, type VerifyTexts } from './texts.vi.ts';

// Runs in the browser as well: nothing here may need a server.

/** The words of the page in one language. */
export function verifyTexts(lang: 'vi' | 'en'): VerifyTexts {
  return lang === 'vi' ? vi : en;
}

/** What the register says of a code now. */
export interface Standing {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  /** In words, then and now: by status of the entry. */
  readonly status: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly proved: boolean;
  readonly path: string;
}

/** The answer as it is shown: state, plain words, reasons, facts. */
export interface Explanation {
  readonly state: 'true' | 'cannotTell' | 'false';
  readonly title: string;
  readonly sentence: string;
  readonly reasons: readonly string[];
  readonly facts: readonly (readonly [term: string, value: string])[];
  /** How it stands now in the register, when that is known. */
  readonly now: readonly string[];
  readonly link: { readonly path: string; readonly label: string } | null;
}

/** What a checked receipt means. `standing`: null when there is no such code now, undefined when it could not be asked. */
export function explainReceipt(
  { verdict, reasons, leaf, receipt, witnesses }: ReceiptVerdict,
  standing: Standing | null | undefined,
  lang: 'vi' | 'en',
): Explanation {
  const words = verifyTexts(lang);
  const onlyWaits = verdict === 'cannotTell' && reasons.every((reason) => reason === 'notYetIncluded');
  const sentence = onlyWaits ? words.sentences.notYetIncluded : words.sentences[verdict];
  const proof = receipt?.proof ?? null;
  const facts: [string, string][] = [];
  // A record that is false is not repeated as if it were a fact.
  if (leaf !== null && verdict !== 'false') {
    facts.push([words.facts.subject, leaf.subject], [words.facts.kind, words.kinds[leaf.kind] ?? leaf.kind]);
    facts.push([words.facts.at, instant(leaf.at, lang)]);
    facts.push([words.facts.place, proof === null ? words.facts.waiting : String(proof.index)]);
    if (receipt !== null) facts.push([words.facts.log, receipt.origin]);
    if (witnesses.length > 0) facts.push([words.facts.witnesses, witnesses.join(', ')]);
  }
  const comparable = verdict !== 'false' && leaf !== null && leaf.kind.startsWith('entry.');
  return {
    state: verdict,
    title: words.states[verdict],
    sentence,
    reasons: reasons.map((reason) => words.reasons[reason] ?? reason),
    facts,
    now: comparable ? compared(leaf, standing, words) : [],
    link: comparable && standing ? { path: standing.path, label: words.register.open } : null,
  };
}

function compared(leaf: Leaf, standing: Standing | null | undefined, words: VerifyTexts): string[] {
  if (standing === undefined) return [words.register.unknown];
  if (standing === null) return [words.register.gone];
  const then = typeof leaf.body['status'] === 'string' ? leaf.body['status'] : '';
  const nowWord = standing.statuses[standing.status] ?? standing.status;
  const moved = then !== '' && then !== standing.status;
  const version = Number(leaf.body['version']);
  return [
    moved ? words.register.changed(standing.statuses[then] ?? then, nowWord) : `${words.register.state}: ${nowWord}.`,
    standing.version > version ? words.register.newer(standing.version) : words.register.same,
  ];
}

/** What can be said of a code alone. */
export function explainCode(code: CodeFinding, lang: 'vi' | 'en'): Explanation {
  const words = verifyTexts(lang);
  const answer = (state: Explanation['state'], sentence: string): Explanation => ({
    state, title: words.states[state], sentence, reasons: [], facts: [], now: [], link: null,
  }); // prettier-ignore
  switch (code.kind) {
    case 'entry': {
      const { standing } = code;
      const known = standing.statuses[standing.status] ?? standing.status;
      return {
        ...answer(
          standing.proved ? 'true' : 'cannotTell',
          standing.proved ? words.sentences.entryTrue : words.sentences.entryWaiting,
        ),
        facts: [[words.facts.subject, `${standing.code} — ${standing.name}`]],
        now: [`${words.register.state}: ${known}.`],
        link: { path: standing.path, label: words.register.open },
      };
    }
    case 'unknown':
      return answer('false', words.sentences.entryUnknown);
    case 'mistyped':
      return answer('false', words.sentences.codeMistyped);
    case 'case':
      return answer('cannotTell', words.sentences.caseCode);
    case 'offline':
      return answer('cannotTell', words.sentences.offlineCode);
    case 'nothing':
      return answer('cannotTell', words.sentences.notReadable);
    default:
      return code satisfies never;
  }
}

/** What a typed or scanned text turned out to be when it is no receipt. */
export type CodeFinding =
  | { readonly kind: 'entry'; readonly standing: Standing }
  | { readonly kind: 'unknown' | 'mistyped' | 'case' | 'offline' | 'nothing' };

/** As all pages write it; the browser has no part of the face but this page. */
function instant(iso: string, lang: 'vi' | 'en'): string {
  const within = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
  if (lang === 'en')
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', ...within }).format(new Date(iso));
  const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', ...within });
  const [day, clock] = short.format(new Date(iso)).split(', ');
  return `${clock} ngày ${day}`;
}
