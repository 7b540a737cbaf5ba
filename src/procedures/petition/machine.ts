import { agencyTitle, citedProvisions, dayOf } from '../../law/index.ts';
import {
  checkWith,
  done,
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
import {
  answerForm,
  askForm,
  assignForm,
  digestForm,
  form,
  forwardForm,
  pointOnForm,
  sendBackForm,
  tellForm,
} from './form.ts';
import {
  addresseeOf,
  answerGrounds,
  answerRefusals,
  askRefusals,
  digestRefusals,
  forwardRefusals,
  handledBy,
  kindOf,
  latest,
  rules,
} from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = {
  submitted: { final: false, waitsFor: 'authority' },
  inReview: { final: false, waitsFor: 'authority' },
  moreAsked: { final: false, waitsFor: 'party' },
  digestDue: { final: false, waitsFor: 'authority' },
  digestPrepared: { final: false, waitsFor: 'authority' },
  answered: { final: true, waitsFor: 'nobody' },
  published: { final: true, waitsFor: 'nobody' },
  pointedOn: { final: true, waitsFor: 'nobody' },
  withdrawn: { final: true, waitsFor: 'nobody' },
};

const TARGET = 'own:feedback-service-target';
const STOP: Effect = { kind: 'stopTerm', term: TARGET };
const clock = ({ now }: ActContext): Effect => ({
  kind: 'startTerm',
  term: TARGET,
  basis: 'ownServiceTarget',
  from: now,
});

const HANDLED = { by: ['officer', 'lead'], grounds: ['D41.3c', 'L30.2b'] } as const;
const SENDERS = { by: ['party', 'visitor'], grounds: ['D41.3c', 'own:petitions'] } as const;

export const acts: Readonly<Record<string, Act>> = {
  send: { ...SENDERS, from: 'start', decide: startWith(form, check, sent) },
  take: {
    ...HANDLED,
    from: ['submitted'],
    decide: ({ actor }) => done('inReview', [{ kind: 'assign', accountId: actor.person }]),
  },
  assign: {
    from: ['submitted', 'inReview'],
    by: ['lead'],
    grounds: ['D41.3c', 'L30.2b'],
    form: assignForm,
    decide: ({ input }) => done('inReview', [{ kind: 'assign', accountId: textOf(input, 'assignee') }]),
  },
  forward: {
    by: ['officer', 'lead'],
    grounds: ['D41.3c', 'own:petitions'],
    from: ['submitted', 'inReview'],
    form: forwardForm,
    decide: forward,
  },
  askMore: {
    by: ['officer', 'lead'],
    grounds: ['D41.3c', 'own:defect-list-once'],
    from: ['inReview'],
    form: askForm,
    decide: askMore,
  },
  tellMore: {
    ...SENDERS,
    from: ['moreAsked'],
    form: tellForm,
    decide: (context) => done('inReview', [clock(context)]),
  },
  goOn: { ...HANDLED, from: ['moreAsked'], decide: (context) => done('inReview', [clock(context)]) },
  answer: { ...HANDLED, from: ['inReview'], form: answerForm, decision: true, decide: answer },
  pointOn: {
    by: ['officer', 'lead'],
    grounds: ['D41.3c', 'L30.1e'],
    from: ['submitted', 'inReview'],
    form: pointOnForm,
    decision: true,
    decide: pointOn,
  },
  prepareDigest: {
    by: ['officer', 'lead'],
    grounds: ['own:petitions'],
    from: ['digestDue'],
    form: digestForm,
    decide: (context) => unless(digestRefusals(context), () => done('digestPrepared')),
  },
  sendBackDigest: {
    by: ['officer', 'lead'],
    grounds: ['own:four-eyes'],
    from: ['digestPrepared'],
    form: sendBackForm,
    decide: () => done('digestDue'),
  },
  publishDigest: {
    by: ['officer', 'lead'],
    grounds: ['D41.3c', 'own:petitions', 'own:four-eyes'],
    from: ['digestPrepared'],
    confirms: 'prepareDigest',
    decision: true,
    decide: publishDigest,
  },
  leaveUnpublished: {
    by: ['officer', 'lead'],
    grounds: ['own:petitions'],
    from: ['digestDue', 'digestPrepared'],
    decide: () => done('answered'),
  },
  withdraw: {
    ...SENDERS,
    from: ['submitted', 'inReview', 'moreAsked'],
    decide: () => done('withdrawn', [STOP]),
  },
};

/** It lies with the agency that was chosen from the first moment on. */
function sent(context: ActContext): { state: string; effects: readonly Effect[] } {
  const agency = addresseeOf(context.answers);
  const { vi, en } = agencyTitle(agency);
  return {
    state: 'submitted',
    effects: [
      { kind: 'assign', accountId: null, agency },
      clock(context),
      letter('received', { agencyVi: vi, agencyEn: en }),
    ],
  };
}

/** Another agency handles and sees it from now on; who sent it reads why. Our own target goes on running. */
function forward(context: ActContext): Outcome {
  const agency = textOf(context.input, 'forwardTo');
  const { vi, en } = agencyTitle(agency);
  const reason = textOf(context.input, 'forwardReason');
  return unless(forwardRefusals(context), () =>
    done('submitted', [
      { kind: 'assign', accountId: null, agency },
      letter('forwarded', { name: nameOf(context), agencyVi: vi, agencyEn: en, reason }),
    ]),
  );
}

function askMore(context: ActContext): Outcome {
  const data = { name: nameOf(context), question: textOf(context.input, 'question') };
  return unless(askRefusals(context), () =>
    done('moreAsked', [{ kind: 'openRound' }, STOP, letter('moreAsked', data)]),
  );
}

/** The written answer. What others can learn from waits for its version without names. */
function answer(context: ActContext): Outcome {
  const { input } = context;
  const { vi, en } = agencyTitle(handledBy(context));
  const outcome = textOf(input, 'outcome');
  const data = {
    name: nameOf(context),
    agencyVi: vi,
    agencyEn: en,
    outcomeVi: textsVi.options['outcome']![outcome] ?? outcome,
    outcomeEn: textsEn.options['outcome']![outcome] ?? outcome,
    answer: textOf(input, 'answerText'),
    groundsVi: citedProvisions(textOf(input, 'answerGrounds'), 'vi'),
    groundsEn: citedProvisions(textOf(input, 'answerGrounds'), 'en'),
  };
  return unless(answerRefusals(context), () =>
    done(input['digestWanted'] === true ? 'digestDue' : 'answered', [STOP, letter('answered', data)]),
  );
}

function pointOn(context: ActContext): Outcome {
  const way = textOf(context.input, 'wayTo');
  return done('pointedOn', [
    STOP,
    letter('pointedOn', {
      name: nameOf(context),
      wayVi: textsVi.options['wayTo']![way] ?? way,
      wayEn: textsEn.options['wayTo']![way] ?? way,
      text: textOf(context.input, 'wayText'),
    }),
  ]);
}

/** The version without names becomes public, on the provisions of the answer; whose petition it was is kept nowhere in it. */
function publishDigest(context: ActContext): Outcome {
  const { acts: past, answers } = context;
  const [digest, given] = [latest(past, 'prepareDigest').input, latest(past, 'answer')];
  const entry = {
    name: textOf(digest, 'digestTitle'),
    petitionKind: kindOf(answers),
    question: textOf(digest, 'digestQuestion'),
    answer: textOf(digest, 'digestAnswer'),
    outcome: textOf(given.input, 'outcome'),
    provisions: answerGrounds(given.input),
    answeredBy: agencyTitle(handledBy(context)).vi,
    answeredOn: dayOf(given.at),
  };
  return done('published', [
    {
      kind: 'publishEntry',
      register: 'petitionAnswers',
      code: 'petitionCode',
      entry: { status: 'published', public: entry, restricted: {} },
    },
    letter('published', { name: nameOf(context) }),
  ]);
}

/** What it is called in letters to whoever sent it: its title, else how it begins. */
function nameOf({ answers }: ActContext): string {
  const title = textOf(answers, 'name');
  if (title !== '') return title;
  const [first = ''] = textOf(answers, 'matter').split('\n');
  const end = first.lastIndexOf(' ', TITLE_LENGTH);
  return first.length <= TITLE_LENGTH ? first : `${first.slice(0, end > 0 ? end : TITLE_LENGTH).toWellFormed()}…`;
}

const TITLE_LENGTH = 80;

function unless([first, ...rest]: readonly Refusal[], outcome: () => Outcome): Outcome {
  return first === undefined ? outcome() : refuse(first, ...rest);
}

function letter(name: string, data: Readonly<Record<string, string>>): Effect {
  return { kind: 'sendLetter', letter: name, to: 'party', data };
}
