import { agencyTitle, PETITION_AGENCIES } from '../../law/index.ts';
import type { ProcedureTexts } from '../kit/index.ts';

const AGENCY_NAMES = Object.fromEntries(PETITION_AGENCIES.map(({ code }) => [code, agencyTitle(code).en]));

export const textsEn: ProcedureTexts = {
  title: 'Petitions, proposals and feedback on the Law on AI',
  intro:
    'Anyone may send one, with or without an account: a difficulty in applying the Law, a proposal to change it, or feedback about an AI system, also one of low risk or in no database. You get an answer in writing.',
  before: [
    'Sending one is your right, never a duty. Only the text is needed; you need not give a name.',
    'Send no state secrets, source code or business secrets, and no personal data of others.',
    'Complaints against administrative decisions and denunciations of breaches follow the laws on complaints and on denunciations. They are not taken in here, since those laws set their own time limits and protect whoever denounces. Send them straight to the competent agency.',
    'If somebody is in danger, call the emergency numbers 113, 114 or 115 at once.',
  ],
  pages: {
    matter: { title: 'What you want to say' },
    addressee: { title: 'To' },
    contact: {
      title: 'Contact',
      intro: 'Not required. With it the answer also comes to you by e-mail. From an account there is no need for it.',
    },
    assigning: { title: 'Assign the case' },
    forwarding: {
      title: 'Forward to the competent agency',
      intro:
        'Once it is forwarded your agency no longer sees the case. Whoever sent it reads where it went, and the reason.',
    },
    asking: { title: 'Ask whoever sent it', intro: 'Only once: name everything that is missing.' },
    telling: { title: 'Answer the agency’s question' },
    answering: { title: 'Answer' },
    pointingOn: { title: 'Not within this portal' },
    digest: {
      title: 'Version without names',
      intro: 'Summarised in the agency’s own words. A second person looks at it before it is published.',
    },
    sendingBack: { title: 'Send the version back' },
  },
  fields: {
    petitionKind: { label: 'You send' },
    systemReference: {
      label: 'Which system',
      hint: 'If it is about a system: its AI-ID, or its name as you know it. It need not be in the database.',
      example: 'The face recognition clock where I work',
    },
    matter: { label: 'Text', hint: 'What it is about, where the difficulty lies, what you ask for.' },
    name: { label: 'Title', hint: 'Shown where the case is followed. Name no person.', example: 'How to notify a system shared by several units' }, // prettier-ignore
    aboutProvision: {
      label: 'Which provision',
      hint: 'The article and clause you speak of, if you know it.',
      example: 'Clause 3, Article 10 of the Law on AI',
    },
    addressee: {
      label: 'Agency',
      hint: 'Left empty: the Ministry of Science and Technology. If it is the wrong one, it is forwarded and you are told.',
    },
    contactName: { label: 'How to address you' },
    contactEmail: { label: 'E-mail', hint: 'To receive the answer.' },
    contactPhone: { label: 'Telephone' },
    assignee: { label: 'Assign to', hint: 'Account of the official.' },
    forwardTo: { label: 'Forward to' },
    forwardReason: { label: 'Reason', hint: 'Whoever sent it reads this.' },
    question: { label: 'What else is needed' },
    moreText: { label: 'Your answer', hint: 'Name no personal data of others.' },
    outcome: { label: 'Outcome' },
    answerGrounds: { label: 'Grounds', hint: 'Ids of provisions, separated by commas.', example: 'L10.3, D14.4' },
    answerText: { label: 'Answer', hint: 'Sent to whoever asked.' },
    digestWanted: { label: 'Useful to others: a version without names will be published' },
    wayTo: { label: 'It belongs to' },
    wayText: { label: 'Where to send it, and how', hint: 'Name the agency, the rule and the way.' },
    digestTitle: { label: 'Title of the published version', hint: 'No names.' },
    digestQuestion: {
      label: 'What was put forward, in short',
      hint: 'Neither who sent it nor the system, nor details by which they are known.',
    },
    digestAnswer: { label: 'The answer, in short' },
    sendBackReason: { label: 'What is to be changed' },
  },
  options: {
    petitionKind: {
      petition: 'A petition: a difficulty in applying the Law, to be explained or removed',
      proposal: 'A proposal: to change or add to the rules or to the way of working',
      feedback: 'Feedback: about an AI system or how it is used',
    },
    addressee: AGENCY_NAMES,
    forwardTo: AGENCY_NAMES,
    outcome: {
      explained: 'explained',
      settled: 'settled',
      noted: 'noted',
      passedToDrafting: 'passed to the drafting agency',
      accepted: 'accepted',
      notAccepted: 'not accepted',
    },
    wayTo: {
      complaint: 'A complaint against an administrative decision or act (Law on Complaints)',
      denunciation: 'A denunciation of a breach of law (Law on Denunciations)',
      procedure: 'Another procedure of this portal',
      otherMatter: 'A matter outside the Law on AI',
    },
  },
  acts: {
    send: { done: 'sent it', button: 'Send' },
    take: { done: 'took the case', button: 'Take the case' },
    assign: { done: 'assigned the case', button: 'Assign' },
    forward: { done: 'forwarded it to the competent agency', button: 'Forward to another agency' },
    askMore: { done: 'asked whoever sent it', button: 'Ask whoever sent it' },
    tellMore: { done: 'answered the question', button: 'Send the answer' },
    goOn: { done: 'went on without an answer', button: 'Go on without an answer' },
    answer: { done: 'answered', button: 'Answer' },
    pointOn: { done: 'said where it belongs', button: 'Not within this portal' },
    prepareDigest: { done: 'prepared the version without names', button: 'Submit the version without names' },
    sendBackDigest: { done: 'sent the version back', button: 'Send back' },
    publishDigest: { done: 'published the version without names', button: 'Publish the version without names' },
    leaveUnpublished: { done: 'closed it without publishing', button: 'Close without publishing' },
    withdraw: { done: 'withdrew it', button: 'Withdraw' },
  },
  states: {
    submitted: 'Received',
    inReview: 'In review',
    moreAsked: 'Waiting for an answer to a question',
    digestDue: 'Answered; version without names needed',
    digestPrepared: 'Answered; version waits for a second person',
    answered: 'Answered',
    published: 'Answered; version without names published',
    pointedOn: 'Pointed on',
    withdrawn: 'Withdrawn',
  },
};
