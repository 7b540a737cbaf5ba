import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Rely on a provider’s classification',
  intro:
    'For deployers. The Law lets you rely on the provider’s classification; recording it here proves which version you rely on.',
  before: [...SECRECY_NOTICES.en, 'This is your right, not a duty. You still keep the system safe and intact in use.'],
  pages: {
    deployment: { title: 'The deployment' },
    ending: { title: 'End of the deployment' },
    change: {
      title: 'Change during use',
      intro: 'A voluntary log: each record is a public version, with its difference to the one before.',
    },
    information: {
      title: 'Information for users',
      intro: 'Fill in only what is to be published or changed; what you leave empty stays.',
    },
  },
  fields: {
    name: {
      label: 'What you call the deployment',
      example: 'Question-answering assistant at the public service centre',
    },
    deployerName: { label: 'Name of the deployer' },
    deployerContact: {
      label: 'Contact of the deployer',
      hint: 'Published if you are an organisation. Use a general address.',
    },
    usePurpose: {
      label: 'What you use the system for',
      hint: 'It must lie within the purpose stated by the provider.',
    },
    startedOn: { label: 'First day of use' },
    sectors: { label: 'Sectors of use' },
    provinces: { label: 'Provinces of deployment' },
    unchanged: { label: 'Do you modify, integrate or repurpose the system compared with what the provider states?' },
    endedOn: { label: 'Day of ending' },
    functionalDescription: {
      label: 'Functional description',
      hint: 'What the system does, for users and affected persons. No business secrets.',
    },
    wayOfOperation: { label: 'Way of operation', hint: 'What it takes in, what it gives, where people intervene.' },
    riskWarnings: {
      label: 'Risk warnings',
      hint: 'Limits, possible errors, when not to rely on the result, whom to ask.',
    },
    activities: {
      label: 'Your activities with this system',
      hint: 'The five activities that the Law covers. Optional.',
    },
    changedOn: { label: 'Day of the change' },
    changeSummary: {
      label: 'What did you change?',
      hint: 'Published. For example settings, own data, scope, who supervises, an update of the provider.',
      example: 'Moved to the provider’s release 2.1; automatic booking switched off.',
    },
    safetyCheck: {
      label: 'How do you keep the system safe and intact?',
      hint: 'Published if stated. Leave out details that could help an attacker.',
    },
    systemVersion: { label: 'Version of the system used after the change', example: '2.1' },
    riskChanges: {
      label: 'Does the change make the risk new or higher?',
      hint: 'If so, re-classify together with the provider.',
    },
    appliedStandards: {
      label: 'Standards that you apply voluntarily',
      hint: 'Medium and low risk only. Give number and scope. Not obligatory, never due; the portal does not confirm it.',
      example: 'ISO/IEC 42001 for the management process',
    },
  },
  options: {
    unchanged: {
      asProvided: 'No, it is used just as the provider states',
      changedSameRisk: 'Yes, but without new or higher risk',
      changedHigherRisk: 'Yes, and the risk is new or higher',
    },
    riskChanges: { no: 'No', yes: 'Yes' },
    activities: {
      research: 'Research',
      development: 'Development',
      provision: 'Provision',
      deployment: 'Deployment',
      use: 'Use',
    },
  },
  acts: {
    inherit: { done: 'recorded the deployment', button: 'Record the deployment' },
    inform: { done: 'updated the information for users', button: 'Update the information for users' },
    change: { done: 'recorded a change during use', button: 'Record a change during use' },
    end: {
      done: 'ended the deployment',
      button: 'End the deployment',
      means:
        'The public page says that the deployment ended on the day you state; what was published stays readable. To deploy again, record it anew.',
    },
  },
  states: { current: 'Deployed', ended: 'Ended' },
};
