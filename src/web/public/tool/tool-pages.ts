import type { Law } from '../../../law/index.ts';
import {
  asked,
  type ClassificationAnswers,
  type ClassificationQuestion,
  type ClassificationStep,
} from '../../../procedures/index.ts';

/** One screen of the tool: one decision, or the rows of one part of the list. */
export interface ToolPage {
  readonly id: string;
  readonly step: ClassificationStep;
  readonly questions: readonly ClassificationQuestion[];
}

/** The steps of the law in their order, for “step 2 of 6”. */
export const STEPS: readonly ClassificationStep[] = ['scope', 'definition', 'prohibited', 'list', 'medium', 'facts'];

/** The pages that these answers bring up, in the order of the law. */
export function pagesFor(answers: ClassificationAnswers, law: Law): ToolPage[] {
  const pages: { id: string; step: ClassificationStep; questions: ClassificationQuestion[] }[] = [];
  for (const question of asked(answers, law).questions) {
    const id = pageIdOf(question);
    const last = pages.at(-1);
    if (last?.id === id) last.questions.push(question);
    else pages.push({ id, step: question.step, questions: [question] });
  }
  return pages;
}

/** The page on which a question stands. */
export function pageIdOf(question: ClassificationQuestion): string {
  return question.text === 'row' ? `rows.${question.rows[0]!.part}` : question.id;
}

/** Questions of a page that have no answer yet. */
export function openOn(page: ToolPage, answers: ClassificationAnswers): ClassificationQuestion[] {
  return page.questions.filter((question) => answers[question.id] === undefined);
}

/** The first page with an open question, or null when the tool has asked everything. */
export function firstOpenPage(pages: readonly ToolPage[], answers: ClassificationAnswers): ToolPage | null {
  return pages.find((page) => openOn(page, answers).length > 0) ?? null;
}
