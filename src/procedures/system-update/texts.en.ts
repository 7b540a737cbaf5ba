import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Update a notified system',
  intro:
    'First use, a new version, a correction or the end of use. A change that leaves the nature of the risk as it was needs no new notification; here you only keep the public information true.',
  before: [...SECRECY_NOTICES.en, 'A change that makes the risk new or higher: use “Re-classify the risk level”.'],
  pages: {
    kind: { title: 'Kind of update' },
    content: {
      title: 'New content',
      intro: 'The fields hold what is published now. Change only what differs; what you leave empty stays.',
    },
    information: {
      title: 'Information for users',
      intro: 'Fill in only what is to be published or changed; what you leave empty stays.',
    },
    rolesAndData: {
      title: 'Role, activities and data',
      intro: 'Nothing here is required: the decree does not ask for it. Empty fields stay as they were.',
    },
  },
  fields: {
    kind: { label: 'What do you update?' },
    usedSince: {
      label: 'First day of use',
      hint: 'A high-risk system needs a published positive conformity result, unless it is in transition.',
    },
    riskChanges: {
      label: 'Does the change affect the risk level?',
      hint: 'For example a change of main function, purpose, context of use or affected groups.',
    },
    changeSummary: {
      label: 'Summary of the change',
      hint: 'Published.',
      example: 'New speech recognition that understands central dialects better; functions unchanged.',
    },
    reason: {
      label: 'Reason for the correction',
      hint: 'Published.',
      example: 'The province was stated wrongly in the notification.',
    },
    endedOn: { label: 'Day of the end of use' },
    endReason: {
      label: 'Reason for ending',
      hint: 'If given, it is published.',
      example: 'Replaced by another system.',
    },
    name: { label: 'Name of the system' },
    version: { label: 'Version', example: '2.2' },
    intendedPurpose: { label: 'Intended purpose' },
    mainFunctions: { label: 'Main functions' },
    deploymentScope: { label: 'Scope of deployment' },
    userGroups: { label: 'Groups of users' },
    affectedGroups: { label: 'Groups of affected persons' },
    sectors: { label: 'Sectors of use' },
    provinces: { label: 'Provinces of deployment' },
    providerName: { label: 'Name of the provider' },
    providerAddress: { label: 'Address of the provider' },
    providerContact: { label: 'Contact of the provider' },
    functionalDescription: {
      label: 'Functional description',
      hint: 'What the system does, for users and affected persons. No business secrets.',
    },
    wayOfOperation: { label: 'Way of operation', hint: 'What it takes in, what it gives, where people intervene.' },
    riskWarnings: {
      label: 'Risk warnings',
      hint: 'Limits, possible errors, when not to rely on the result, whom to ask.',
    },
    energyStatement: { label: 'Use of energy and resources', hint: 'Optional: the Law encourages green AI.' },
    activities: {
      label: 'Your activities with this system',
      hint: 'The five activities that the Law covers. Shown on your public page.',
    },
    developerRole: {
      label: 'Are you a developer of this system?',
      hint: 'A developer designs, builds, trains, tests or fine-tunes it and directly controls method, training data or parameters. Published.',
    },
    dataLawfulFor: {
      label: 'For which stages do you declare that data are collected and used lawfully?',
      hint: 'Under the law on data, personal data, intellectual property and cyber security. Not published.',
    },
    dataSources: { label: 'From which kinds of sources do the data come?', hint: 'Not published.' },
    dataBasis: {
      label: 'Legal basis by source',
      hint: 'For example consent, contract, licence, open data. Not published; copy no data in here.',
    },
  },
  options: {
    kind: {
      startOfUse: 'Put into use',
      newVersion: 'New version',
      publicInformation: 'Information for users and affected persons',
      correction: 'Correction',
      endOfUse: 'End of use',
    },
    riskChanges: { no: 'No', yes: 'Yes' },
    activities: {
      research: 'Research',
      development: 'Development',
      provision: 'Provision',
      deployment: 'Deployment',
      use: 'Use',
    },
    developerRole: { whole: 'Yes, of the whole system', part: 'Yes, of a part of it', none: 'No' },
    dataLawfulFor: { development: 'Development', training: 'Training', testing: 'Testing', operation: 'Operation' },
    dataSources: {
      ownCollected: 'Collected by ourselves',
      userProvided: 'Given by users',
      personalData: 'Personal data',
      publicData: 'Open or public data',
      licensed: 'Bought or licensed',
      protectedWorks: 'Works and other protected matter',
      synthetic: 'Synthetic data',
    },
  },
  acts: { update: { done: 'updated the system', button: 'Send the update' } },
  states: { recorded: 'Recorded' },
};
