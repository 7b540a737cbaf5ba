import type { Form } from '../kit/index.ts';

export const form: Form = {
  pages: [
    {
      id: 'deployment',
      fields: [
        { name: 'name', kind: 'text', maxLength: 300, grounds: ['L10.2'], required: true, visibility: 'public' },
        {
          name: 'deployerName',
          kind: 'text',
          maxLength: 300,
          grounds: ['L10.2', 'L3.5'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'deployerContact',
          kind: 'text',
          maxLength: 300,
          grounds: ['L10.2'],
          required: false,
          visibility: 'public',
        },
        {
          name: 'usePurpose',
          kind: 'longText',
          maxLength: 2000,
          grounds: ['L14.2a', 'L10.2'],
          required: false,
          visibility: 'public',
        },
        { name: 'startedOn', kind: 'date', grounds: ['L10.2', 'L35.1'], required: false, visibility: 'public' },
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
          name: 'unchanged',
          kind: 'choice',
          options: ['asProvided', 'changedSameRisk', 'changedHigherRisk'],
          grounds: ['D11.2', 'L10.2'],
          required: true,
          visibility: 'parties',
        },
      ],
    },
  ],
};
