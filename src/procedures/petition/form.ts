import type { Field, Form, Grounds } from '../kit/index.ts';

const ASKED: Grounds = ['D41.3c', 'own:petitions'];

/** Says who asks: kept apart, for those who handle it, never required. */
const contact = (name: string, kind: 'text' | 'email' | 'phone', maxLength: number): Field => ({
  name,
  kind,
  maxLength,
  grounds: ['own:visitor-contact'],
  required: false,
  visibility: 'authority',
  keptApart: true,
});

const text = (name: string, maxLength: number): Field => ({
  name,
  kind: 'text',
  maxLength,
  grounds: ASKED,
  required: false,
  visibility: 'authority',
});

/** Only the text is required: everything else helps to answer it. */
export const form: Form = {
  pages: [
    {
      id: 'matter',
      fields: [
        {
          name: 'petitionKind',
          kind: 'choice',
          options: ['petition', 'proposal', 'feedback'],
          grounds: ASKED,
          required: false,
          visibility: 'authority',
        },
        {
          name: 'matter',
          kind: 'longText',
          maxLength: 8000,
          grounds: ASKED,
          required: true,
          visibility: 'authority',
        },
        text('name', 200),
        text('aboutProvision', 200),
        text('systemReference', 300),
      ],
    },
    {
      id: 'addressee',
      fields: [
        { name: 'addressee', kind: 'choice', options: 'petitionAgencies', grounds: ASKED, required: false, visibility: 'authority' },
      ],
    },
    {
      id: 'contact',
      fields: [contact('contactName', 'text', 200), contact('contactEmail', 'email', 254), contact('contactPhone', 'phone', 25)],
    },
  ],
}; // prettier-ignore

const page = (id: string, fields: readonly Field[]): Form => ({ pages: [{ id, fields }] });

const long = (
  name: string,
  maxLength: number,
  visibility: Field['visibility'],
  grounds: Grounds = ['D41.3c'],
): Field => ({ name, kind: 'longText', maxLength, grounds, required: true, visibility });

export const assignForm = page('assigning', [
  { name: 'assignee', kind: 'text', maxLength: 60, grounds: ['L30.2b'], required: true, visibility: 'authority' },
]);

export const forwardForm = page('forwarding', [
  {
    name: 'forwardTo',
    kind: 'choice',
    options: 'petitionAgencies',
    grounds: ASKED,
    required: true,
    visibility: 'parties',
  },
  long('forwardReason', 2000, 'parties', ASKED),
]);

export const askForm = page('asking', [long('question', 4000, 'parties', ['D41.3c', 'own:defect-list-once'])]);

export const tellForm = page('telling', [long('moreText', 8000, 'parties')]);

export const answerForm = page('answering', [
  {
    name: 'outcome',
    kind: 'choice',
    options: ['explained', 'settled', 'noted', 'passedToDrafting', 'accepted', 'notAccepted'],
    grounds: ['D41.3c'],
    required: true,
    visibility: 'parties',
  },
  {
    name: 'answerGrounds',
    kind: 'provisions',
    maxLength: 300,
    grounds: ['D41.3c'],
    required: true,
    visibility: 'parties',
  },
  long('answerText', 8000, 'parties'),
  { name: 'digestWanted', kind: 'boolean', grounds: ['own:petitions'], required: false, visibility: 'authority' },
]);

export const pointOnForm = page('pointingOn', [
  {
    name: 'wayTo',
    kind: 'choice',
    options: ['complaint', 'denunciation', 'procedure', 'otherMatter'],
    grounds: ['D41.3c', 'L30.1e'],
    required: true,
    visibility: 'parties',
  },
  long('wayText', 4000, 'parties'),
]);

export const digestForm = page('digest', [
  { name: 'digestTitle', kind: 'text', maxLength: 300, grounds: ['own:petitions'], required: true, visibility: 'public' },
  long('digestQuestion', 4000, 'public', ['own:petitions']),
  long('digestAnswer', 8000, 'public', ['own:petitions']),
]); // prettier-ignore

export const sendBackForm = page('sendingBack', [long('sendBackReason', 2000, 'authority', ['own:four-eyes'])]);
