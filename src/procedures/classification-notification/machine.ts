import { dayOf, lastDay, transitionOf, type RiskLevel } from '../../law/index.ts';
import {
  checkWith,
  pick,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Answers,
  type Effect,
  type EntryContent,
  type State,
} from '../kit/index.ts';
import { form } from './form.ts';
import { dutyFacts, rules } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

/** Recorded, and nothing after it: no state waits for the authority (Decree 14.4). */
export const states: Readonly<Record<string, State>> = { recorded: { final: true, waitsFor: 'nobody' } };

export const acts: Readonly<Record<string, Act>> = {
  notify: {
    from: 'start',
    by: ['party'],
    grounds: ['D14.1', 'D14.4', 'L10.3'],
    decide: startWith(form, check, (context) => ({ state: 'recorded', effects: effects(context) })),
  },
};

function effects(context: ActContext): Effect[] {
  const { answers, now } = context;
  return [
    { kind: 'publishEntry', register: 'systems', code: 'aiId', entry: entryOf(context) },
    {
      kind: 'sendLetter',
      letter: 'recorded',
      to: 'party',
      data: { name: textOf(answers, 'name'), version: textOf(answers, 'version'), recordedOn: dayOf(now) },
    },
  ];
}

const PUBLIC = [
  'name',
  'nameEn',
  'version',
  'riskLevel',
  'providerName',
  'intendedPurpose',
  'mainFunctions',
  'deploymentScope',
  'userGroups',
  'affectedGroups',
  'sectors',
  'provinces',
  'classificationBasis',
  'highRiskRow',
  'inOperationSince',
  'firstUsedOn',
  'conformityState',
  'conformityMethod',
  'conformityBody',
  'conformityCompletedOn',
  'interactionNotice',
  'marking',
];
const RESTRICTED = ['internalCode', 'functionalArchitecture', 'mainInputData', 'riskMeasures', 'documentsStandIn'];
/** Of an organisation these are public (Decree 13.6b); of a person they are personal data. */
const REACH = ['providerAddress', 'providerContact'];

function entryOf(context: ActContext): EntryContent {
  const { answers, party, classification, today } = context;
  const isPerson = party.kind === 'individual';
  return {
    status: textOf(answers, 'inOperationSince') === '' ? 'notified' : 'inUse',
    public: {
      ...pick(answers, isPerson ? PUBLIC : [...PUBLIC, ...REACH]),
      providerCode: party.code,
      notifiedOn: today,
      ...transition(context),
    },
    restricted: {
      ...pick(answers, isPerson ? [...RESTRICTED, ...REACH] : RESTRICTED),
      ...(classification === null ? {} : { classificationId: classification.id }),
    },
  };
}

function transition(context: ActContext): Answers {
  const rule = transitionOf(context.law, dutyFacts(context, textOf(context.answers, 'riskLevel') as RiskLevel));
  return rule === null ? {} : { transitionDueOn: lastDay(rule) };
}
