import type { Answers, Field, Form } from '../kit/index.ts';

/** Law 10.4: the request rests on the technical file, at the functional level; a document may carry it. */
const fileStandsIn = (answers: Answers): boolean => answers['documentsStandIn'] === true;

const technical = (name: string, maxLength: number): Field => ({
  name,
  kind: 'longText',
  maxLength,
  grounds: ['L10.4', 'D3.1'],
  required: true,
  visibility: 'parties',
  waivedWhen: fileStandsIn,
});

export const form: Form = {
  pages: [
    {
      id: 'question',
      fields: [
        {
          name: 'requesterKind',
          kind: 'choice',
          options: ['provider', 'authority'],
          grounds: ['D10.4', 'L10.4'],
          required: true,
          visibility: 'parties',
        },
        {
          name: 'question',
          kind: 'longText',
          maxLength: 5000,
          grounds: ['L10.4', 'D10.4'],
          required: true,
          visibility: 'parties',
        },
        {
          name: 'consideredLevel',
          kind: 'choice',
          options: ['high', 'medium', 'low'],
          grounds: ['D10.4'],
          required: false,
          visibility: 'parties',
        },
      ],
    },
    {
      id: 'system',
      fields: [
        { name: 'name', kind: 'text', maxLength: 500, grounds: ['L10.4'], required: true, visibility: 'parties' },
        { name: 'version', kind: 'text', maxLength: 60, grounds: ['L10.4'], required: false, visibility: 'parties' },
        {
          name: 'intendedPurpose',
          kind: 'longText',
          maxLength: 6000,
          grounds: ['L10.4'],
          required: true,
          visibility: 'parties',
        },
        {
          name: 'sectors',
          kind: 'choices',
          options: 'sectors',
          grounds: ['L6.1'],
          required: false,
          visibility: 'parties',
        },
        {
          name: 'provinces',
          kind: 'choices',
          options: 'provinces',
          grounds: ['L30.2'],
          required: false,
          visibility: 'parties',
        },
      ],
    },
    {
      id: 'technicalFile',
      fields: [
        {
          name: 'documentsStandIn',
          kind: 'boolean',
          grounds: ['D3.1', 'L10.4'],
          required: false,
          visibility: 'parties',
        },
        {
          name: 'documents',
          kind: 'files',
          maxFiles: 10,
          grounds: ['D3.1', 'L10.4'],
          required: false,
          visibility: 'parties',
        },
        technical('mainFunctions', 6000),
        technical('functionalArchitecture', 6000),
        technical('deploymentScope', 4000),
        technical('userGroups', 2000),
        technical('mainInputData', 6000),
        technical('riskMeasures', 8000),
      ],
    },
  ],
};

const page = (id: string, fields: readonly Field[]): Form => ({ pages: [{ id, fields }] });

export const assignForm = page('assigning', [
  { name: 'assignee', kind: 'text', maxLength: 60, grounds: ['L30.2b'], required: true, visibility: 'authority' },
]);

/** One complete list; a reason is asked by the rules when it is not the first. */
export const supplementListForm = page('supplementList', [
  {
    name: 'missingItems',
    kind: 'longText',
    maxLength: 5000,
    grounds: ['L10.4', 'own:defect-list-once'],
    required: true,
    visibility: 'parties',
  },
  {
    name: 'secondListReason',
    kind: 'longText',
    maxLength: 2000,
    grounds: ['own:defect-list-once'],
    required: false,
    visibility: 'parties',
  },
]);

export const supplementForm = page('supplement', [
  {
    name: 'supplementText',
    kind: 'longText',
    maxLength: 8000,
    grounds: ['L10.4'],
    required: true,
    visibility: 'parties',
  },
  { name: 'supplementFiles', kind: 'files', maxFiles: 10, grounds: ['L10.4'], required: false, visibility: 'parties' },
]);

export const answerForm = page('answer', [
  {
    name: 'answeredLevel',
    kind: 'choice',
    options: ['high', 'medium', 'low', 'outOfScope'],
    grounds: ['L10.4', 'D6.3'],
    required: true,
    visibility: 'public',
  },
  {
    name: 'answerGrounds',
    kind: 'provisions',
    maxLength: 300,
    grounds: ['L10.4'],
    required: true,
    visibility: 'public',
  },
  { name: 'answerText', kind: 'longText', maxLength: 8000, grounds: ['L10.4'], required: true, visibility: 'parties' },
  {
    name: 'precedentTitle',
    kind: 'text',
    maxLength: 300,
    grounds: ['own:guidance-precedent'],
    required: true,
    visibility: 'public',
  },
  {
    name: 'precedentText',
    kind: 'longText',
    maxLength: 8000,
    grounds: ['own:guidance-precedent'],
    required: true,
    visibility: 'public',
  },
]);

export const sendBackForm = page('sendingBack', [
  {
    name: 'sendBackReason',
    kind: 'longText',
    maxLength: 2000,
    grounds: ['own:four-eyes'],
    required: true,
    visibility: 'authority',
  },
]);
