import type { Answers, Form } from '../kit/index.ts';

const isMethod =
  (...methods: readonly string[]) =>
  (answers: Answers): boolean =>
    methods.includes(String(answers['conformityMethod']));

const isAgain = (answers: Answers): boolean => answers['isReassessment'] === true;

/** Decree 13.6, points c to e. Points a and b stand in the system's entry, point g is the day of publication. */
export const form: Form = {
  pages: [
    {
      id: 'result',
      fields: [
        {
          name: 'conformityMethod',
          kind: 'choice',
          options: ['self', 'body', 'sectorLaw', 'recognised'],
          grounds: ['D13.6c', 'D13.2'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'conformityBody',
          kind: 'text',
          maxLength: 300,
          grounds: ['D13.6d'],
          required: true,
          visibility: 'public',
          shownWhen: isMethod('body', 'sectorLaw', 'recognised'),
          waivedWhen: isMethod('sectorLaw'),
        },
        {
          name: 'resultBasis',
          kind: 'longText',
          maxLength: 2000,
          grounds: ['D13.3', 'D13.5', 'own:public-fields'],
          required: false,
          visibility: 'public',
          shownWhen: isMethod('sectorLaw', 'recognised'),
        },
        {
          name: 'conformityState',
          kind: 'choice',
          options: ['conforms', 'conformsInPart', 'doesNotConform'],
          grounds: ['D13.6dd'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'conformityCompletedOn',
          kind: 'date',
          grounds: ['D13.6e'],
          required: true,
          visibility: 'public',
        },
      ],
    },
    {
      id: 'occasion',
      fields: [
        { name: 'isReassessment', kind: 'boolean', grounds: ['D13.1'], required: false, visibility: 'public' },
        {
          name: 'significantChange',
          kind: 'choices',
          options: ['purpose', 'architecture', 'data', 'environment', 'other'],
          grounds: ['D13.1', 'own:public-fields'],
          required: false,
          visibility: 'public',
          shownWhen: isAgain,
        },
      ],
    },
  ],
};
