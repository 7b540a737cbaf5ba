import { citedProvisions } from '../../law/index.ts';
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
  type State,
} from '../kit/index.ts';
import { answerForm, askForm, assignForm, closingForm, form } from './form.ts';
import { askedParty, closingRefusals, NOBODY_TO_ASK, rules } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = {
  submitted: { final: false, waitsFor: 'authority' },
  inReview: { final: false, waitsFor: 'authority' },
  answerAsked: { final: false, waitsFor: 'otherParty' },
  labelRestored: { final: true, waitsFor: 'nobody' },
  notConfirmed: { final: true, waitsFor: 'nobody' },
  passedOn: { final: true, waitsFor: 'nobody' },
};

const TARGET = 'own:feedback-service-target';
const STOP: Effect = { kind: 'stopTerm', term: TARGET };
/** Our promise to whoever reported; it never runs while somebody else is asked, who would take it for a deadline of its own. */
const clock = ({ now }: ActContext): Effect => ({
  kind: 'startTerm',
  term: TARGET,
  basis: 'ownServiceTarget',
  from: now,
});

export const acts: Readonly<Record<string, Act>> = {
  report: {
    from: 'start',
    by: ['visitor'],
    grounds: ['L7.5', 'D41.3c'],
    decide: startWith(form, check, (context) => ({
      state: 'submitted',
      effects: [clock(context), letter('received', 'party', {})],
    })),
  },
  take: {
    from: ['submitted'],
    by: ['officer', 'lead'],
    grounds: ['D41.3c', 'L30.2b'],
    decide: ({ actor }) => done('inReview', [{ kind: 'assign', accountId: actor.person }]),
  },
  assign: {
    from: ['submitted', 'inReview'],
    by: ['lead'],
    grounds: ['D41.3c', 'L30.2b'],
    form: assignForm,
    decide: ({ input }) => done('inReview', [{ kind: 'assign', accountId: textOf(input, 'assignee') }]),
  },
  askParty: {
    from: ['inReview'],
    by: ['officer', 'lead'],
    grounds: ['L7.5', 'L11.5'],
    form: askForm,
    decision: true,
    decide: askParty,
  },
  answer: {
    from: ['answerAsked'],
    by: ['otherParty'],
    grounds: ['L7.5', 'L11.5'],
    form: answerForm,
    decide: (context) => done('inReview', [clock(context)]),
  },
  goOn: {
    from: ['answerAsked'],
    by: ['officer', 'lead'],
    grounds: ['D41.3c'],
    decide: (context) => done('inReview', [clock(context)]),
  },
  close: {
    from: ['inReview'],
    by: ['officer', 'lead'],
    grounds: ['L7.5', 'D41.3c'],
    form: closingForm,
    decision: true,
    decide: close,
  },
};

/** The party asked sees what was reported and the question, never who reported it. */
function askParty(context: ActContext): Outcome {
  const partyCode = askedParty(context);
  if (partyCode === null) return refuse(NOBODY_TO_ASK);
  const data = { name: nameOf(context), question: textOf(context.input, 'question') };
  return done('answerAsked', [STOP, { kind: 'involveParty', partyCode }, letter('pleaseAnswer', 'otherParty', data)]);
}

/** The result is the state; whoever reported it and whoever was asked are told the same. */
function close(context: ActContext): Outcome {
  const [first, ...rest] = closingRefusals(context);
  if (first !== undefined) return refuse(first, ...rest);
  const { input, otherParty } = context;
  const result = textOf(input, 'result');
  const data = {
    name: nameOf(context),
    resultVi: textsVi.options['result']![result]!,
    resultEn: textsEn.options['result']![result]!,
    groundsVi: citedProvisions(textOf(input, 'closingGrounds'), 'vi'),
    groundsEn: citedProvisions(textOf(input, 'closingGrounds'), 'en'),
    text: textOf(input, 'closingText'),
  };
  return done(result, [
    STOP,
    letter('closed', 'party', data),
    ...(otherParty === null ? [] : [letter('closedForParty', 'otherParty', data)]),
  ]);
}

/** What the report is about, as it is called in letters. */
function nameOf({ answers, subject }: ActContext): string {
  const registered = subject === null ? '' : textOf(subject.public, 'name');
  return registered === '' ? textOf(answers, 'systemName') : registered;
}

function letter(name: string, to: 'party' | 'otherParty', data: Readonly<Record<string, string>>): Effect {
  return { kind: 'sendLetter', letter: name, to, data };
}
