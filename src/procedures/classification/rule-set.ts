import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Law } from '../../law/index.ts';
import { CLASSIFICATION_VERSION, classificationQuestions } from './questions.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Which rules a classification rests on (Law 9.3: criteria and questions are versioned). */
export interface ClassificationRuleSet {
  readonly version: string;
  readonly listVersion: string | null;
  /** SHA-256 over the questions with their words, the list with its rows, and the version of the reasoning. */
  readonly hash: string;
}

/** The rule set of that day. The same questions, list and reasoning give the same hash on any machine. */
export function classificationRuleSet(law: Law): ClassificationRuleSet {
  const known = cache.get(law);
  if (known !== undefined) return known;
  const list = law.highRiskList;
  const questions = classificationQuestions(law).map(({ id, kind, options, grounds, needed, rows }) => ({
    id,
    kind,
    options,
    grounds,
    needed,
    rows: rows.map((row) => row.id),
  }));
  const identity = { version: CLASSIFICATION_VERSION, questions, vi: textsVi.questions, en: textsEn.questions, list };
  const hash = createHash('sha256').update(canonicalize(identity)!).digest('hex');
  const ruleSet = { version: CLASSIFICATION_VERSION, listVersion: list?.version ?? null, hash };
  cache.set(law, ruleSet);
  return ruleSet;
}

const cache = new WeakMap<Law, ClassificationRuleSet>();
