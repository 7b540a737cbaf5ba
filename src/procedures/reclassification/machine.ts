import { startOfDay, type Bilingual, type RiskLevel } from '../../law/index.ts';
import {
  checkWith,
  dayOfAnswer,
  done,
  dutyFindings,
  pick,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Answers,
  type Effect,
  type Outcome,
  type State,
} from '../kit/index.ts';
import { decliningForm, form } from './form.ts';
import { dutyFacts, isJoint, isUpward, rules, transitionDay } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = {
  awaitingConfirmation: { final: false, waitsFor: 'otherParty' },
  recorded: { final: true, waitsFor: 'nobody' },
  declined: { final: true, waitsFor: 'nobody' },
  withdrawn: { final: true, waitsFor: 'nobody' },
};

export const acts: Readonly<Record<string, Act>> = {
  reclassify: {
    from: 'start',
    by: ['party'],
    grounds: ['D11.1', 'D11.3'],
    decide: startWith(form, check, (context) =>
      isJoint(context.answers)
        ? { state: 'awaitingConfirmation', effects: invitation(context) }
        : { state: 'recorded', effects: newLevel(context) },
    ),
  },
  confirm: {
    from: ['awaitingConfirmation'],
    by: ['otherParty'],
    grounds: ['L10.2', 'D11.2'],
    decide: confirm,
  },
  decline: {
    from: ['awaitingConfirmation'],
    by: ['otherParty'],
    grounds: ['L10.2', 'D11.2'],
    form: decliningForm,
    decide: decline,
  },
  withdraw: {
    from: ['awaitingConfirmation'],
    by: ['party'],
    grounds: ['L10.2'],
    decide: (context) => done('withdrawn', isUpward(context) ? [STOP] : []),
  },
};

/** The party that confirms learns what it owes itself at the new level. */
function confirm(context: ActContext): Outcome {
  const effects = [...(isUpward(context) ? [STOP] : []), ...newLevel(context)];
  const role = context.answers['filedAs'] === 'deployer' ? 'provider' : 'deployer';
  const facts = dutyFacts(context, textOf(context.answers, 'newLevel') as RiskLevel);
  return done('recorded', effects, dutyFindings(context.law, { ...facts, role }));
}

const STOP: Effect = { kind: 'stopTerm', term: 'T4' };

function invitation(context: ActContext): Effect[] {
  const { answers, subject, party } = context;
  if (subject === null) throw new Error('a re-classification without the entry it is about');
  const other = answers['filedAs'] === 'deployer' ? subject.partyCode : textOf(answers, 'deployerCode');
  const completed = dayOfAnswer(answers, 'reviewCompletedOn');
  const clock: Effect[] =
    isUpward(context) && completed !== null
      ? [{ kind: 'startTerm', term: 'T4', basis: 'law', from: startOfDay(completed) }]
      : [];
  return [
    { kind: 'involveParty', partyCode: other },
    ...clock,
    {
      kind: 'sendLetter',
      letter: 'pleaseConfirm',
      to: 'otherParty',
      data: { ...letterData(context), startedBy: party.name },
    },
  ];
}

/** The new level stands in the register; the old one stays in its history. */
function newLevel(context: ActContext): Effect[] {
  const { answers, subject } = context;
  if (subject === null) throw new Error('a re-classification without the entry it is about');
  const transitionDueOn = transitionDay(context);
  const { highRiskRow: _row, classificationBasis: _basis, transitionDueOn: _due, ...kept } = subject.public;
  const changed: Answers = {
    riskLevel: answers['newLevel'],
    ...pick(answers, ['highRiskRow']),
    ...(textOf(answers, 'newBasis') === '' ? {} : { classificationBasis: answers['newBasis'] }),
    ...(transitionDueOn === null ? {} : { transitionDueOn }),
    reclassifiedOn: answers['reviewCompletedOn'],
  };
  return [
    {
      kind: 'reviseEntry',
      entry: { status: subject.status, public: { ...kept, ...changed }, restricted: subject.restricted },
      reason: reasonOf(context),
    },
    { kind: 'sendLetter', letter: 'recorded', to: 'party', data: letterData(context) },
    ...(isJoint(answers)
      ? [{ kind: 'sendLetter', letter: 'recorded', to: 'otherParty', data: letterData(context) } as const]
      : []),
  ];
}

function decline(context: ActContext): Outcome {
  const data = { ...letterData(context), reason: textOf(context.input, 'declineReason') };
  return done('declined', [
    ...(isUpward(context) ? [STOP] : []),
    { kind: 'sendLetter', letter: 'declined', to: 'party', data },
  ]);
}

/** Only the event and the levels are public; the description stays between the parties and the authority. */
function reasonOf({ answers, subject }: ActContext): Bilingual {
  const words = ({ options }: typeof textsVi): [string, string, string] => [
    options['event']![textOf(answers, 'event')]!,
    options['newLevel']![textOf(subject!.public, 'riskLevel')]!,
    options['newLevel']![textOf(answers, 'newLevel')]!,
  ];
  const [eventVi, fromVi, toVi] = words(textsVi);
  const [eventEn, fromEn, toEn] = words(textsEn);
  return {
    vi: `Phân loại lại từ ${fromVi} thành ${toVi}: ${eventVi}`,
    en: `Re-classified from ${fromEn} to ${toEn}: ${eventEn}`,
  };
}

function letterData({ answers, subject }: ActContext): Record<string, string> {
  const [before, after] = [textOf(subject!.public, 'riskLevel'), textOf(answers, 'newLevel')];
  return {
    name: textOf(subject!.public, 'name'),
    beforeVi: textsVi.options['newLevel']![before]!,
    afterVi: textsVi.options['newLevel']![after]!,
    beforeEn: textsEn.options['newLevel']![before]!,
    afterEn: textsEn.options['newLevel']![after]!,
  };
}
