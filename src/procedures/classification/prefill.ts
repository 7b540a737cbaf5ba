import { groundCitation } from '../../law/index.ts';
import type { Answers } from '../kit/index.ts';
import type { MatchedRow } from './matched-row.ts';
import type { ClassificationAnswers, ClassificationQuestion, Outcome } from './question.ts';
import { questionText } from './question-text.ts';
import { textsVi } from './texts.vi.ts';

/**
 * What the person need not type again, by field name; everything can be changed in the form. In Vietnamese, as the public
 * and the authority read it. What only a person can declare is never filled in.
 */
export function prefillOf(
  outcome: Outcome,
  questions: readonly ClassificationQuestion[],
  kept: ClassificationAnswers,
  rows: readonly MatchedRow[],
): Answers {
  if (outcome === 'prohibited' || outcome === 'outOfScope') return {};
  const sectors = kept['list.sectors'];
  const chosen = Array.isArray(sectors) ? sectors.filter((sector) => sector !== 'unknown') : [];
  const common = chosen.length === 0 ? {} : { sectors: chosen };
  if (outcome === 'undetermined') return { ...common, question: openQuestions(questions, kept) };
  const row = rows.find((one) => one.route === 'certify') ?? rows[0];
  return {
    ...common,
    ...(outcome === 'low' ? {} : { riskLevel: outcome, classificationBasis: basis(outcome, rows) }),
    ...(row === undefined ? {} : { highRiskRow: row.id }),
  };
}

function basis(outcome: Outcome, rows: readonly MatchedRow[]): string {
  const named = rows.map((row) => `Dòng ${row.id}: ${row.name.vi}.`);
  return [textsVi.outcomes[outcome].text, ...named].join(' ').slice(0, BASIS_LIMIT);
}

/** Which questions stayed open, for a request for guidance (Decree 10.4). */
function openQuestions(questions: readonly ClassificationQuestion[], kept: ClassificationAnswers): string {
  const open = questions.filter(({ id }) => {
    const answer = kept[id];
    return answer === 'unknown' || (Array.isArray(answer) && answer.includes('unknown'));
  });
  const lines = open.map((question) => `- “${questionText(question, 'vi').question}” (${restsOn(question)})`);
  // Whole questions only, and room left for the person's own words: a request that ends in mid-sentence asks nothing.
  let text = textsVi.words.guidance;
  for (const [at, line] of lines.entries()) {
    if (text.length + line.length >= QUESTION_LIMIT - OWN_WORDS) return `${text}\n${furtherPoints(lines.length - at)}`;
    text += `\n${line}`;
  }
  return text;
}

/** The tool's words are quoted, with where they come from: they speak to the person who now asks. */
function restsOn({ grounds }: ClassificationQuestion): string {
  return groundCitation(grounds[0], 'vi');
}

/** What stands for the questions that found no room: the request is read by Vietnamese officials, like the rest of it. */
function furtherPoints(count: number): string {
  return `- Và ${count} câu khác của công cụ.`;
}

/** Lengths of `classificationBasis` in the notification and of `question` in the guidance request. */
const BASIS_LIMIT = 2000;
const QUESTION_LIMIT = 5000;
const OWN_WORDS = 1000;
