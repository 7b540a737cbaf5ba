import type { Answers, Form } from '../kit/index.ts';

const isProvider = (answers: Answers): boolean => answers['filedAs'] === 'provider';
const isHigh = (answers: Answers): boolean => answers['newLevel'] === 'high';
const isJoint = (answers: Answers): boolean => isProvider(answers) && answers['together'] === true;
const isListChange = (answers: Answers): boolean => answers['event'] === 'listChange';

export const form: Form = {
  pages: [
    {
      id: 'event',
      fields: [
        {
          name: 'filedAs',
          kind: 'choice',
          options: ['provider', 'deployer'],
          grounds: ['D11.1', 'D11.2'],
          required: true,
          visibility: 'parties',
        },
        // D11.1 a to d; the last one is the deployer's case of D11.2.
        {
          name: 'event',
          kind: 'choice',
          options: ['significantChange', 'seriousIncident', 'listChange', 'authorityRequest', 'modification'],
          grounds: ['D11.1', 'D11.2'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'changeDescription',
          kind: 'longText',
          maxLength: 4000,
          grounds: ['L10.2', 'D11.1'],
          required: true,
          visibility: 'parties',
        },
        {
          name: 'listDecisionFrom',
          kind: 'date',
          grounds: ['D11.5', 'D11.1c'],
          required: false,
          visibility: 'public',
          shownWhen: isListChange,
        },
        {
          name: 'together',
          kind: 'boolean',
          grounds: ['L10.2'],
          required: false,
          visibility: 'parties',
          shownWhen: isProvider,
        },
        {
          name: 'deployerCode',
          kind: 'partyCode',
          maxLength: 40,
          grounds: ['L10.2'],
          required: true,
          visibility: 'parties',
          shownWhen: isJoint,
        },
      ],
    },
    {
      id: 'result',
      fields: [
        {
          name: 'newLevel',
          kind: 'choice',
          options: ['high', 'medium', 'low'],
          grounds: ['D11.3'],
          required: true,
          visibility: 'public',
        },
        {
          name: 'highRiskRow',
          kind: 'choice',
          options: 'highRiskRows',
          grounds: ['L13.4'],
          required: false,
          visibility: 'public',
          shownWhen: isHigh,
        },
        {
          name: 'newBasis',
          kind: 'longText',
          maxLength: 2000,
          grounds: ['D11.3'],
          required: false,
          visibility: 'public',
        },
        { name: 'reviewCompletedOn', kind: 'date', grounds: ['D11.3a'], required: true, visibility: 'public' },
      ],
    },
  ],
};

/** What the other party says when it does not agree. */
export const decliningForm: Form = {
  pages: [
    {
      id: 'declining',
      fields: [
        {
          name: 'declineReason',
          kind: 'longText',
          maxLength: 2000,
          grounds: ['L10.2'],
          required: true,
          visibility: 'parties',
        },
      ],
    },
  ],
};
