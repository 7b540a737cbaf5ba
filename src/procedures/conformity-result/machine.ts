import type { Bilingual } from '../../law/index.ts';
import {
  checkWith,
  pick,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Answers,
  type Effect,
  type State,
} from '../kit/index.ts';
import { form } from './form.ts';
import { rules } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = { recorded: { final: true, waitsFor: 'nobody' } };

export const acts: Readonly<Record<string, Act>> = {
  publish: {
    from: 'start',
    by: ['party'],
    grounds: ['D13.6', 'L13.3'],
    decide: startWith(form, check, (context) => ({ state: 'recorded', effects: effects(context) })),
  },
};

/** What the system's own entry says of its conformity: always that of the result published last. */
const ON_SYSTEM = ['conformityState', 'conformityMethod', 'conformityBody', 'conformityCompletedOn'];
const ON_RESULT = [...ON_SYSTEM, 'resultBasis', 'significantChange'];
/** Decree 13.6, points a and b; of a person address and contact are not in the public part. */
const OF_SYSTEM = [
  'name',
  'riskLevel',
  'providerName',
  'providerCode',
  'providerAddress',
  'providerContact',
  'highRiskRow',
  'sectors',
];

function effects({ answers, subject, today }: ActContext): Effect[] {
  if (subject === null) throw new Error('a conformity result without the system it is about');
  const kept = Object.entries(subject.public).filter(([name]) => !ON_SYSTEM.includes(name));
  const conclusion = conclusionOf(answers);
  return [
    {
      kind: 'reviseEntry',
      entry: {
        status: subject.status,
        public: { ...Object.fromEntries(kept), ...pick(answers, ON_SYSTEM), conformityUpdatedOn: today },
        restricted: subject.restricted,
      },
      reason: {
        vi: `Công khai kết quả đánh giá sự phù hợp: ${conclusion.vi}`,
        en: `Conformity result published: ${conclusion.en}`,
      },
    },
    {
      kind: 'publishEntry',
      register: 'conformityResults',
      code: 'conformityCode',
      entry: {
        status: 'published',
        public: {
          ...pick(subject.public, OF_SYSTEM),
          systemCode: subject.code,
          systemVersion: textOf(subject.public, 'version'),
          ...pick(answers, ON_RESULT),
          conformityUpdatedOn: today,
        },
        restricted: {},
      },
    },
    { kind: 'linkEntries', link: 'resultOf', toCode: subject.code },
    {
      kind: 'sendLetter',
      letter: 'recorded',
      to: 'party',
      data: {
        name: textOf(subject.public, 'name'),
        aiId: subject.code,
        conclusionVi: conclusion.vi,
        conclusionEn: conclusion.en,
      },
    },
  ];
}

function conclusionOf(answers: Answers): Bilingual {
  const chosen = textOf(answers, 'conformityState');
  return { vi: textsVi.options['conformityState']![chosen]!, en: textsEn.options['conformityState']![chosen]! };
}
