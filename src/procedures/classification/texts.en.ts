import type { ToolTexts } from './question.ts';

/** Words of the classification tool, English. */
export const textsEn: ToolTexts = {
  title: 'Classify the risk level yourself',
  before: [
    'The tool only offers choices and has no field for a description: nothing secret leaves your machine.',
    'Systems on the list of state secrets, for defence, security or cryptography, or internal to Party bodies and political organisations: stop here and ask your own security unit.',
    'The provider answers for its own classification. Where you are not sure, choose “I don’t know”: the tool leads on and in the end helps you ask for guidance.',
  ],
  answers: { yes: 'Yes', no: 'No', unknown: 'I don’t know' },
  steps: {
    scope: { title: 'Scope', intro: 'First: do the Law and this portal concern the system at all?' },
    definition: {
      title: 'AI system',
      intro: 'The Law classifies systems: not every kind of software, and not a model standing alone.',
    },
    prohibited: {
      title: 'Prohibited purposes',
      intro: 'These four purposes are prohibited at every risk level. If one of them applies, classification stops.',
    },
    list: {
      title: 'List of high-risk systems',
      intro:
        'A system is high risk only if it is on the Prime Minister’s list. The name of a row is not enough: most rows apply only on a condition, so you need to read the condition and answer yourself.',
      notes: [
        'The four exclusions of Article 8, clause 2 of Decree 142 (data processing only; effective human oversight; internal use only; advisory only) are criteria for the ministries that propose the list. They do not let a provider take a listed system out of high risk.',
        'Under Article 8, clause 5 even an excluded system may be put on the list where there is evidence of serious danger.',
        'The names of the rows are transcribed and translated, and not yet compared with the signed document. In doubt the original counts.',
      ],
    },
    medium: {
      title: 'Medium risk',
      intro: 'A system that is not listed may be medium risk when users do not realise that they face a machine.',
    },
    facts: {
      title: 'Role and time',
      intro: 'The last questions do not change the level; they tell what you must do, and by when.',
    },
  },
  questions: {
    'scope.defence': {
      question: 'Does the system serve only defence, security or cryptography?',
      why: 'The Law does not govern activities that serve only these three purposes. The portal keeps no detail of them.',
      example:
        'Yes: target recognition used only inside an army unit. No: smart cameras sold to industrial parks as well as to the police, because they serve other purposes too.',
      follows: {
        yes: 'The system lies outside the Law. You neither classify nor notify it here, and should enter nothing more.',
        no: 'The system is not one that serves only defence, security or cryptography.',
        unknown:
          'Whether the system lies outside the Law is not clear: ask the unit in charge before declaring anything.',
      },
    },
    'scope.secret': {
      question:
        'Is the system on the list of state secrets, or does it serve only the internal work of Party bodies or political organisations?',
      why: 'The decree keeps such systems out of notification, registration and public sharing on the portal.',
      example:
        'Yes: a document search used only inside a provincial Party committee. No: an assistant on administrative procedures that a provincial People’s Committee opens to citizens.',
      follows: {
        yes: 'The system is neither notified, registered nor shared on the portal. Enter nothing more about it.',
        no: 'The system is not one of those kept out of the portal.',
        unknown: 'Whether the system is secret is not clear: ask your security unit before declaring anything.',
      },
    },
    'definition.infers': {
      question:
        'Does the system infer results (predictions, content, recommendations or decisions) from its input, with some degree of autonomy?',
      why: 'That is what makes an AI system. Software that only follows steps written by people is none.',
      example:
        'Yes: grading essays, chatting, recommending films, reading X-rays. No: a spreadsheet that adds up wages by formula, a look-up by file number, a form that skips pages by choice.',
      follows: {
        yes: 'This is an AI system as the Law defines it.',
        no: 'This software is no AI system as the Law defines it, so it is not classified.',
        unknown: 'Whether this is an AI system is not clear.',
      },
    },
    'definition.kind': {
      question: 'What do you want to classify?',
      why: 'Classification applies to particular systems. A stand-alone model is not classified, unless it is a component of a system.',
      example:
        'System: a question-answering app under your company’s name, even if it calls a foreign firm’s model inside; then you are the provider. Stand-alone model: the weights of a Vietnamese language model on an open repository, built into no application yet.',
      options: {
        system: 'A complete system or application',
        component: 'A model built into a particular system',
        model: 'A stand-alone model, not built into any system',
        unknown: 'I don’t know',
      },
      follows: {
        system: 'What is classified is a system.',
        component: 'The model is classified together with the system of which it is a component.',
        model:
          'A stand-alone model is not classified. The system that uses it is, by whoever puts that system out under their own name.',
        unknown: 'Whether this is a system or a stand-alone model is not clear.',
      },
    },
    'prohibited.a': {
      question: 'Is the system meant to do something that other laws already forbid?',
      why: 'What is forbidden stays forbidden when AI does it.',
      example:
        'Yes: a tool that forges identity papers or guesses the passwords of other people’s bank accounts. No: security testing ordered by the owner of the tested system, within the contract.',
      follows: {
        yes: 'This purpose is prohibited. The system may not be developed, provided, deployed or used, and notifying it does not make it lawful.',
        no: 'The system is not meant for anything the law forbids.',
        unknown: 'Whether other laws forbid the purpose is not clear: get legal advice before going on.',
      },
    },
    'prohibited.b': {
      question:
        'Does the system fake or simulate real people or events to deceive or manipulate, deliberately and systematically, with serious harm?',
      why: 'The Law prohibits deliberate, systematic deception. Simulation that is announced and labelled is a matter of transparency, not of this prohibition.',
      example:
        'Yes: cloning relatives’ voices in bulk to trick people into transferring money. No: a documentary that recreates the voice of a late poet and clearly says that AI made it.',
      follows: {
        yes: 'This purpose is prohibited. The system may not be developed, provided, deployed or used.',
        no: 'The system is not meant to deceive or manipulate systematically.',
        unknown: 'Whether the system is meant to deceive or manipulate is not clear: get legal advice before going on.',
      },
    },
    'prohibited.c': {
      question:
        'Does the system exploit the weaknesses of children, the elderly, people with disabilities or other vulnerable groups to harm them?',
      why: 'The Law protects vulnerable groups in particular. Serving them is welcome; exploiting their weaknesses to harm them is prohibited.',
      example:
        'Yes: a game that notices a child is sad and presses for payment. No: an app that reads text aloud for blind people, a watch that reports a fall of an elderly person.',
      follows: {
        yes: 'This purpose is prohibited. The system may not be developed, provided, deployed or used.',
        no: 'The system does not exploit vulnerable groups.',
        unknown: 'Whether the system exploits vulnerable groups is not clear: get legal advice before going on.',
      },
    },
    'prohibited.d': {
      question:
        'Is the system meant to make or spread fake content that could gravely endanger national security or public order?',
      why: 'This is a prohibited purpose, unlike content generation in general.',
      example:
        'Yes: a system that writes and posts false news of a dam failure to cause panic. No: a tool for writing advertisements, or disaster drills that use made-up news in class.',
      follows: {
        yes: 'This purpose is prohibited. The system may not be developed, provided, deployed or used.',
        no: 'The system is not meant to make or spread dangerous fake content.',
        unknown:
          'Whether the system is meant to make dangerous fake content is not clear: get legal advice before going on.',
      },
    },
    'list.sectors': {
      question: 'In which sectors is the system used?',
      why: 'The list is divided by sector, and the transition period of the Law depends on the sector. Choose every sector in which the system is really used.',
      example:
        'A bank’s credit scoring: Banking. A vehicle counter tied to traffic lights: Transport. Do not choose a sector only because your customers come from it.',
      follows: {
        known: 'The rows of the list to be read follow from the sectors chosen.',
        none: 'The list has no rows for the sectors chosen, so there is none to read.',
        unknown: 'The sector is not clear, so the rows of all six parts must be read.',
      },
    },
    part: {
      question: 'Part {part} – {sector}: does any of the {count} rows below describe your system?',
      why: 'Please read all the rows. Only when you say that none is your system does the tool pass over this part.',
      example:
        'A drowsiness alarm for drivers neither drives the vehicle nor enforces anything: no row of the transport part describes it. A system that changes traffic lights by traffic volume: yes, see row VI.2.',
      options: {
        none: 'I have read them all: none is this system',
        some: 'At least one resembles this system',
        unknown: 'I don’t know',
      },
      follows: {
        none: 'The person has read all {count} rows of part {part} and states that none is this system.',
        some: 'Rows of part {part} resemble the system: each row is asked.',
        unknown: 'Whether a row of part {part} resembles the system is not clear: each row is asked.',
      },
    },
    row: {
      question: 'Row {row}: “{name}”. Is that your system, and is the condition met?',
      why: 'Condition: {condition}. What follows if the row applies: {route}.',
      example:
        'Choose “not this system” when the function is quite different. Choose “similar, condition not met” when the function is the same but the condition does not fit your use. A person reviewing the results does not by itself take the system off the list, unless the condition of the row says so.',
      options: {
        notThis: 'Not this system',
        met: 'This system, and the condition is met',
        notMet: 'Similar, but the condition is not met',
        unknown: 'I don’t know',
      },
      follows: {
        notThis: 'The person states that row {row} does not describe this system.',
        met: 'The system falls under row {row} of the list and meets its condition: high risk.',
        notMet: 'The system resembles row {row}, but the person states that the condition is not met.',
        unknown: 'Whether the system falls under row {row} is not clear.',
      },
    },
    'medium.confuse': {
      question:
        'May users at times not realise that they face AI or content made by it, and so be confused, influenced or manipulated?',
      why: 'That is the mark of medium risk. Think of real users in real situations, elderly people and children included. A small notice alone does not remove this possibility.',
      example:
        'Yes: a voice line that sounds just like a person and calls about debts; a tool that writes news published under a reporter’s name. No: a power forecast sent to engineers who know well that it is a machine’s forecast.',
      follows: {
        yes: 'Users may be confused, influenced or manipulated because they do not realise: the five exclusions must be considered.',
        no: 'Users cannot be confused for not realising: not medium risk.',
        unknown: 'Whether users may be confused is not clear: the five exclusions are considered all the same.',
      },
    },
    'medium.a': {
      question: 'Does the system only make technical edits of form, create nothing new and change nobody’s identity?',
      why: 'First exclusion: editing form misleads nobody about facts.',
      example:
        'Yes: removing noise from old photographs, levelling sound, correcting spelling. No: putting another face into a picture, adding a paragraph.',
      follows: {
        yes: 'Excluded: only technical edits of form.',
        no: 'The exclusion for edits of form does not apply.',
        unknown: 'Whether the exclusion for edits of form applies is not clear.',
      },
    },
    'medium.b': {
      question:
        'Does the system support office work, plainly recognisable to users as an AI tool, without imitating identities or events?',
      why: 'Second exclusion: all three must hold.',
      example:
        'Yes: a “summarise with AI” button in an agency’s word processor. No: a tool that answers customers’ letters by itself and signs with an employee’s name.',
      follows: {
        yes: 'Excluded: an office tool that users plainly recognise.',
        no: 'The exclusion for office tools does not apply.',
        unknown: 'Whether the exclusion for office tools applies is not clear.',
      },
    },
    'medium.c': {
      question:
        'Does the system neither interact with the public nor supply services or content to it, not even through third parties or intermediary platforms?',
      why: 'Third exclusion. Content made by the system and posted by someone else has also gone public.',
      example:
        'Yes: a system that draws up duty rosters only within a hospital. No: a system that writes product descriptions which a marketplace then publishes.',
      follows: {
        yes: 'Excluded: nothing reaches the public in any way.',
        no: 'The exclusion for use away from the public does not apply.',
        unknown: 'Whether the system or its content reaches the public is not clear.',
      },
    },
    'medium.d': {
      question:
        'Is the system used in art, film, games or other creative work, in a context that clearly shows the content to be fiction?',
      why: 'Fourth exclusion: both the creative field and the clearly fictional context are needed.',
      example:
        'Yes: machine characters in a role-playing game. No: a short clip that recreates a real flood, posted as news.',
      follows: {
        yes: 'Excluded: creative work in a clearly fictional context.',
        no: 'The exclusion for creative work does not apply.',
        unknown: 'Whether the exclusion for creative work applies is not clear.',
      },
    },
    'medium.dd': {
      question:
        'Does the system only process data or optimise operation inside a technical system: no interaction with users, no content for the public, no direct control of the physical environment?',
      why: 'Fifth exclusion: all three “no” must hold.',
      example:
        'Yes: a compression model inside a data centre, the spam filter of a mail server. No: the controller of a robot arm in a warehouse.',
      follows: {
        yes: 'Excluded: processing and optimisation inside a technical system only.',
        no: 'The exclusion for processing inside technical systems does not apply.',
        unknown: 'Whether the exclusion for processing inside technical systems applies is not clear.',
      },
    },
    'facts.role': {
      question: 'What are you, with regard to this system?',
      why: 'Duties depend on the role towards each system. Whoever puts a system out under their own name or brand is its provider, even if others built it.',
      example:
        'Provider: a company that sells an assistant under its own name, with a rented model inside. Deployer: a hospital that buys that assistant to answer patients. Both: an agency that builds and uses its own.',
      options: { provider: 'Provider', deployer: 'Deployer', both: 'Both', unknown: 'I don’t know' },
      follows: {
        provider: 'The duties of a provider are listed below.',
        deployer: 'The duties of a deployer are listed below. Notification is the provider’s affair.',
        both: 'The duties of provider and deployer are listed below.',
        unknown: 'The role is not clear: the duties of both roles are listed for you to compare.',
      },
    },
    'facts.foreign': {
      question: 'Is the provider a foreign organisation or individual?',
      why: 'A foreign provider of a high-risk system needs a contact point or a presence in Viet Nam.',
      example:
        'Yes: a company established in Singapore that sells directly to a Vietnamese hospital. No: a subsidiary established in Viet Nam that provides in its own name.',
      follows: {
        yes: 'The conditions for foreign providers apply as well.',
        no: 'The conditions for foreign providers do not apply.',
        unknown:
          'Whether the provider is foreign is not clear: the conditions for foreign providers are listed for you to compare.',
      },
    },
    'facts.operation': {
      question: 'Since when has the system been in use in Viet Nam?',
      why: 'Systems that were running before the Law or the list took effect are given more time, and may go on running meanwhile.',
      example: 'Count from the day the first real user used it for real work, not from trials in a laboratory.',
      options: {
        notYet: 'Not in use yet',
        beforeLaw: 'Before 1 March 2026',
        beforeList: 'From 1 March to 14 August 2026',
        firstSixMonths: 'From 15 August 2026 to 15 February 2027',
        later: 'From 16 February 2027',
        unknown: 'I don’t know',
      },
      follows: {
        notYet: 'The system is not running yet: duties “before use” must be done before it is put into use.',
        beforeLaw:
          'The system was running before the Law took effect: it has a transition period and may run meanwhile, unless the authority finds a danger of serious harm.',
        beforeList:
          'The system began after the Law took effect: there is no transition under the Law; if listed, it has the transition of the list decision.',
        firstSixMonths:
          'Put into use within the first six months of the list: if listed, duties may be completed before 1 March 2027.',
        later: 'There is no transition: duties “before use” must be done before the system is put into use.',
        unknown: 'The start of use is not clear, so no transition date can be given.',
      },
    },
  },
  outcomes: {
    high: {
      title: 'High risk',
      text: 'The system is on the Prime Minister’s list and meets the condition of at least one row.',
    },
    medium: {
      title: 'Medium risk',
      text: 'The system is not listed, may confuse users who do not realise what they face, and no exclusion applies.',
    },
    low: {
      title: 'Low risk',
      text: 'The system is not listed and not medium risk. You owe neither a dossier nor a notification.',
    },
    undetermined: {
      title: 'Not determined',
      text: 'Some answer is missing or unclear that could change the level. You may ask the Ministry of Science and Technology for guidance.',
    },
    prohibited: {
      title: 'Prohibited purpose',
      text: 'The system has a prohibited purpose. There is no risk level for it, and it cannot be notified.',
    },
    outOfScope: { title: 'Out of scope', text: 'This need not be classified or notified on the portal.' },
  },
  words: {
    seeOriginal: 'see the condition in the original ({url})',
    certify: 'conformity must be certified by an assessment body',
    selfOrHire: 'assess conformity yourself or hire an assessment body',
    noList: 'On this day the list is not in force, so nothing can be concluded about the system being on it or not.',
    firstSixMonths:
      'If you put the system into use by 15 February 2027, you may complete the duties before 1 March 2027.',
    guidance: 'We have used the portal’s classification tool and could not determine the following points:',
  },
};
