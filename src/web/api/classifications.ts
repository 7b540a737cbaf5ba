import { Type } from 'typebox';
import { day as dayFrom, LAW_KNOWN, lawOn, LawUnknown, type Day } from '../../law/index.ts';
import {
  classificationQuestions,
  classificationRuleSet,
  classify,
  questionText,
  readClassificationAnswers,
} from '../../procedures/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../server/index.ts';
import { CLASSIFICATION_EXAMPLES } from './examples.ts';
import { ClassificationAnswersSchema, ClassificationSchema, QuestionsSchema } from './schemas.ts';
import { shownFinding } from './shown.ts';

const tags = ['classifications'];
const DayQuery = Type.Object({ day: Type.Optional(Type.String({ format: 'date' })) }, { additionalProperties: false });

export const classificationRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/api/v1/classifications',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    stateless: true,
    schema: {
      operationId: 'classify',
      summary: 'The classification tool: answers in; level, findings with provisions and what is missing out',
      description: 'Stateless, no account, nothing is stored. Using it is voluntary (Decree 10.2).',
      tags,
      body: ClassificationAnswersSchema,
      examples: CLASSIFICATION_EXAMPLES,
      response: { 200: ClassificationSchema },
    },
    handle: classifyAnswers,
  },
  {
    method: 'GET',
    path: '/api/v1/classifications/questions',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'listQuestions',
      summary: 'Every question of the tool on a day',
      tags,
      querystring: DayQuery,
      response: { 200: QuestionsSchema },
    },
    handle: listQuestions,
  },
];

function classifyAnswers(context: WebContext): Reply {
  const { answers: raw, day } = context.body as { answers: Record<string, unknown>; day?: string };
  return withLaw(context, day, (today) => {
    const law = lawOn(today);
    const { answers, refusals } = readClassificationAnswers(raw, law);
    if (refusals.length > 0) return { kind: 'refused', refusals };
    const result = classify(answers, law, today);
    const { outcome, complete, missing, ruleSetHash, lawDay, listVersion } = result;
    const body = {
      outcome,
      complete,
      findings: result.findings.map(shownFinding),
      duties: result.duties.map(shownFinding),
      rows: result.rows.map(({ grounds, ...row }) => ({ ...row, provisions: grounds })),
      missing,
      answers: result.answers,
      ruleSetHash,
      lawDay,
      listVersion,
    };
    return { kind: 'json', body };
  });
}

function listQuestions(context: WebContext): Reply {
  const { day } = context.checkedQuery as { day?: string };
  return withLaw(context, day, (today) => {
    const law = lawOn(today);
    const questions = classificationQuestions(law).map((question) => ({
      id: question.id,
      step: question.step,
      kind: question.kind,
      options: question.options,
      provisions: question.grounds,
      text: { vi: questionText(question, 'vi').question, en: questionText(question, 'en').question },
    }));
    return { kind: 'json', body: { lawDay: law.day, ruleSetHash: classificationRuleSet(law).hash, questions } };
  });
}

/** Answers for that day, or refuses a day that the law data does not know: never by the nearest one. */
function withLaw({ services }: WebContext, day: string | undefined, work: (today: Day) => Reply): Reply {
  try {
    return work(dayFrom(day ?? services.today()));
  } catch (error) {
    if (!(error instanceof LawUnknown) && !(error instanceof RangeError)) throw error;
    const text = {
      vi: `Cổng chỉ có dữ liệu pháp luật từ ${LAW_KNOWN.from} đến ${LAW_KNOWN.until}.`,
      en: `The portal holds law data from ${LAW_KNOWN.from} to ${LAW_KNOWN.until} only.`,
    };
    return { kind: 'refused', refusals: [{ code: 'lawUnknown', field: 'day', text }] };
  }
}
