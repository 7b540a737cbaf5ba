import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Notify the result of a risk classification',
  intro:
    'For the provider of a medium- or high-risk system, before the system is put into use. You declare and answer for it; the portal records it and issues the AI-ID the moment you send, with nothing to wait for.',
  before: [
    ...SECRECY_NOTICES.en,
    'Only the items of the four-part dossier (Article 12, clause 2 of Decree 142) are required. Those marked optional help others to find the system and help you with dates; leaving them empty does not affect the recording.',
    'Low-risk systems are not notified.',
  ],
  pages: {
    level: {
      title: 'Risk level',
      intro:
        'The level you classified yourself. If you used the classification tool, its result is attached if you wish; nobody may demand it.',
    },
    identification: { title: 'Part a: identification' },
    description: {
      title: 'Part b: description and context of use',
      intro: 'If you build on a third party’s model or service, state only what you lawfully have access to.',
    },
    dataAndRisk: { title: 'Parts c and d: data, risk management' },
    use: {
      title: 'Time of use and conformity',
      intro: 'This page is optional. Fill it in and the portal computes transition dates for you.',
    },
  },
  fields: {
    riskLevel: { label: 'Risk level', hint: 'A system on the Prime Minister’s list is high risk.' },
    highRiskRow: {
      label: 'Row of the list of high-risk systems',
      hint: 'Choose the row whose condition the system meets. If several: first one that must be certified.',
    },
    classificationBasis: {
      label: 'Basis of the classification',
      hint: 'Why this level; published.',
      example: 'An assistant that talks with patients, who may not realise it is a machine; no exclusion applies.',
    },
    name: { label: 'Name of the system', example: 'Sen Việt assistant' },
    nameEn: { label: 'Name in English', example: 'Sen Viet Assistant' },
    version: { label: 'Version', example: '2.1' },
    internalCode: {
      label: 'Internal code, or code issued by a state agency',
      hint: 'The code you manage the system by. Not published.',
      example: 'SV-TL-2026-02',
    },
    providerName: { label: 'Name of the provider' },
    providerAddress: { label: 'Address of the provider', hint: 'Published if the provider is an organisation.' },
    providerContact: {
      label: 'Contact of the provider',
      hint: 'Use a general mailbox or number. Published if the provider is an organisation.',
      example: 'contact@organisation.vn, +84 24 3000 0000',
    },
    documentsStandIn: {
      label: 'Attached documents stand for parts b, c and d',
      hint: 'A model card, an equivalent technical document under international standards, or a personal-data impact assessment, if complete. The intended purpose is still stated here, for publication.',
    },
    documents: {
      label: 'Attached documents',
      hint: 'At most 10 files. Not published. Do not send source code, parameters or training data.',
    },
    intendedPurpose: {
      label: 'Intended purpose',
      hint: 'What the system is for, and for whom, in words that citizens understand.',
      example: 'Answers citizens’ questions about the papers needed to register a birth.',
    },
    mainFunctions: {
      label: 'Main functions',
      example:
        'Takes questions in text or speech; finds the procedure; answers with links; hands over to an official when unsure.',
    },
    functionalArchitecture: {
      label: 'Architecture at the functional level',
      hint: 'Functional blocks and flow of work, not source code or parameters. Not published.',
      example:
        'Question intake → search of procedures → rented language model drafts the answer → source check → interface.',
    },
    deploymentScope: {
      label: 'Scope of deployment',
      example: 'All public service centres of the province, and the mobile app.',
    },
    userGroups: { label: 'Groups of users', example: 'Citizens, one-stop-shop staff.' },
    affectedGroups: {
      label: 'Groups of affected persons',
      hint: 'Those who never use the system themselves included.',
      example: 'People with procedures to complete, among them elderly people and ethnic minorities.',
    },
    sectors: { label: 'Sectors of use', hint: 'Helps others to find the system, and decides the transition period.' },
    provinces: { label: 'Provinces of deployment', hint: 'Leave empty if deployed nationwide.' },
    mainInputData: {
      label: 'Main kinds of input data',
      hint: 'A general description, no data. Not published.',
      example: 'Citizens’ questions (text, speech); published procedures. No identity papers are collected.',
    },
    riskMeasures: {
      label: 'Summary of risk management, safety and transparency measures',
      hint: 'Not published.',
      example:
        'Answers only within published procedures; log; weekly sample review by staff; a button to report errors; clear notice of a virtual assistant.',
    },
    interactionNotice: {
      label: 'How users recognise that they face AI',
      example: 'The first greeting, and a “virtual assistant” label always shown on the chat.',
    },
    marking: {
      label: 'How audio, images or video made by the system are marked',
      example: 'A mark in the file’s metadata.',
    },
    inOperationSince: {
      label: 'In use since',
      hint: 'Only if the system is running. Systems running before 1 March 2026 have a transition period.',
    },
    firstUsedOn: { label: 'Planned first day of use', hint: 'If the system is not running yet.' },
    conformityState: {
      label: 'Conformity assessment',
      hint: 'High risk only. It does not delay the recording of the notification.',
    },
    conformityMethod: { label: 'Method of assessment' },
    conformityBody: { label: 'Assessment body', hint: 'If there is one.' },
    conformityCompletedOn: { label: 'Day the assessment was completed' },
  },
  options: {
    riskLevel: { high: 'High risk', medium: 'Medium risk', low: 'Low risk (not notified)' },
    conformityState: {
      notAssessed: 'Not assessed yet',
      inProgress: 'Being assessed',
      conforms: 'Conformity confirmed',
    },
    conformityMethod: {
      self: 'Self-assessment',
      body: 'Through an assessment body',
      sectorLaw: 'Results under sector law are used',
      recognised: 'Result of a foreign body, recognised',
    },
  },
  acts: { notify: { done: 'notified the classification result', button: 'Send the notification' } },
  states: { recorded: 'Recorded' },
};
