import { LAW_KNOWN, lawOn, type Bilingual, type ImpactSource } from '../law/index.ts';
import { questionText } from './classification/question-text.ts';
import { classificationQuestions } from './classification/questions.ts';
import { CAST, profileAnswers } from './cast.ts';
import { classificationGuidance } from './classification-guidance/procedure.ts';
import { classificationNotification } from './classification-notification/procedure.ts';
import { conformityResult } from './conformity-result/procedure.ts';
import { deployment } from './deployment/procedure.ts';
import { fieldsOf, pick, type Example, type Procedure } from './kit/index.ts';
import { impactOfProcedure } from './impact.ts';
import { ethicsCommitment } from './ethics-commitment/procedure.ts';
import { sheetImpactSources } from './ethics-assessment/sheet.ts';
import { labelReport } from './label-report/procedure.ts';
import { petition } from './petition/procedure.ts';
import { reclassification } from './reclassification/procedure.ts';
import { systemUpdate } from './system-update/procedure.ts';
import { transparencyDeclaration } from './transparency-declaration/procedure.ts';
import { voluntaryPublication } from './voluntary-publication/procedure.ts';

export { CAST };
export { type CastParty, type CastPerson } from './cast.ts';
export { classify, type ClassificationResult } from './classification/classify.ts';
export { criteriaOf, type Criterion } from './classification/criteria.ts';
export type { MatchedRow } from './classification/matched-row.ts';
export type {
  ClassificationAnswers,
  ClassificationQuestion,
  Outcome as ClassificationOutcome,
  QuestionText,
  Step as ClassificationStep,
  ToolTexts,
} from './classification/question.ts';
export { asked, classificationQuestions, nextQuestion } from './classification/questions.ts';
export { CLASSIFICATION_TEXTS, questionText } from './classification/question-text.ts';
export { validityOf, type DeclaredVersion, type Period, type Validity } from './transparency-declaration/validity.ts';
export { fieldLabel, offeredIn, optionLabel } from './words.ts';
export { readClassificationAnswers } from './classification/read-answers.ts';
export { classificationRuleSet, type ClassificationRuleSet } from './classification/rule-set.ts';

export { assess, obligationOf, type Assessment, type Obligation } from './ethics-assessment/assess.ts';
export {
  CONCLUSIONS,
  GENERAL,
  readSheet,
  STAGES,
  STATUSES,
  USES,
  type FilledSheet,
  type RowStatus,
  type SheetConclusion,
  type SheetError,
  type SheetRow,
  type SheetUse,
} from './ethics-assessment/read-sheet.ts';
export {
  questionsOf,
  SHEETS,
  sheetSource,
  type Sheet,
  type SheetId,
  type SheetQuestion,
} from './ethics-assessment/sheet.ts';

/** What may be asked of the authority, in the order in which people meet it. */
export const PROCEDURES: readonly Procedure[] = [
  classificationNotification,
  classificationGuidance,
  reclassification,
  conformityResult,
  systemUpdate,
  deployment,
  voluntaryPublication,
  transparencyDeclaration,
  ethicsCommitment,
  labelReport,
  petition,
];

/** The procedure of that id, or null: ids come from addresses and old cases. */
export function procedure(id: string): Procedure | null {
  return PROCEDURES.find((one) => one.id === id) ?? null;
}

/** The words of a chosen value: those of the first form that offers it under that name; null where none does. */
export function optionText(field: string, value: string, lang: 'vi' | 'en'): string | null {
  const offering = PROCEDURES.find(({ texts }) => texts[lang].options[field]?.[value] !== undefined);
  return offering?.texts[lang].options[field]?.[value] ?? null;
}

/** What a field is called on whichever form asks for it; null where none does. Fields of acts may have the act before their name. */
export function labelText(field: string, lang: 'vi' | 'en'): string | null {
  const name = field.split('--').at(-1)!;
  const asking = PROCEDURES.find(({ texts }) => Object.hasOwn(texts[lang].fields, name));
  return asking?.texts[lang].fields[name]?.label ?? null;
}

/** Every mandate or key scope that some procedure asks for. */
export const PARTY_SCOPES: readonly string[] = [...new Set(PROCEDURES.map((one) => one.scope))];

/**
 * All worked examples by day, with what the portal would fill in from the party's profile: one may be about what an
 * earlier one published. Acts carry their own days.
 */
export function examplesInOrder(): { procedure: Procedure; example: Example }[] {
  return PROCEDURES.flatMap((one) =>
    one.examples.map((example) => ({ procedure: one, example: filledIn(one, example) })),
  ).toSorted((a, b) => (a.example.day < b.example.day ? -1 : a.example.day > b.example.day ? 1 : 0));
}

/** A case about an entry takes the provider from that entry, not from the profile of whoever files it. */
function filledIn(of: Procedure, example: Example): Example {
  const names = fieldsOf(of.form)
    .map((field) => field.name)
    .filter((name) => of.subject === undefined || !name.startsWith('provider'));
  return { ...example, answers: { ...pick(profileAnswers(example.party), names), ...example.answers } };
}

const TOOL_QUESTIONS = new Map(classificationQuestions(lawOn(LAW_KNOWN.until)).map((one) => [one.id, one]));

/** What the classification tool asks under that id, in both languages; null for none. */
export function toolQuestion(id: string): Bilingual | null {
  const found = TOOL_QUESTIONS.get(id);
  if (found === undefined) return null;
  return { vi: questionText(found, 'vi').question, en: questionText(found, 'en').question };
}

/** Everything in the procedures and the classification tool that cites the law. */
export function impactSources(): ImpactSource[] {
  const questions = [...TOOL_QUESTIONS.values()].map((question) => ({
    kind: 'question',
    id: question.id,
    label: questionText(question, 'vi').question,
    grounds: question.grounds,
  }));
  return [...questions, ...sheetImpactSources(), ...PROCEDURES.flatMap(impactOfProcedure)];
}
