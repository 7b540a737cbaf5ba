import type { Bilingual } from '../../law/index.ts';
import {
  checkWith,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Answers,
  type Effect,
  type EntryContent,
  type State,
  type SubjectEntry,
} from '../kit/index.ts';
import { DATA_FIELDS, form } from './form.ts';
import { changed, rules } from './rules.ts';
import { gateOfUse } from './start-of-use.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = { recorded: { final: true, waitsFor: 'nobody' } };

export const acts: Readonly<Record<string, Act>> = {
  update: {
    from: 'start',
    by: ['party'],
    grounds: ['D4.1a', 'D11.4'],
    decide: startWith(form, check, (context) => ({ state: 'recorded', effects: effects(context) })),
  },
};

function effects(context: ActContext): Effect[] {
  const { subject, answers } = context;
  if (subject === null) throw new Error('an update without the entry it is about');
  const reason = reasonOf(answers);
  return [
    { kind: 'reviseEntry', entry: contentOf(context, subject), reason },
    {
      kind: 'sendLetter',
      letter: 'recorded',
      to: 'party',
      data: { name: textOf(subject.public, 'name'), whatVi: reason.vi, whatEn: reason.en },
    },
  ];
}

/** Each value goes where its field stood: what was restricted for a person stays restricted. */
function contentOf(context: ActContext, subject: SubjectEntry): EntryContent {
  if (context.answers['kind'] === 'startOfUse') return inUse(context, subject);
  if (context.answers['kind'] === 'endOfUse') {
    return {
      status: 'ended',
      public: { ...subject.public, endedOn: context.answers['endedOn'] },
      restricted: subject.restricted,
    };
  }
  const values = Object.entries(changed(context));
  const hidden = (name: string): boolean => name in subject.restricted && !(name in subject.public);
  const isPerson = context.party.kind === 'individual';
  const restricted = values.filter(
    ([name]) => hidden(name) || DATA_FIELDS.includes(name) || (isPerson && REACH.includes(name)),
  );
  const open = values.filter((value) => !restricted.includes(value));
  return {
    status: subject.status,
    public: { ...subject.public, ...Object.fromEntries(open) },
    restricted: { ...subject.restricted, ...Object.fromEntries(restricted) },
  };
}

/** The planned day gives way to the real one; a transition that the day brings stands in the entry with its last day. */
function inUse(context: ActContext, subject: SubjectEntry): EntryContent {
  const { firstUsedOn: _planned, ...kept } = subject.public;
  const dueOn = gateOfUse(context)?.dueOn ?? null;
  const since = {
    inOperationSince: context.answers['usedSince'],
    ...(dueOn === null ? {} : { transitionDueOn: dueOn }),
  };
  return { status: 'inUse', public: { ...kept, ...since }, restricted: subject.restricted };
}

const REACH = ['providerAddress', 'providerContact'];

function reasonOf(answers: Answers): Bilingual {
  const given = textOf(answers, 'changeSummary') || textOf(answers, 'reason') || textOf(answers, 'endReason');
  const kind = textOf(answers, 'kind');
  const label = { vi: textsVi.options['kind']![kind]!, en: textsEn.options['kind']![kind]! };
  return given === '' ? label : { vi: `${label.vi}: ${given}`, en: `${label.en}: ${given}` };
}
