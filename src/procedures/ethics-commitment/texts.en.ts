import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Commit to AI ethics or present an initiative',
  intro:
    'Publish a commitment to follow the ethics framework, or present a network or initiative for safe and trusted AI. It appears at once; you can withdraw it at any time.',
  before: [
    'Nobody has to commit. The portal records what you publish, and neither judges nor confirms it.',
    ...SECRECY_NOTICES.en,
  ],
  pages: {
    kind: { title: 'What you publish' },
    content: { title: 'Content' },
    provider: { title: 'Published by' },
    withdrawal: { title: 'Withdraw' },
  },
  fields: {
    commitmentKind: { label: 'Kind' },
    name: { label: 'Name of the commitment or initiative', example: 'Responsible AI at Mây Trắng' },
    principles: { label: 'Principles you commit to' },
    commitmentScope: { label: 'What it applies to', example: 'All products with AI sold in Viet Nam, from 2027.' },
    measures: {
      label: 'What you will do',
      example: 'Assess the twelve questions every year; a contact for complaints; training for all engineers.',
    },
    activities: {
      label: 'What the network or initiative does',
      example: 'Meets every month and shares ways to check for bias.',
    },
    openTo: { label: 'Who can take part, and how', example: 'Open to everyone, by e-mail.' },
    providerName: { label: 'Name of the organisation or person' },
    providerContact: { label: 'Contact', hint: 'Published if you are an organisation. Use a general address.' },
    reason: {
      label: 'Reason for withdrawing',
      hint: 'If given, it is published.',
      example: 'The network has come to an end.',
    },
  },
  options: {
    commitmentKind: {
      commitment: 'Commitment to the ethics framework',
      initiative: 'Network or initiative for safe, trusted AI',
    },
    principles: {
      1: 'Safe, reliable, harmless',
      2: 'Human rights, fairness, transparency',
      3: 'Happiness, prosperity, sustainability',
      4: 'Innovation and social responsibility',
    },
  },
  acts: {
    publish: { done: 'published it', button: 'Publish' },
    withdraw: { done: 'withdrew it', button: 'Withdraw' },
  },
  states: { published: 'Published', withdrawn: 'Withdrawn' },
};
