import { citedProvisions } from '../../law/index.ts';
import {
  checkWith,
  done,
  listOf,
  refuse,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Effect,
  type Outcome,
  type Refusal,
  type State,
} from '../kit/index.ts';
import { answerForm, assignForm, form, sendBackForm, supplementForm, supplementListForm } from './form.ts';
import { answerGrounds, answerRefusals, rules, supplementRefusals } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = {
  submitted: { final: false, waitsFor: 'authority' },
  inReview: { final: false, waitsFor: 'authority' },
  supplementAsked: { final: false, waitsFor: 'party' },
  answerPrepared: { final: false, waitsFor: 'authority' },
  answered: { final: true, waitsFor: 'nobody' },
  withdrawn: { final: true, waitsFor: 'nobody' },
};

const TARGET = 'own:guidance-service-target';
const STOP: Effect = { kind: 'stopTerm', term: TARGET };
const clock = ({ now }: ActContext): Effect => ({
  kind: 'startTerm',
  term: TARGET,
  basis: 'ownServiceTarget',
  from: now,
});

export const acts: Readonly<Record<string, Act>> = {
  request: {
    from: 'start',
    by: ['party'],
    grounds: ['L10.4', 'D10.4'],
    decide: startWith(form, check, (context) => ({
      state: 'submitted',
      effects: [clock(context), letter('received', { name: textOf(context.answers, 'name') })],
    })),
  },
  take: {
    from: ['submitted'],
    by: ['officer', 'lead'],
    grounds: ['L10.4', 'L30.2b'],
    decide: ({ actor }) => done('inReview', [{ kind: 'assign', accountId: actor.person }]),
  },
  assign: {
    from: ['submitted', 'inReview'],
    by: ['lead'],
    grounds: ['L10.4', 'L30.2b'],
    form: assignForm,
    decide: ({ input }) => done('inReview', [{ kind: 'assign', accountId: textOf(input, 'assignee') }]),
  },
  askSupplement: {
    from: ['inReview'],
    by: ['officer', 'lead'],
    grounds: ['L10.4', 'own:defect-list-once'],
    form: supplementListForm,
    decision: true,
    decide: askSupplement,
  },
  supplement: {
    from: ['supplementAsked'],
    by: ['party'],
    grounds: ['L10.4'],
    form: supplementForm,
    decide: (context) => done('inReview', [clock(context)]),
  },
  prepareAnswer: {
    from: ['inReview'],
    by: ['officer', 'lead'],
    grounds: ['L10.4', 'D10.4'],
    form: answerForm,
    decision: true,
    decide: (context) => unless(answerRefusals(context), () => done('answerPrepared')),
  },
  sendBack: {
    from: ['answerPrepared'],
    by: ['lead'],
    grounds: ['own:four-eyes'],
    form: sendBackForm,
    decide: () => done('inReview'),
  },
  confirmAnswer: {
    from: ['answerPrepared'],
    by: ['lead'],
    grounds: ['L10.4', 'D10.4', 'own:four-eyes'],
    confirms: 'prepareAnswer',
    decision: true,
    decide: confirmAnswer,
  },
  withdraw: {
    from: ['submitted', 'inReview', 'supplementAsked', 'answerPrepared'],
    by: ['party'],
    grounds: ['L10.4'],
    decide: () => done('withdrawn', [STOP]),
  },
};

function askSupplement(context: ActContext): Outcome {
  const data = { name: textOf(context.answers, 'name'), items: textOf(context.input, 'missingItems') };
  const again = { ...data, reason: textOf(context.input, 'secondListReason') };
  return unless(supplementRefusals(context), () =>
    done('supplementAsked', [
      { kind: 'openRound' },
      STOP,
      context.rounds > 0 ? letter('supplementAgain', again) : letter('supplement', data),
    ]),
  );
}

/** The prepared answer becomes the ministry's; its nameless version becomes a precedent tied to its provisions. */
function confirmAnswer({ acts: past, answers, today }: ActContext): Outcome {
  const prepared = past.findLast((act) => act.act === 'prepareAnswer');
  if (prepared === undefined) throw new Error('an answer is confirmed that nobody prepared');
  const { input } = prepared;
  const level = textOf(input, 'answeredLevel');
  const precedent = {
    name: textOf(input, 'precedentTitle'),
    riskLevel: level,
    answer: textOf(input, 'precedentText'),
    provisions: answerGrounds(input),
    sectors: listOf(answers, 'sectors'),
    answeredOn: today,
  };
  return done('answered', [
    STOP,
    {
      kind: 'publishEntry',
      register: 'guidance',
      code: 'guidanceCode',
      entry: { status: 'published', public: precedent, restricted: {} },
    },
    letter('answered', {
      name: textOf(answers, 'name'),
      levelVi: textsVi.options['answeredLevel']![level]!,
      levelEn: textsEn.options['answeredLevel']![level]!,
      groundsVi: citedProvisions(textOf(input, 'answerGrounds'), 'vi'),
      groundsEn: citedProvisions(textOf(input, 'answerGrounds'), 'en'),
      answer: textOf(input, 'answerText'),
    }),
  ]);
}

function unless([first, ...rest]: readonly Refusal[], outcome: () => Outcome): Outcome {
  return first === undefined ? outcome() : refuse(first, ...rest);
}

function letter(name: string, data: Readonly<Record<string, string>>): Effect {
  return { kind: 'sendLetter', letter: name, to: 'party', data };
}
