import type { Law } from '../../law/index.ts';
import type { Refusal } from '../kit/index.ts';
import type { ClassificationAnswers, ClassificationQuestion } from './question.ts';
import { classificationQuestions, isAnswerTo } from './questions.ts';

/**
 * Answers from an address or a JSON body: strings, or lists (or comma-separated strings) where several may be chosen.
 * Empty values count as not answered. Every unknown question and every choice that is not offered is refused, at once.
 */
export function readClassificationAnswers(
  raw: Readonly<Record<string, unknown>>,
  law: Law,
): { answers: ClassificationAnswers; refusals: readonly Refusal[] } {
  const questions = new Map(classificationQuestions(law).map((question) => [question.id, question]));
  const answers: Record<string, string | readonly string[]> = {};
  const refusals: Refusal[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const question = questions.get(id);
    const answer = question === undefined ? value : asGiven(question, value);
    if (answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0))
      continue;
    if (question === undefined) refusals.push(unknownQuestion(id));
    else if (isAnswerTo(question, answer)) answers[id] = answer;
    else refusals.push(unknownChoice(question, answer));
  }
  return { answers, refusals };
}

function asGiven(question: ClassificationQuestion, value: unknown): unknown {
  if (question.kind === 'one' || typeof value !== 'string') return value;
  return value.split(',').filter((one) => one !== '');
}

function unknownQuestion(id: string): Refusal {
  const shown = id.replaceAll(/[^\w.-]/g, '?').slice(0, 60);
  return {
    code: 'unknownQuestion',
    field: shown,
    text: {
      vi: `Công cụ không có câu hỏi “${shown}” vào ngày áp dụng. Hãy bỏ câu trả lời này.`,
      en: `The tool has no question “${shown}” on the day applied. Leave this answer out.`,
    },
  };
}

function unknownChoice(question: ClassificationQuestion, answer: unknown): Refusal {
  const shown =
    JSON.stringify(answer)
      ?.replaceAll(/[^\w.,\-[\] "]/g, '?')
      .slice(0, 60) ?? '?';
  const offered = question.options.join(', ');
  return {
    code: 'unknownOption',
    field: question.id,
    ground: question.grounds[0],
    text: {
      vi: `Câu “${question.id}” không có lựa chọn ${shown}. Hãy chọn trong: ${offered}.`,
      en: `Question “${question.id}” does not offer ${shown}. Choose from: ${offered}.`,
    },
  };
}
