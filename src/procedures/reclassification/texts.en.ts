import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Re-classify the risk level',
  intro:
    'After a significant change of function, purpose or context, a serious incident, a change of the list, an authority’s request, or a deployer’s modification. A higher level is notified within 15 working days and its measures apply at once. A lower level is your right.',
  before: [
    ...SECRECY_NOTICES.en,
    'Upgrades, optimisation, fixes and periodic data updates that leave the nature of the risk unchanged need no re-classification.',
  ],
  pages: {
    event: { title: 'What happened' },
    result: { title: 'Result of the review' },
    declining: { title: 'Reason for not confirming' },
  },
  fields: {
    filedAs: { label: 'Role of the sender', hint: 'With regard to this system.' },
    event: { label: 'Event that led to the review' },
    changeDescription: {
      label: 'Description of the change or event',
      hint: 'At the functional level. Not published.',
      example: 'Since September the assistant no longer only looks things up but rejects incomplete files by itself.',
    },
    listDecisionFrom: {
      label: 'Day the decision amending the list takes effect',
      hint: 'To compute the limit of 12 months.',
    },
    together: { label: 'Re-classify together with a deployer', hint: 'The deployer will be asked to confirm.' },
    deployerCode: {
      label: 'The deployer’s code on the portal',
      hint: 'Deployers find it on their page “Organisation”; the public page of a deployment has it too.',
      example: 'CT-7K3M9QXA',
    },
    newLevel: { label: 'New risk level' },
    highRiskRow: { label: 'Row of the list of high-risk systems' },
    newBasis: { label: 'New basis of the classification', hint: 'Published.' },
    reviewCompletedOn: {
      label: 'Day the review was completed',
      hint: 'The limit of 15 working days counts from this day.',
    },
    declineReason: { label: 'Reason for not confirming' },
  },
  options: {
    filedAs: { provider: 'Provider', deployer: 'Deployer' },
    event: {
      significantChange: 'significant change of function, purpose or context',
      seriousIncident: 'serious incident that shows a higher risk',
      listChange: 'the list of high-risk systems was amended',
      authorityRequest: 'written request of the competent authority',
      modification: 'modification, integration or change of function by the deployer',
    },
    newLevel: { high: 'high risk', medium: 'medium risk', low: 'low risk' },
  },
  acts: {
    reclassify: { done: 'sent a re-classification', button: 'Send the re-classification' },
    confirm: {
      done: 'confirmed the re-classification',
      button: 'Confirm',
      means:
        'The new level is published at once and applies to both parties; the portal keeps the confirmation of each. A confirmation cannot be taken back: to change the level, re-classify again.',
    },
    decline: {
      done: 'did not confirm the re-classification',
      button: 'Do not confirm',
      means: 'The published level stays. Whoever proposed the new one receives your reason; it is not published.',
    },
    withdraw: {
      done: 'withdrew the proposal',
      button: 'Withdraw the proposal',
      means:
        'The case ends and the published level stays. A duty to review and to notify a higher level, where there is one, is not lifted.',
    },
  },
  states: {
    awaitingConfirmation: 'Awaiting the invited party',
    recorded: 'Recorded',
    declined: 'Not confirmed by the invited party',
    withdrawn: 'Withdrawn',
  },
};
