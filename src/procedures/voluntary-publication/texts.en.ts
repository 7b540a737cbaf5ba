import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Publish a low-risk system',
  intro:
    'A low-risk system owes neither a dossier nor a notification. If you wish, publish basic information for everyone to see; you can withdraw it at any time.',
  before: [...SECRECY_NOTICES.en, 'Publishing creates no duty. The system gets a reference, not an AI-ID.'],
  pages: {
    basic: { title: 'Basic information' },
    provider: { title: 'Publisher' },
    withdrawal: { title: 'Withdraw the publication' },
  },
  fields: {
    name: { label: 'Name of the system', example: 'Lá Chắn spam filter' },
    version: { label: 'Version', example: '1.4' },
    intendedPurpose: { label: 'Intended purpose', example: 'Keeps spam out of the mail servers of small firms.' },
    mainFunctions: {
      label: 'Main functions',
      example: 'Scores incoming mail, moves suspicious mail to a box of its own.',
    },
    sectors: { label: 'Sectors of use' },
    provinces: { label: 'Provinces of deployment', hint: 'Leave empty if deployed nationwide.' },
    energyStatement: {
      label: 'Use of energy and resources',
      hint: 'The Law encourages green AI.',
      example: 'Runs on one server without accelerators, about 90 W.',
    },
    providerName: { label: 'Name of the publishing organisation or person' },
    providerContact: { label: 'Contact', hint: 'Published if you are an organisation. Use a general address.' },
    selfClassifiedLow: {
      label: 'I have classified this system as low risk',
      hint: 'Providers classify every system themselves before it is put into use.',
    },
    reason: {
      label: 'Reason for withdrawing',
      hint: 'If given, it is published.',
      example: 'The product is discontinued.',
    },
  },
  options: {},
  acts: {
    publish: { done: 'published basic information', button: 'Publish' },
    withdraw: {
      done: 'withdrew the publication',
      button: 'Withdraw the publication',
      means:
        'The public page says that it was withdrawn, with the reason if you give one. What was published stays in the history.',
    },
  },
  states: { published: 'Published', withdrawn: 'Withdrawn' },
};
