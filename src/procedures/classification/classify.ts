import { addDays, LAW_IN_FORCE_FROM, type Day, type Law, type RiskLevel } from '../../law/index.ts';
import { dutyFindings, type Answers, type Finding, type Grounds } from '../kit/index.ts';
import type { ClassificationAnswers, ClassificationQuestion, Outcome } from './question.ts';
import { asked, EXCLUSIONS, isListed } from './questions.ts';
import { classificationRuleSet } from './rule-set.ts';
import type { MatchedRow } from './matched-row.ts';
import { prefillOf } from './prefill.ts';
import { consequenceText } from './question-text.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export interface ClassificationResult {
  readonly outcome: Outcome;
  /** No question that could change the outcome is still open. While false, `undetermined` means "not finished". */
  readonly complete: boolean;
  /** One for each answer used, in order, then the conclusion. */
  readonly findings: readonly Finding[];
  readonly rows: readonly MatchedRow[];
  /** What is owed at this level in this role, each with `dueOn`; empty without a level. */
  readonly duties: readonly Finding[];
  readonly missing: readonly { readonly id: string; readonly needed: 'level' | 'duties' }[];
  /** What the result fills in, under the names of the forms' fields: of a notification, or of a guidance request. */
  readonly prefill: Answers;
  /** The answers that counted. */
  readonly answers: ClassificationAnswers;
  readonly ruleSetHash: string;
  readonly lawDay: Day;
  readonly listVersion: string | null;
}

/**
 * The outcome of these answers under the law of a day, with its reasoning. Pure. Answers to questions that were not asked
 * never count; a level comes only when nothing that could change it is open or unknown. It is never "not high" from names:
 * every row that concerns the sectors must have been denied by the person. `today` decides what has already fallen due.
 */
export function classify(answers: ClassificationAnswers, law: Law, today: Day): ClassificationResult {
  const { questions, kept } = asked(answers, law);
  const missing = questions
    .filter((question) => kept[question.id] === undefined)
    .map(({ id, needed }) => ({ id, needed }));
  const outcome = outcomeOf(
    kept,
    law,
    missing.some(({ needed }) => needed === 'level'),
  );
  const complete = outcome !== 'undetermined' || !missing.some(({ needed }) => needed === 'level');
  const rows = matchedRows(questions, kept);
  const reasons = questions.flatMap((question) => reasonOf(question, kept));
  return {
    outcome,
    complete,
    findings: [
      ...reasons,
      ...listNotInForce(kept, law),
      conclusion(outcome, kept),
      ...firstSixMonths(outcome, kept, law, today),
    ],
    rows,
    duties: dutiesFor(outcome, kept, rows, law),
    missing,
    prefill: complete ? prefillOf(outcome, questions, kept, rows) : {},
    answers: kept,
    ruleSetHash: classificationRuleSet(law).hash,
    lawDay: law.day,
    listVersion: law.highRiskList?.version ?? null,
  };
}

function outcomeOf(kept: ClassificationAnswers, law: Law, isOpen: boolean): Outcome {
  if (kept['scope.defence'] === 'yes' || kept['scope.secret'] === 'yes') return 'outOfScope';
  if (kept['definition.infers'] === 'no' || kept['definition.kind'] === 'model') return 'outOfScope';
  if (['a', 'b', 'c', 'd'].some((point) => kept[`prohibited.${point}`] === 'yes')) return 'prohibited';
  if (isOpen || PRELIMINARY.some((id) => kept[id] === 'unknown')) return 'undetermined';
  if (isListed(kept)) return 'high';
  if (law.highRiskList === null || hasUnknownRow(kept)) return 'undetermined';
  return mediumOrLow(kept);
}

/** An "I don't know" here leaves open whether there is anything to classify at all. */
const PRELIMINARY = [
  'scope.defence',
  'scope.secret',
  'definition.infers',
  'definition.kind',
  'prohibited.a',
  'prohibited.b',
  'prohibited.c',
  'prohibited.d',
];

function hasUnknownRow(kept: ClassificationAnswers): boolean {
  return Object.entries(kept).some(([id, answer]) => id.startsWith('row.') && answer === 'unknown');
}

/** Decree 9.1 and 9.3: a single exclusion settles "not medium", even where the rest is unclear. */
function mediumOrLow(kept: ClassificationAnswers): Outcome {
  if (kept['medium.confuse'] === 'no' || EXCLUSIONS.some((id) => kept[id] === 'yes')) return 'low';
  if (kept['medium.confuse'] === 'yes' && EXCLUSIONS.every((id) => kept[id] === 'no')) return 'medium';
  return 'undetermined';
}

function matchedRows(questions: readonly ClassificationQuestion[], kept: ClassificationAnswers): MatchedRow[] {
  return questions
    .filter((question) => question.text === 'row' && kept[question.id] === 'met')
    .flatMap(({ rows, grounds }) => rows.map(({ id, name, sector, route }) => ({ id, name, sector, route, grounds })));
}

function reasonOf(question: ClassificationQuestion, kept: ClassificationAnswers): Finding[] {
  const answer = kept[question.id];
  if (answer === undefined) return [];
  const text = { vi: consequenceText(question, answer, 'vi'), en: consequenceText(question, answer, 'en') };
  return [{ code: question.id, grounds: question.grounds, used: { [question.id]: answer }, text }];
}

function listNotInForce(kept: ClassificationAnswers, law: Law): Finding[] {
  if (law.highRiskList !== null || kept['list.sectors'] === undefined) return [];
  const text = { vi: textsVi.words.noList, en: textsEn.words.noList };
  return [{ code: 'list.notInForce', grounds: ['D6.3a', 'L13.4'], used: { lawDay: law.day }, text }];
}

const CONCLUSION_GROUNDS: Record<Outcome, Grounds> = {
  high: ['D6.3a', 'L9.1a'],
  medium: ['D6.3b', 'L9.1b', 'D9.1'],
  low: ['D6.3c', 'L9.1c'],
  undetermined: ['D10.4', 'L10.4'],
  prohibited: ['L7.2'],
  outOfScope: ['L1.2', 'D4.3d', 'D6.2', 'L3.2'],
};

function conclusion(outcome: Outcome, kept: ClassificationAnswers): Finding {
  const { text: vi } = textsVi.outcomes[outcome];
  const { text: en } = textsEn.outcomes[outcome];
  const grounds = outcome === 'outOfScope' ? outOfScopeGrounds(kept) : CONCLUSION_GROUNDS[outcome];
  return { code: `outcome.${outcome}`, grounds, used: {}, text: { vi, en } };
}

function outOfScopeGrounds(kept: ClassificationAnswers): Grounds {
  if (kept['scope.defence'] === 'yes') return ['L1.2'];
  if (kept['scope.secret'] === 'yes') return ['D4.3d'];
  return kept['definition.infers'] === 'no' ? ['L3.2'] : ['D6.2'];
}

function firstSixMonths(outcome: Outcome, kept: ClassificationAnswers, law: Law, today: Day): Finding[] {
  if (outcome !== 'high' || kept['facts.operation'] !== 'notYet') return [];
  const rule = law.listTransition(today, 'any');
  if (rule === null) return [];
  const text = { vi: textsVi.words.firstSixMonths, en: textsEn.words.firstSixMonths };
  return [{ code: 'list.firstSixMonths', grounds: ['Q33.4.3'], used: { today }, text }];
}

function dutiesFor(outcome: Outcome, kept: ClassificationAnswers, rows: readonly MatchedRow[], law: Law): Finding[] {
  if (outcome !== 'high' && outcome !== 'medium' && outcome !== 'low') return [];
  const level: RiskLevel = outcome;
  const role = kept['facts.role'];
  if (role === undefined) return [];
  const roles = (['provider', 'deployer'] as const).filter(
    (one) => role !== (one === 'provider' ? 'deployer' : 'provider'),
  );
  const sectors = (kept['list.sectors'] as readonly string[]).filter((sector) => sector !== 'unknown');
  const foreign = kept['facts.foreign'];
  return roles.flatMap((one) =>
    dutyFindings(law, {
      level,
      role: one,
      isForeign: foreign === 'yes' || foreign === 'unknown',
      mustCertify: level === 'high' ? rows.some((row) => row.route === 'certify') : null,
      sectors,
      listSectors: rows.map((row) => row.sector),
      inOperationSince: operationStart(kept, law),
    }),
  );
}

/** A day inside the period that was chosen: the transition rules depend on the period only. */
function operationStart(kept: ClassificationAnswers, law: Law): Day | null {
  const listFrom = law.highRiskList?.inForceFrom ?? null;
  switch (kept['facts.operation']) {
    case 'beforeLaw':
      return addDays(LAW_IN_FORCE_FROM, -1);
    case 'beforeList':
      return LAW_IN_FORCE_FROM;
    case 'firstSixMonths':
      return listFrom;
    case 'later':
      return listFrom === null ? null : addDays(listFrom, 366);
    default:
      return null;
  }
}
