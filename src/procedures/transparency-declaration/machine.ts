import type { LabelTemplateSet } from '../../law/index.ts';
import {
  checkWith,
  dayOfAnswer,
  done,
  fieldsOf,
  pick,
  refuse,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Answers,
  type Effect,
  type Form,
  type Outcome,
  type State,
  type SubjectEntry,
} from '../kit/index.ts';
import { form } from './form.ts';
import { ENDS_BEFORE_VERSION, NOT_ENDED_YET } from './refusals.ts';
import { REGISTER, rules } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = {
  current: { final: false, waitsFor: 'nobody' },
  updated: { final: true, waitsFor: 'nobody' },
  ended: { final: true, waitsFor: 'nobody' },
};

const ending: Form = {
  pages: [
    {
      id: 'ending',
      fields: [
        { name: 'endedOn', kind: 'date', grounds: ['L11.5'], required: true, visibility: 'public' },
        {
          name: 'endReason',
          kind: 'longText',
          maxLength: 1000,
          grounds: ['L11.5', 'own:transparency-declaration'],
          required: true,
          visibility: 'public',
        },
      ],
    },
  ],
};

export const acts: Readonly<Record<string, Act>> = {
  declare: {
    from: 'start',
    by: ['party'],
    grounds: ['own:transparency-declaration', 'L11'],
    decide: startWith(form, check, (context) => {
      const subject = subjectOf(context);
      return subject.register === REGISTER
        ? { state: 'updated', effects: nextVersion(context, subject) }
        : { state: 'current', effects: firstVersion(context, subject) };
    }),
  },
  end: {
    from: ['current'],
    by: ['party'],
    grounds: ['L11.5', 'own:transparency-declaration'],
    form: ending,
    decide: end,
  },
};

function subjectOf({ subject }: ActContext): SubjectEntry {
  if (subject === null) throw new Error('a declaration without the system it is about');
  return subject;
}

function firstVersion(context: ActContext, subject: SubjectEntry): Effect[] {
  const isDeployment = subject.register === 'deployments';
  const systemCode = isDeployment ? textOf(subject.public, 'systemCode') : subject.code;
  const about = {
    subjectCode: subject.code,
    systemCode,
    systemName: textOf(subject.public, isDeployment ? 'systemName' : 'name'),
    ...pick(subject.public, ['sectors', 'provinces']),
  };
  const codes = [...new Set([subject.code, systemCode])];
  return [
    {
      kind: 'publishEntry',
      register: REGISTER,
      code: 'declarationCode',
      entry: {
        status: 'current',
        public: content(context, { ...about, name: textOf(subject.public, 'name') }),
        restricted: {},
      },
    },
    ...codes.map((toCode): Effect => ({ kind: 'linkEntries', link: 'declarationOf', toCode })),
    letter('declared', context, about.systemName),
  ];
}

function nextVersion(context: ActContext, subject: SubjectEntry): Effect[] {
  const about = pick(subject.public, ['subjectCode', 'systemCode', 'systemName', 'sectors', 'provinces', 'name']);
  return [
    {
      kind: 'reviseEntry',
      entry: { status: 'current', public: content(context, about), restricted: {} },
      reason: { vi: 'Bản công bố minh bạch mới', en: 'New version of the transparency declaration' },
    },
    letter('updated', context, textOf(subject.public, 'systemName')),
  ];
}

function letter(name: string, { answers }: ActContext, system: string): Effect {
  return { kind: 'sendLetter', letter: name, to: 'party', data: { system, validFrom: textOf(answers, 'validFrom') } };
}

const DAYS = ['validFrom', 'validUntil'];
const TEXTS = fieldsOf(form)
  .map((field) => field.name)
  .filter((name) => !DAYS.includes(name));

/** All of it is public; the days stand under names of their own, so that no update takes over the days of the version before. */
function content({ answers, party, today, law }: ActContext, about: Answers): Answers {
  const contentName = textOf(answers, 'contentName');
  const used = templatesUsed(law.labelTemplates, answers);
  const days = { inForceFrom: answers['validFrom'], inForceUntil: answers['validUntil'] };
  return {
    ...about,
    ...(contentName === '' ? {} : { name: contentName }),
    // A person who deploys is not named in public.
    ...(party.kind === 'individual' && answers['role'] === 'deployer' ? {} : { declarerName: party.name }),
    declarerCode: party.code,
    ...pick(answers, TEXTS),
    ...pick(days, Object.keys(days)),
    declaredOn: today,
    ...(used === null ? {} : { templateVersion: used }),
  };
}

/** The version of the templates whose words were taken over as they stand; null when all wording is the party's own. */
function templatesUsed(set: LabelTemplateSet | null, answers: Answers): string | null {
  const taken = set?.templates.some(({ use, text }) => [text.vi, text.en].includes(textOf(answers, use)));
  return set !== null && taken === true ? set.version : null;
}

/** After the start the case is about the declaration's own entry. The last version keeps what was said. */
function end(context: ActContext): Outcome {
  const { input, today } = context;
  const subject = subjectOf(context);
  const [day, began] = [dayOfAnswer(input, 'endedOn'), dayOfAnswer(subject.public, 'inForceFrom')];
  if (day !== null && day > today) return refuse(NOT_ENDED_YET);
  if (day !== null && began !== null && day < began) return refuse(ENDS_BEFORE_VERSION);
  const reason = textOf(input, 'endReason');
  const facts = pick(input, ['endedOn', 'endReason']);
  return done('ended', [
    {
      kind: 'reviseEntry',
      entry: { status: 'ended', public: { ...subject.public, ...facts }, restricted: subject.restricted },
      reason: { vi: `Ngừng cung cấp: ${reason}`, en: `No longer offered: ${reason}` },
    },
    {
      kind: 'sendLetter',
      letter: 'ended',
      to: 'party',
      data: { system: textOf(subject.public, 'systemName'), endedOn: textOf(input, 'endedOn') },
    },
  ]);
}
