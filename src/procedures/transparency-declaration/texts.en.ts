import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';
import { suggestion } from './suggestion.ts';

const MARKED = {
  content: 'In the structure or data of the file itself (such as a watermark)',
  metadata: 'In the metadata of the file',
  signature: 'Digital or electronic signature, or an equivalent means',
  other: 'Another technical solution',
};

export const textsEn: ProcedureTexts = {
  title: 'Declare transparency measures (Article 11)',
  intro:
    'Show everyone how you tell users, and how you mark and label AI-made content. Declaring it here is voluntary.',
  before: [
    'Nobody has to file this. It is a rule of our own: the decree lets the portal add no procedure or report (Article 4, clause 3, point c). The duty of Article 11 is owed to users and the public, and stays whole whether or not you declare anything.',
    'Everything you write is public at once, earlier versions included: anyone can see which words were in force on which day.',
    'The portal records what you declare; it does not check it and does not confirm that the measures suffice. Suggested wording stands on the law pages under “Notices and labels” (/en/phap-luat/nhan).',
    ...SECRECY_NOTICES.en,
  ],
  pages: {
    role: { title: 'In which role you declare' },
    interaction: {
      title: 'Telling users that they deal with AI',
      intro: 'Write the exact words that users read or hear.',
    },
    marking: {
      title: 'Machine-readable marks',
      intro: 'Only audio, images and video must be marked. Text need not be. The law prescribes no technology.',
    },
    content: { title: 'Content that you publish' },
    labels: {
      title: 'Notices and labels',
      intro:
        'They must be clear, present before or when people meet the content, not hidden, fitting its kind, and no obstacle to viewing.',
    },
    validity: {
      title: 'Instruction for users, and validity',
      intro: 'The information must be kept as long as the system, product or content is offered.',
    },
    ending: { title: 'End the declaration' },
  },
  fields: {
    role: { label: 'Your role towards this system' },
    contentName: {
      label: 'Product, programme or channel',
      hint: 'Leave empty if you declare for all your use of the system.',
      example: 'Morning news on the provincial radio channel',
    },
    interacts: { label: 'Does the system interact directly with people?' },
    userNotice: {
      label: 'Words that tell users',
      hint: 'You may take over our suggestion below as it stands.',
      example: suggestion('userNotice', 'en'),
    },
    noticePlace: {
      label: 'Where and when they are shown',
      example: 'First greeting, and a fixed label above the chat.',
    },
    interactionException: {
      label: 'The exception in law, and its ground',
      hint: 'Name the title, number and provision of the text that allows no notice.',
    },
    outputs: {
      label: 'Which kinds of content does the system make or edit?',
      hint: 'Text need not be marked; choose it so that readers know.',
    },
    openSource: {
      label: 'Is the system open source or free of charge?',
      hint: 'Open-source and free systems may do it in a way of their own (Decree, Article 17, clause 5).',
    },
    openSourceUrl: {
      label: 'Address of the tools, configuration or documents that let deployers mark',
      example: 'https://project.example/marking',
    },
    markAudio: { label: 'How audio is marked' },
    markImage: { label: 'How images are marked' },
    markVideo: { label: 'How video is marked' },
    markOther: {
      label: 'What the other technical solution is',
      hint: 'Describe it for users; leave out details that would help to remove the mark.',
    },
    markStates: {
      label: 'What does the mark say?',
      hint: 'It must say that the content was created or edited by AI; the other three are additions.',
    },
    detectorUrl: {
      label: 'Address of a tool that reads the mark',
      hint: 'Where people can check a file themselves.',
      example: 'https://check.example/mark',
    },
    contentKinds: { label: 'Kinds of content' },
    cases: { label: 'Which cases does the content fall under?', hint: 'Choose all that occur in your content.' },
    contentNotice: {
      label: 'Notice on content that may mislead',
      hint: 'You may take over our suggestion below as it stands.',
      example: suggestion('contentNotice', 'en'),
    },
    imitationLabel: {
      label: 'Label on imitations of real people or re-created events',
      hint: 'Required on audio, images and video. You may take over our suggestion below as it stands.',
      example: suggestion('imitationLabel', 'en'),
    },
    displayForms: { label: 'Where it is shown' },
    workKind: { label: 'Kind of work', example: 'Television documentary' },
    creativeLabel: {
      label: 'Label on the work',
      hint: 'Placed so that it does not hinder display, performance or enjoyment. You may take over our suggestion below as it stands.',
      example: suggestion('creativeLabel', 'en'),
    },
    creativePlaces: { label: 'Where the label stands in the work' },
    channels: { label: 'Where the content is published', example: 'Provincial television, web site and app.' },
    deployerMarking: {
      label: 'How you mark it yourself',
      hint: 'Only if you use an open-source or free system: then whoever publishes the content must mark it.',
    },
    exemptions: { label: 'Cases without a label' },
    exemptionReason: { label: 'Why the case applies' },
    userInstruction: {
      label: 'Instruction for users to keep notices and labels',
      hint: 'You may take over our suggestion below as it stands.',
      example: suggestion('userInstruction', 'en'),
    },
    validFrom: {
      label: 'In force from',
      hint: 'For an update: the version before ends on the day before. Choose the day that follows, so that there is no gap.',
    },
    validUntil: { label: 'Until the end of', hint: 'Leave empty if it holds until you update or end it.' },
    endedOn: { label: 'Last day on which it was offered' },
    endReason: { label: 'Reason', hint: 'Published.', example: 'The programme is no longer broadcast.' },
  },
  options: {
    role: {
      provider: 'Provider (telling users, marks)',
      deployer: 'Deployer (notices and labels on content)',
    },
    interacts: {
      yes: 'Yes, and users are told',
      no: 'It does not interact directly with people',
      exception: 'Yes, but the law allows it without notice',
    },
    outputs: {
      audio: 'Audio',
      image: 'Images',
      video: 'Video',
      text: 'Text (need not be marked)',
      none: 'It makes no content',
    },
    openSource: {
      no: 'No',
      builtIn: 'Yes, marking is built in',
      published: 'Yes, tools or documents for marking are published so that deployers turn it on',
    },
    markAudio: MARKED,
    markImage: MARKED,
    markVideo: MARKED,
    markStates: {
      aiMade: 'The content was created or edited by AI',
      provider: 'Name of the provider',
      system: 'Name of the system',
      time: 'Time of creation',
    },
    contentKinds: { text: 'Text', audio: 'Audio', image: 'Images', video: 'Video' },
    cases: {
      confusing: 'May mislead about events, people or origin: notice needed',
      realPerson: 'Imitates a real person’s looks or voice: label needed',
      realEvent: 'Re-creates a real event: label needed',
      creativeWork: 'Film, art or creative work: label in a suitable way',
      exempt: 'A case without a label',
    },
    displayForms: {
      onContent: 'On the content itself',
      caption: 'Title, description or caption',
      platform: 'Interface of the platform',
      soundOrOther: 'Sound or another suitable way',
    },
    creativePlaces: {
      opening: 'Opening',
      ending: 'Ending',
      credits: 'Credits',
      description: 'Description',
      leaflet: 'Accompanying leaflet',
    },
    exemptions: {
      technicalEdit: 'Technical edits for quality that change neither nature nor context',
      languageEdit: 'Spelling, summary, paraphrase or translation that does not distort',
      internalUse: 'Internal use only',
      research: 'Research, development or tests, not made public',
    },
  },
  acts: {
    declare: { done: 'declared transparency measures', button: 'Publish the declaration' },
    end: { done: 'ended the declaration', button: 'End the declaration' },
  },
  states: { current: 'Declared', updated: 'New version recorded', ended: 'Ended' },
};
