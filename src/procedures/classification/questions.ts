import { SECTORS, type HighRiskRow, type Law } from '../../law/index.ts';
import type { Grounds } from '../kit/index.ts';
import type { ClassificationAnswers, ClassificationQuestion, QuestionTextKey, Step } from './question.ts';

/** Raise it whenever a question, its meaning or the reasoning changes: results name the rules they rest on. */
export const CLASSIFICATION_VERSION = '1';

const YES_NO = ['yes', 'no', 'unknown'] as const;

/**
 * All questions in the order of the law; those on the list come from the list in force that day. Conditions read only
 * answers that were asked, so the order here is also the order in which they are decided.
 */
export function classificationQuestions(law: Law): readonly ClassificationQuestion[] {
  const known = cache.get(law);
  if (known !== undefined) return known;
  const questions = [...BEFORE_LIST, ...listQuestions(law), ...AFTER_LIST];
  cache.set(law, questions);
  return questions;
}

const cache = new WeakMap<Law, readonly ClassificationQuestion[]>();

/** The questions that these answers bring up, in order, and the answers to them; every other answer is left out. */
export function asked(
  answers: ClassificationAnswers,
  law: Law,
): { questions: ClassificationQuestion[]; kept: ClassificationAnswers } {
  const kept: Record<string, string | readonly string[]> = {};
  const questions = classificationQuestions(law).filter((question) => {
    if (!question.shownWhen(kept, law)) return false;
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined && isAnswerTo(question, answer)) kept[question.id] = answer;
    return true;
  });
  return { questions, kept };
}

/** The next question to ask, or null when nothing more can change the result. */
export function nextQuestion(answers: ClassificationAnswers, law: Law): ClassificationQuestion | null {
  const { questions, kept } = asked(answers, law);
  return questions.find((question) => kept[question.id] === undefined) ?? null;
}

/** Whether the answer is one that the question offers. */
export function isAnswerTo(question: ClassificationQuestion, answer: unknown): answer is string | readonly string[] {
  if (question.kind === 'one') return typeof answer === 'string' && question.options.includes(answer);
  return (
    Array.isArray(answer) &&
    answer.length > 0 &&
    new Set(answer).size === answer.length &&
    answer.every((one) => typeof one === 'string' && question.options.includes(one))
  );
}

/** Answered, and not with the answer that stops here: "I don't know" leads on. */
const passed = (kept: ClassificationAnswers, id: string, stop: string): boolean =>
  kept[id] !== undefined && kept[id] !== stop;

function yesNo(
  id: QuestionTextKey,
  grounds: Grounds,
  shownWhen: ClassificationQuestion['shownWhen'],
): ClassificationQuestion {
  const step = id.slice(0, id.indexOf('.')) as Step;
  return { id, text: id, step, kind: 'one', options: YES_NO, grounds, needed: 'level', rows: [], shownWhen };
}

const isSystem = (kept: ClassificationAnswers): boolean =>
  passed(kept, 'definition.infers', 'no') && passed(kept, 'definition.kind', 'model');

const isLawful = (kept: ClassificationAnswers): boolean =>
  isSystem(kept) && PROHIBITED.every((question) => passed(kept, question.id, 'yes'));

const PROHIBITED: readonly ClassificationQuestion[] = (['a', 'b', 'c', 'd'] as const).map((point, index) =>
  yesNo(`prohibited.${point}`, [`L7.2${point}`], (kept) =>
    index === 0 ? isSystem(kept) : passed(kept, PROHIBITED[index - 1]!.id, 'yes'),
  ),
);

const BEFORE_LIST: readonly ClassificationQuestion[] = [
  yesNo('scope.defence', ['L1.2'], () => true),
  yesNo('scope.secret', ['D4.3d'], (kept) => passed(kept, 'scope.defence', 'yes')),
  yesNo('definition.infers', ['L3.2', 'L3.1'], (kept) => passed(kept, 'scope.secret', 'yes')),
  {
    ...yesNo('definition.kind', ['D6.2', 'D3.4'], (kept) => passed(kept, 'definition.infers', 'no')),
    options: ['system', 'component', 'model', 'unknown'],
  },
  ...PROHIBITED,
];

/** Sectors that no part of the list names, but whose systems its rows may concern: asked too, concluded nothing. */
const ALSO_READ: Readonly<Record<string, HighRiskRow['part']>> = { finance: 'IV', justice: 'V' };

/** Above this many rows a part is first asked as a whole, with all its rows on the screen. */
const ROWS_ASKED_AT_ONCE = 3;

function listQuestions(law: Law): readonly ClassificationQuestion[] {
  const rows = law.highRiskList?.rows ?? [];
  const parts = [...new Set(rows.map((row) => row.part))];
  return [
    SECTORS_QUESTION,
    ...parts.flatMap((part) =>
      partQuestions(
        part,
        rows.filter((row) => row.part === part),
      ),
    ),
  ];
}

const SECTORS_QUESTION: ClassificationQuestion = {
  ...yesNo('list.sectors', ['D6.3a', 'L13.4', 'L35.1', 'L6.1'], isLawful),
  kind: 'many',
  options: [...SECTORS.map((sector) => sector.code), 'unknown'],
};

function partQuestions(part: HighRiskRow['part'], rows: readonly HighRiskRow[]): ClassificationQuestion[] {
  const id = `part.${part}`;
  const isAskedWhole = (kept: ClassificationAnswers): boolean =>
    partsToRead(kept).includes(part) && (rows.length > ROWS_ASKED_AT_ONCE || sectorsOf(kept).includes('unknown'));
  const isAskedByRow = (kept: ClassificationAnswers): boolean =>
    isAskedWhole(kept) ? passed(kept, id, 'none') : partsToRead(kept).includes(part);
  const whole: ClassificationQuestion = {
    ...yesNo('list.sectors', ['D6.3a', 'Q33'], isAskedWhole),
    id,
    text: 'part',
    options: ['none', 'some', 'unknown'],
    rows,
  };
  return [whole, ...rows.map((row) => ({ ...whole, ...rowQuestion(row), shownWhen: isAskedByRow }))];
}

function rowQuestion(row: HighRiskRow): Pick<ClassificationQuestion, 'id' | 'text' | 'options' | 'grounds' | 'rows'> {
  const grounds: Grounds = [
    'D6.3a',
    ...row.provisions,
    ...(row.condition === 'see-original' ? ['own:list-condition-asked' as const] : []),
  ];
  return { id: `row.${row.id}`, text: 'row', options: ['notThis', 'met', 'notMet', 'unknown'], grounds, rows: [row] };
}

function sectorsOf(kept: ClassificationAnswers): readonly string[] {
  const sectors = kept['list.sectors'];
  return Array.isArray(sectors) ? sectors : [];
}

/** Parts of the list whose rows must be read for these sectors; all of them when the sector is not known. */
export function partsToRead(kept: ClassificationAnswers): readonly HighRiskRow['part'][] {
  const sectors = sectorsOf(kept);
  return SECTORS.flatMap((sector) => {
    const part = sector.highRiskListPart ?? ALSO_READ[sector.code];
    return part !== undefined && (sectors.includes('unknown') || sectors.includes(sector.code)) ? [part] : [];
  });
}

/** Whether every question on the list that was asked has its answer. */
function isListRead(kept: ClassificationAnswers, law: Law): boolean {
  if (kept['list.sectors'] === undefined) return false;
  return listQuestions(law).every((question) => !question.shownWhen(kept, law) || kept[question.id] !== undefined);
}

/** Whether the person said of a row that it is this system and its condition is met. */
export function isListed(kept: ClassificationAnswers): boolean {
  return Object.entries(kept).some(([id, answer]) => id.startsWith('row.') && answer === 'met');
}

/** Article 9.3 of the decree; the first that holds settles it. */
export const EXCLUSIONS = ['medium.a', 'medium.b', 'medium.c', 'medium.d', 'medium.dd'] as const;

const EXCLUSION_QUESTIONS: readonly ClassificationQuestion[] = EXCLUSIONS.map((id, index) =>
  yesNo(id, [`D9.3${id.slice('medium.'.length) as 'a' | 'b' | 'c' | 'd' | 'dd'}`], (kept) =>
    passed(kept, index === 0 ? 'medium.confuse' : EXCLUSIONS[index - 1]!, index === 0 ? 'no' : 'yes'),
  ),
);

/** Whether the level can no longer change by further answers. */
function isLevelAsked(kept: ClassificationAnswers, law: Law): boolean {
  if (!isListRead(kept, law)) return false;
  if (isListed(kept) || kept['medium.confuse'] === 'no') return true;
  return EXCLUSIONS.some((id) => kept[id] === 'yes') || EXCLUSIONS.every((id) => kept[id] !== undefined);
}

const AFTER_LIST: readonly ClassificationQuestion[] = [
  yesNo('medium.confuse', ['D9.1b', 'L9.1b'], (kept, law) => isListRead(kept, law) && !isListed(kept)),
  ...EXCLUSION_QUESTIONS,
  {
    ...yesNo('facts.role', ['L3.4', 'L3.5'], isLevelAsked),
    options: ['provider', 'deployer', 'both', 'unknown'],
    needed: 'duties',
  },
  {
    ...yesNo('facts.foreign', ['L14.6'], (kept) => isListed(kept) && passed(kept, 'facts.role', 'deployer')),
    needed: 'duties',
  },
  {
    ...yesNo('facts.operation', ['L35.1', 'Q33.4'], isLevelAsked),
    options: ['notYet', 'beforeLaw', 'beforeList', 'firstSixMonths', 'later', 'unknown'],
    needed: 'duties',
  },
];
