import {
  checkWith,
  done,
  pick,
  refuse,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Effect,
  type Field,
  type Form,
  type Outcome,
  type Refusal,
  type State,
} from '../kit/index.ts';
import { form } from './form.ts';
import { rules } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

export const check = checkWith(form, { vi: textsVi, en: textsEn }, rules);

export const states: Readonly<Record<string, State>> = {
  current: { final: false, waitsFor: 'nobody' },
  ended: { final: true, waitsFor: 'nobody' },
};

const ending: Form = {
  pages: [
    {
      id: 'ending',
      fields: [{ name: 'endedOn', kind: 'date', grounds: ['L10.2'], required: true, visibility: 'public' }],
    },
  ],
};

const information = (name: string): Field => ({
  name,
  kind: 'longText',
  maxLength: 4000,
  grounds: ['L14.2dd', 'own:public-information'],
  required: false,
  visibility: 'public',
});

/** What the deployer of a high-risk system tells users and affected persons; voluntary here (Law 14.2, point đ). */
const informing: Form = {
  pages: [{ id: 'information', fields: ['functionalDescription', 'wayOfOperation', 'riskWarnings'].map(information) }],
};

export const acts: Readonly<Record<string, Act>> = {
  inherit: {
    from: 'start',
    by: ['party'],
    grounds: ['L10.2'],
    decide: startWith(form, check, (context) => ({ state: 'current', effects: effects(context) })),
  },
  inform: {
    from: ['current'],
    by: ['party'],
    grounds: ['L14.2dd', 'own:public-information'],
    form: informing,
    decide: inform,
  },
  end: { from: ['current'], by: ['party'], grounds: ['L10.2'], form: ending, decide: end },
};

const PUBLIC = ['name', 'usePurpose', 'startedOn', 'sectors', 'provinces'];
const OF_DEPLOYER = ['deployerName', 'deployerContact'];

function effects({ answers, party, subject }: ActContext): Effect[] {
  if (subject === null) throw new Error('a deployment without the system it relies on');
  const isPerson = party.kind === 'individual';
  const system = {
    systemCode: subject.code,
    systemName: textOf(subject.public, 'name'),
    systemVersion: textOf(subject.public, 'version'),
    systemEntryVersion: subject.version,
    riskLevel: textOf(subject.public, 'riskLevel'),
  };
  return [
    {
      kind: 'publishEntry',
      register: 'deployments',
      code: 'deploymentCode',
      entry: {
        status: 'current',
        public: {
          ...pick(answers, isPerson ? PUBLIC : [...PUBLIC, ...OF_DEPLOYER]),
          deployerCode: party.code,
          ...system,
        },
        restricted: pick(answers, isPerson ? [...OF_DEPLOYER, 'unchanged'] : ['unchanged']),
      },
    },
    { kind: 'linkEntries', link: 'deploymentOf', toCode: subject.code },
    {
      kind: 'sendLetter',
      letter: 'recorded',
      to: 'party',
      data: { name: textOf(answers, 'name'), system: `${system.systemName} (${subject.code})` },
    },
  ];
}

/** What is left empty stays as it was; every earlier text stays in the history. */
function inform({ subject, input }: ActContext): Outcome {
  if (subject?.register !== 'deployments') throw new Error('the case of a deployment is not about its entry');
  if (Object.entries(input).every(([name, value]) => subject.public[name] === value)) return refuse(NOTHING_NEW);
  return done('current', [
    {
      kind: 'reviseEntry',
      entry: { status: subject.status, public: { ...subject.public, ...input }, restricted: subject.restricted },
      reason: {
        vi: 'Bên triển khai cập nhật thông tin cho người dùng và người bị ảnh hưởng',
        en: 'The deployer updated the information for users and affected persons',
      },
    },
  ]);
}

const NOTHING_NEW: Refusal = {
  code: 'nothingChanged',
  ground: 'L14.2dd',
  text: {
    vi: 'Không có nội dung nào khác với nội dung đang công khai. Hãy điền ít nhất một mục mới.',
    en: 'Nothing differs from what is published. Fill in at least one text.',
  },
};

/** After the start the case is about the deployment's own entry. */
function end({ subject, input }: ActContext): Outcome {
  if (subject?.register !== 'deployments') throw new Error('the case of a deployment is not about its entry');
  return done('ended', [
    {
      kind: 'reviseEntry',
      entry: {
        status: 'ended',
        public: { ...subject.public, endedOn: input['endedOn'] },
        restricted: subject.restricted,
      },
      reason: { vi: 'Bên triển khai chấm dứt việc triển khai', en: 'The deployer ended the deployment' },
    },
  ]);
}
