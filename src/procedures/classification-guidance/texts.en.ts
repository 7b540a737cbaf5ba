import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Ask for guidance on classification',
  intro:
    'Where the risk level cannot be determined, a provider may ask the Ministry of Science and Technology for guidance on the basis of the technical file. A competent authority may ask too.',
  before: [
    ...SECRECY_NOTICES.en,
    'The law sets no limit for the answer; the date you see is a service target of our own.',
    'The answer will be published in a form that names neither you nor the system.',
  ],
  pages: {
    question: {
      title: 'What is unclear',
      intro: 'If you come from the classification tool, the unclear points are filled in.',
    },
    system: { title: 'The system' },
    technicalFile: {
      title: 'Technical file at the functional level',
      intro: 'Enough to understand what the system does and whom it affects; no source code or parameters.',
    },
    assigning: { title: 'Assign the case' },
    supplementList: { title: 'What is missing', intro: 'State everything at once, one item a line, with the reason.' },
    supplement: { title: 'Your answer' },
    answer: { title: 'Draft answer' },
    sendingBack: { title: 'Send back for changes' },
  },
  fields: {
    requesterKind: { label: 'You ask as' },
    question: {
      label: 'Question on the risk level',
      example:
        'Our voice line introduces itself as a virtual assistant in its first sentence. May it still confuse people in the sense of the decree?',
    },
    consideredLevel: { label: 'The level you think fits', hint: 'If you have a view.' },
    name: { label: 'Name of the system' },
    version: { label: 'Version' },
    intendedPurpose: { label: 'Intended purpose' },
    sectors: { label: 'Sectors of use' },
    provinces: { label: 'Provinces of deployment', hint: 'Leave empty if deployed nationwide.' },
    documentsStandIn: { label: 'Attached documents stand for the description below' },
    documents: { label: 'Attached documents', hint: 'At most 10 files. Only those who handle the case see them.' },
    mainFunctions: { label: 'Main functions' },
    functionalArchitecture: { label: 'Architecture at the functional level' },
    deploymentScope: { label: 'Scope of deployment' },
    userGroups: { label: 'Users and affected persons' },
    mainInputData: { label: 'Main input data and training data, described in general' },
    riskMeasures: { label: 'Testing and risk-management measures, in short' },
    assignee: { label: 'Assign to', hint: 'Account of the official.' },
    missingItems: { label: 'What is missing', hint: 'One item a line, saying why it is needed.' },
    secondListReason: {
      label: 'Why another list is needed',
      hint: 'Required from the second time on. The applicant reads it.',
    },
    supplementText: { label: 'Answer to each item' },
    supplementFiles: { label: 'Further files' },
    answeredLevel: { label: 'Risk level according to the guidance' },
    answerGrounds: {
      label: 'Grounds',
      hint: 'Ids of provisions, separated by commas.',
      example: 'L9.1b, D9.1b, D9.3b',
    },
    answerText: { label: 'Answer', hint: 'Sent to the applicant.' },
    precedentTitle: {
      label: 'Title of the published version',
      hint: 'Without names.',
      example: 'Voice line that introduces itself as a virtual assistant',
    },
    precedentText: {
      label: 'Published version, without names',
      hint: 'No name of the applicant or the system, no detail that gives them away.',
    },
    sendBackReason: { label: 'What needs to change' },
  },
  options: {
    requesterKind: { provider: 'Provider', authority: 'Competent authority' },
    consideredLevel: { high: 'High risk', medium: 'Medium risk', low: 'Low risk' },
    answeredLevel: { high: 'high risk', medium: 'medium risk', low: 'low risk', outOfScope: 'need not be classified' },
  },
  acts: {
    request: { done: 'asked for guidance', button: 'Send the request' },
    take: { done: 'took the case', button: 'Take the case' },
    assign: { done: 'assigned the case', button: 'Assign' },
    askSupplement: { done: 'asked for what is missing', button: 'Ask for what is missing' },
    supplement: { done: 'supplied what was missing', button: 'Send' },
    prepareAnswer: { done: 'drafted the answer', button: 'Submit the draft answer' },
    sendBack: { done: 'sent the draft back', button: 'Send back' },
    confirmAnswer: {
      done: 'issued the answer',
      button: 'Issue the answer',
      means:
        'Whoever asked gets the letter with the answer at once. The version without names is published for everyone at once, with the provisions it cites.',
    },
    withdraw: {
      done: 'withdrew the request',
      button: 'Withdraw',
      means: 'The authority stops looking into it and does not answer. You can send another request at any time.',
    },
  },
  states: {
    submitted: 'Received',
    inReview: 'In review',
    supplementAsked: 'Waiting for your answer',
    answerPrepared: 'Awaiting a second person',
    answered: 'Answered',
    withdrawn: 'Withdrawn',
  },
};
