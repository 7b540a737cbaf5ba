import { highRiskLists, SECTORS, sectorName } from '../../law/index.ts';
import type { ClassificationQuestion, QuestionText, ToolTexts } from './question.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** The tool's words, by language. */
export const CLASSIFICATION_TEXTS: Readonly<Record<'vi' | 'en', ToolTexts>> = { vi: textsVi, en: textsEn };

/** The words of one question, those of a list row or part filled in; options always carry a label. */
export function questionText(question: ClassificationQuestion, lang: 'vi' | 'en'): Required<QuestionText> {
  const text = CLASSIFICATION_TEXTS[lang].questions[question.text];
  const filled = (pattern: string): string => fill(pattern, valuesOf(question, lang));
  return {
    question: filled(text.question),
    why: filled(text.why),
    example: text.example,
    options: Object.fromEntries(question.options.map((option) => [option, optionLabel(text, option, lang)])),
    follows: Object.fromEntries(Object.entries(text.follows).map(([answer, pattern]) => [answer, filled(pattern)])),
  };
}

/** What follows from an answer: the text of its finding. */
export function consequenceText(
  question: ClassificationQuestion,
  answer: string | readonly string[],
  lang: 'vi' | 'en',
): string {
  const { follows } = questionText(question, lang);
  if (typeof answer === 'string') return follows[answer]!;
  if (answer.includes('unknown')) return follows['unknown']!;
  return follows[answer.some(hasListRows) ? 'known' : 'none']!;
}

function hasListRows(sector: string): boolean {
  return (
    sector === 'finance' ||
    sector === 'justice' ||
    SECTORS.some(({ code, highRiskListPart }) => code === sector && highRiskListPart !== null)
  );
}

function optionLabel(text: QuestionText, option: string, lang: 'vi' | 'en'): string {
  const { answers } = CLASSIFICATION_TEXTS[lang];
  const own = text.options?.[option] ?? SECTORS.find((sector) => sector.code === option)?.name[lang];
  return own ?? answers[option as keyof typeof answers];
}

function valuesOf(question: ClassificationQuestion, lang: 'vi' | 'en'): Record<string, string> {
  const [row] = question.rows;
  if (row === undefined) return {};
  const { words } = CLASSIFICATION_TEXTS[lang];
  const url = highRiskLists().find((list) => list.rows.includes(row))?.source.url ?? '';
  return {
    part: row.part,
    sector: sectorName(row.sector, lang),
    count: String(question.rows.length),
    row: row.id,
    name: row.name[lang],
    condition: row.condition === 'see-original' ? words.seeOriginal.replace('{url}', url) : row.condition[lang],
    route: words[row.route],
  };
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
