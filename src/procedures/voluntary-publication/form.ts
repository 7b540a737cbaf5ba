import type { Form } from '../kit/index.ts';

/** Basic information only (Law 10.3, second paragraph): what the system is, what it is for, who answers for it. */
export const form: Form = {
  pages: [
    {
      id: 'basic',
      fields: [
        { name: 'name', kind: 'text', maxLength: 500, grounds: ['L10.3'], required: true, visibility: 'public' },
        { name: 'version', kind: 'text', maxLength: 60, grounds: ['L10.3'], required: false, visibility: 'public' },
        {
          name: 'intendedPurpose',
          kind: 'longText',
          maxLength: 6000,
          grounds: ['L10.3'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'mainFunctions',
          kind: 'longText',
          maxLength: 6000,
          grounds: ['L10.3'],
          required: false,
          visibility: 'public',
        },
        {
          name: 'sectors',
          kind: 'choices',
          options: 'sectors',
          grounds: ['L6.1'],
          required: false,
          visibility: 'public',
        },
        {
          name: 'provinces',
          kind: 'choices',
          options: 'provinces',
          grounds: ['L30.2'],
          required: false,
          visibility: 'public',
        },
        {
          name: 'energyStatement',
          kind: 'longText',
          maxLength: 1000,
          grounds: ['L4.4'],
          required: false,
          visibility: 'public',
        },
      ],
    },
    {
      id: 'provider',
      fields: [
        {
          name: 'providerName',
          kind: 'text',
          maxLength: 300,
          grounds: ['L10.3'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'providerContact',
          kind: 'text',
          maxLength: 300,
          grounds: ['L10.3'],
          required: false,
          visibility: 'public',
        },
        {
          name: 'selfClassifiedLow',
          kind: 'boolean',
          grounds: ['L10.1', 'D6.3c'],
          required: true,
          visibility: 'authority',
        },
      ],
    },
  ],
};
