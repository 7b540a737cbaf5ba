import { textOf, type Answers, type Field, type Form } from '../kit/index.ts';

const isAffected = (answers: Answers): boolean => textOf(answers, 'reporterRole') === 'affectedPerson';

/** Says who reports: kept apart, for the authority alone, never required. */
const contact = (name: string, kind: 'text' | 'email' | 'phone', maxLength: number): Field => ({
  name,
  kind,
  maxLength,
  grounds: ['own:visitor-contact', 'L3.6', 'L3.7'],
  required: false,
  visibility: 'authority',
  keptApart: true,
});

export const form: Form = {
  pages: [
    {
      id: 'role',
      fields: [
        {
          name: 'reporterRole',
          kind: 'choice',
          options: ['user', 'affectedPerson', 'other'],
          grounds: ['L3.6', 'L3.7', 'D41.3c'],
          required: true,
          visibility: 'authority',
        },
        {
          name: 'interests',
          kind: 'choices',
          options: ['life', 'health', 'property', 'lawfulRights', 'reputation', 'accessToServices'],
          grounds: ['L3.7'],
          required: true,
          visibility: 'authority',
          shownWhen: isAffected,
        },
      ],
    },
    {
      id: 'label',
      fields: [
        { name: 'systemName', kind: 'text', maxLength: 300, grounds: ['L7.5'], required: false, visibility: 'parties' },
        {
          name: 'missing',
          kind: 'choices',
          options: ['userNotice', 'contentNotice', 'imitationLabel', 'machineMark', 'warning', 'information'],
          grounds: ['L7.5', 'L11.1', 'L11.2', 'L11.3', 'L11.4'],
          required: true,
          visibility: 'parties',
        },
        {
          name: 'change',
          kind: 'choice',
          options: ['removed', 'hidden', 'falsified', 'neverSeen'],
          grounds: ['L7.5'],
          required: true,
          visibility: 'parties',
        },
        {
          name: 'description',
          kind: 'longText',
          maxLength: 4000,
          grounds: ['L7.5', 'D41.3c'],
          required: true,
          visibility: 'parties',
        },
        { name: 'place', kind: 'text', maxLength: 500, grounds: ['L7.5'], required: true, visibility: 'parties' },
        { name: 'seenOn', kind: 'date', grounds: ['L7.5', 'L11.5'], required: true, visibility: 'parties' },
        {
          name: 'evidence',
          kind: 'files',
          maxFiles: 3,
          grounds: ['L7.5', 'D41.3c'],
          required: false,
          visibility: 'authority',
        },
      ],
    },
    {
      id: 'contact',
      fields: [contact('contactName', 'text', 200), contact('contactEmail', 'email', 254), contact('contactPhone', 'phone', 25)],
    },
  ],
}; // prettier-ignore

const page = (id: string, fields: readonly Field[]): Form => ({ pages: [{ id, fields }] });

export const assignForm = page('assigning', [
  { name: 'assignee', kind: 'text', maxLength: 60, grounds: ['L30.2b'], required: true, visibility: 'authority' },
]);

/** Whom to ask: the provider of the registered system unless another party is named. */
export const askForm = page('asking', [
  {
    name: 'partyCode',
    kind: 'partyCode',
    maxLength: 40,
    grounds: ['L7.5', 'L11.5'],
    required: false,
    visibility: 'authority',
  },
  {
    name: 'question',
    kind: 'longText',
    maxLength: 4000,
    grounds: ['L7.5', 'L11.5'],
    required: true,
    visibility: 'parties',
  },
]);

export const answerForm = page('answering', [
  {
    name: 'labelState',
    kind: 'choice',
    options: ['restored', 'alwaysThere', 'notRequired', 'other'],
    grounds: ['L7.5', 'L11.5'],
    required: true,
    visibility: 'parties',
  },
  { name: 'answerText', kind: 'longText', maxLength: 6000, grounds: ['L7.5'], required: true, visibility: 'parties' },
  { name: 'answerFiles', kind: 'files', maxFiles: 5, grounds: ['L7.5'], required: false, visibility: 'parties' },
]);

export const closingForm = page('closing', [
  {
    name: 'result',
    kind: 'choice',
    options: ['labelRestored', 'notConfirmed', 'passedOn'],
    grounds: ['L7.5', 'D41.3c'],
    required: true,
    visibility: 'parties',
  },
  {
    name: 'passedTo',
    kind: 'text',
    maxLength: 300,
    grounds: ['L7.5', 'L29.1'],
    required: true,
    visibility: 'authority',
    shownWhen: (answers) => textOf(answers, 'result') === 'passedOn',
  },
  {
    name: 'closingGrounds',
    kind: 'provisions',
    maxLength: 300,
    grounds: ['L7.5'],
    required: true,
    visibility: 'parties',
  },
  {
    name: 'closingText',
    kind: 'longText',
    maxLength: 6000,
    grounds: ['D41.3c'],
    required: true,
    visibility: 'parties',
  },
]);
