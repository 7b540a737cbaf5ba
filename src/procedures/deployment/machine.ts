import {
  checkWith,
  dayOfAnswer,
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
import { RECLASSIFY, rules } from './rules.ts';
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

/** One line of the deployer's change log; voluntary, as the Law asks for the safety and not for the log (Law 10.2). */
const changing: Form = {
  pages: [
    {
      id: 'change',
      fields: [
        changeField('changedOn', { kind: 'date', required: true }),
        changeField('changeSummary', { kind: 'longText', maxLength: 2000, required: true }),
        changeField('safetyCheck', { kind: 'longText', maxLength: 2000, required: false }),
        changeField('systemVersion', { kind: 'text', maxLength: 60, required: false }),
        {
          ...changeField('riskChanges', { kind: 'choice', options: ['no', 'yes'], required: true }),
          visibility: 'parties',
        },
      ],
    },
  ],
};

function changeField<Kind extends object>(name: string, kind: Kind) {
  return { name, grounds: ['L10.2', 'own:deployment-changes'] as const, visibility: 'public' as const, ...kind };
}

/** Encouraged for medium and low risk (Law 15.3); high-risk systems have their own duties of conformity. */
const STANDARDS: Field = {
  name: 'appliedStandards',
  kind: 'longText',
  maxLength: 2000,
  grounds: ['L15.3', 'own:applied-standards'],
  required: false,
  visibility: 'public',
};

/** What the deployer of a high-risk system tells users and affected persons; voluntary here (Law 14.2, point đ); and the standards that others apply. */
const informing: Form = {
  pages: [
    {
      id: 'information',
      fields: [
        ...['functionalDescription', 'wayOfOperation', 'riskWarnings'].map(information),
        STANDARDS,
        {
          name: 'activities',
          kind: 'choices',
          options: ['research', 'development', 'provision', 'deployment', 'use'],
          grounds: ['L1.1', 'own:party-roles'],
          required: false,
          visibility: 'public',
        },
      ],
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
  inform: {
    from: ['current'],
    by: ['party'],
    grounds: ['L14.2dd', 'own:public-information', 'L15.3', 'own:applied-standards'],
    form: informing,
    decide: inform,
  },
  change: {
    from: ['current'],
    by: ['party'],
    grounds: ['L10.2', 'own:deployment-changes'],
    form: changing,
    decide: change,
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
  const isHigh = subject.public['riskLevel'] === 'high';
  if (isHigh && textOf(input, STANDARDS.name) !== '') return refuse(NOT_FOR_HIGH_RISK);
  const stands = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(subject.public[name]) === JSON.stringify(value);
  if (Object.entries(input).every(stands)) return refuse(NOTHING_NEW);
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

/** Each change is a version of the entry of its own; what the one before said of its safety is not carried on to this one. */
function change({ subject, input, today }: ActContext): Outcome {
  if (subject?.register !== 'deployments') throw new Error('the case of a deployment is not about its entry');
  const { riskChanges, ...told } = input;
  if (riskChanges === 'yes') return refuse({ ...RECLASSIFY, field: 'riskChanges' });
  const on = dayOfAnswer(input, 'changedOn');
  const started = dayOfAnswer(subject.public, 'startedOn');
  if (on === null || on > today || (started !== null && on < started)) return refuse(NOT_IN_USE_THEN);
  const { safetyCheck: _before, ...kept } = subject.public;
  const summary = textOf(input, 'changeSummary');
  return done('current', [
    {
      kind: 'reviseEntry',
      entry: { status: subject.status, public: { ...kept, ...told }, restricted: subject.restricted },
      reason: {
        vi: `Bên triển khai ghi nhận thay đổi khi sử dụng: ${summary}`,
        en: `The deployer recorded a change during use: ${summary}`,
      },
    },
  ]);
}

const NOT_IN_USE_THEN: Refusal = {
  code: 'badChangeDay',
  field: 'changedOn',
  ground: 'L10.2',
  text: {
    vi: 'Ngày thay đổi phải nằm từ ngày bắt đầu sử dụng đến hôm nay.',
    en: 'The day of the change lies between the first day of use and today.',
  },
};

const NOT_ENDED_YET: Refusal = {
  code: 'futureDay',
  field: 'endedOn',
  ground: 'L10.2',
  text: {
    vi: 'Ngày chấm dứt chưa tới. Hãy báo khi việc triển khai đã thật sự chấm dứt.',
    en: 'The day of ending has not come yet. Report it once the deployment has really ended.',
  },
};

const ENDS_BEFORE_START: Refusal = {
  code: 'endsBeforeItBegins',
  field: 'endedOn',
  ground: 'L10.2',
  text: {
    vi: 'Ngày chấm dứt sớm hơn ngày bắt đầu triển khai đang công khai. Hãy xem lại ngày này.',
    en: 'The day of ending lies before the published first day of the deployment. Check this day.',
  },
};

const NOT_FOR_HIGH_RISK: Refusal = {
  code: 'notForHighRisk',
  field: STANDARDS.name,
  ground: 'L15.3',
  text: {
    vi: 'Mục tiêu chuẩn tự nguyện chỉ dành cho hệ thống rủi ro trung bình, thấp. Với hệ thống rủi ro cao, kết quả đánh giá sự phù hợp được công bố theo thủ tục riêng. Hãy để trống mục này.',
    en: 'Voluntary standards are named for medium- and low-risk systems only. For high risk the result of the conformity assessment is published by its own procedure. Leave this field empty.',
  },
};

/** After the start the case is about the deployment's own entry. */
function end({ subject, input, today }: ActContext): Outcome {
  if (subject?.register !== 'deployments') throw new Error('the case of a deployment is not about its entry');
  const [day, began] = [dayOfAnswer(input, 'endedOn'), dayOfAnswer(subject.public, 'startedOn')];
  if (day !== null && day > today) return refuse(NOT_ENDED_YET);
  if (day !== null && began !== null && day < began) return refuse(ENDS_BEFORE_START);
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
