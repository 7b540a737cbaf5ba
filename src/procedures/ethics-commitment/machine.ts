import {
  checkWith,
  done,
  pick,
  startWith,
  textOf,
  type Act,
  type ActContext,
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
  published: { final: false, waitsFor: 'nobody' },
  withdrawn: { final: true, waitsFor: 'nobody' },
};

const withdrawal: Form = {
  pages: [
    {
      id: 'withdrawal',
      fields: [
        {
          name: 'reason',
          kind: 'longText',
          maxLength: 1000,
          grounds: ['own:ethics-commitment'],
          required: false,
          visibility: 'public',
        },
      ],
    },
  ],
};

const PUBLIC = [
  'commitmentKind',
  'name',
  'principles',
  'commitmentScope',
  'measures',
  'activities',
  'openTo',
  'providerName',
];

export const acts: Readonly<Record<string, Act>> = {
  publish: {
    from: 'start',
    by: ['party'],
    grounds: ['L26.4', 'L5.6'],
    decide: startWith(form, check, ({ answers, party, today }) => {
      const contact = pick(answers, ['providerContact']);
      const isPerson = party.kind === 'individual';
      return {
        state: 'published',
        effects: [
          {
            kind: 'publishEntry',
            register: 'ethicsCommitments',
            code: 'commitmentCode',
            entry: {
              status: 'published',
              public: {
                ...pick(answers, PUBLIC),
                ...(isPerson ? {} : contact),
                providerCode: party.code,
                publishedOn: today,
              },
              restricted: isPerson ? contact : {},
            },
          },
          { kind: 'sendLetter', letter: 'published', to: 'party', data: { name: textOf(answers, 'name') } },
        ],
      };
    }),
  },
  withdraw: {
    from: ['published'],
    by: ['party'],
    grounds: ['L26.4', 'own:ethics-commitment'],
    form: withdrawal,
    decide: withdraw,
  },
};

/** The entry stays, marked as withdrawn: that it stood, and until when, remains provable. */
function withdraw({ subject, input }: ActContext): Outcome {
  if (subject === null) throw new Error('a withdrawal without the entry that was published');
  const given = textOf(input, 'reason');
  const reason = { vi: 'Bên công bố rút lại', en: 'Withdrawn by whoever published it' };
  return done('withdrawn', [
    {
      kind: 'reviseEntry',
      entry: { status: 'withdrawn', public: subject.public, restricted: subject.restricted },
      reason: given === '' ? reason : { vi: `${reason.vi}: ${given}`, en: `${reason.en}: ${given}` },
    },
    { kind: 'sendLetter', letter: 'withdrawn', to: 'party', data: { name: textOf(subject.public, 'name') } },
  ]);
}
