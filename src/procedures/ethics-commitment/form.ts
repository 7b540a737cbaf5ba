import type { Answers, Form } from '../kit/index.ts';

const isInitiative = (answers: Answers): boolean => answers['commitmentKind'] === 'initiative';
const isCommitment = (answers: Answers): boolean => answers['commitmentKind'] === 'commitment';

const OWN = 'own:ethics-commitment';

/** Everything that is asked is published; nothing else is asked. */
export const form: Form = {
  pages: [
    {
      id: 'kind',
      fields: [
        {
          name: 'commitmentKind',
          kind: 'choice',
          options: ['commitment', 'initiative'],
          grounds: ['L26.4', 'L5.6'],
          required: true,
          visibility: 'public',
        },
      ],
    },
    {
      id: 'content',
      fields: [
        { name: 'name', kind: 'text', maxLength: 300, grounds: [OWN], required: true, visibility: 'public' },
        {
          name: 'principles',
          kind: 'choices',
          options: ['1', '2', '3', '4'],
          grounds: ['L26.1', 'T5.3'],
          required: true,
          visibility: 'public',
          shownWhen: isCommitment,
        },
        {
          name: 'commitmentScope',
          kind: 'longText',
          maxLength: 3000,
          grounds: ['L26.4'],
          required: true,
          visibility: 'public',
          shownWhen: isCommitment,
        },
        {
          name: 'measures',
          kind: 'longText',
          maxLength: 6000,
          grounds: ['L26.4'],
          required: true,
          visibility: 'public',
          shownWhen: isCommitment,
        },
        {
          name: 'activities',
          kind: 'longText',
          maxLength: 6000,
          grounds: ['L5.6'],
          required: true,
          visibility: 'public',
          shownWhen: isInitiative,
        },
        {
          name: 'openTo',
          kind: 'longText',
          maxLength: 2000,
          grounds: ['L5.6'],
          required: false,
          visibility: 'public',
          shownWhen: isInitiative,
        },
      ],
    },
    {
      id: 'provider',
      fields: [
        { name: 'providerName', kind: 'text', maxLength: 300, grounds: [OWN], required: true, visibility: 'public' },
        {
          name: 'providerContact',
          kind: 'text',
          maxLength: 300,
          grounds: [OWN],
          required: false,
          visibility: 'public',
        },
      ],
    },
  ],
};
