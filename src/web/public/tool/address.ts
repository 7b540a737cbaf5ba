import type { Law } from '../../../law/index.ts';
import { asked, readClassificationAnswers, type ClassificationAnswers } from '../../../procedures/index.ts';
import type { WebContext } from '../../server/index.ts';
import type { Hidden } from '../../ui/index.ts';

/** Names in the address that are not answers. */
export const CONTROL = {
  /** The page that was just sent. */
  sent: 'trang',
  /** The page to show again although it has its answers. */
  change: 'sua',
  /** Answer for every row of the page that was left open. */
  rest: 'con-lai',
  /** What the workspace is asked to do with the answers. */
  task: 'viec',
} as const;

/** What the address says: the answers that count, and whether it held some that the tool does not know. */
export interface Given {
  readonly answers: ClassificationAnswers;
  readonly hasStrange: boolean;
}

/** Reads the answers of an address or a form. Answers to questions that are not asked are dropped here, once and for all. */
export function givenAnswers(query: WebContext['query'], law: Law): Given {
  const controls: readonly string[] = Object.values(CONTROL);
  const raw = Object.fromEntries(Object.entries(query).filter(([name]) => !controls.includes(name)));
  const { answers, refusals } = readClassificationAnswers(raw, law);
  return { answers: asked(answers, law).kept, hasStrange: refusals.some(({ field }) => field?.includes('.') ?? false) };
}

/** One of the names above, when it stands in the address exactly once. */
export function control(query: WebContext['query'], name: string): string | null {
  const value = query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The answers as names and values, without those to `except`. */
export function pairs(answers: ClassificationAnswers, except: readonly string[] = []): Hidden {
  return Object.entries(answers)
    .filter(([id]) => !except.includes(id))
    .map(([id, answer]) => [id, typeof answer === 'string' ? answer : answer.join(',')] as const);
}

/** A path with the answers, and with further names. */
export function addressOf(path: string, answers: ClassificationAnswers, more: Hidden = []): string {
  const query = new URLSearchParams([...pairs(answers), ...more].map(([name, value]) => [name, value])).toString();
  return query === '' ? path : `${path}?${query}`;
}
