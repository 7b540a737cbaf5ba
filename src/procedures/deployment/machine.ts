import {
  checkWith,
  done,
  pick,
  startWith,
  textOf,
  type Act,
  type ActContext,
  type Effect,
  type Form,
  type Outcome,
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

export const acts: Readonly<Record<string, Act>> = {
  inherit: {
    from: 'start',
    by: ['party'],
    grounds: ['L10.2'],
    decide: startWith(form, check, (context) => ({ state: 'current', effects: effects(context) })),
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
