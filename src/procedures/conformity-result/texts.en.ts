import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsEn: ProcedureTexts = {
  title: 'Publish a conformity result',
  intro:
    'For providers of a notified high-risk system: publish the result before use and after each re-assessment. You declare it and answer for it; the portal records and publishes it at once.',
  before: [
    ...SECRECY_NOTICES.en,
    'Name, version, AI-ID and provider come from the system’s entry. No technical file, test report or certificate is sent here.',
  ],
  pages: {
    result: {
      title: 'Result of the assessment',
      intro: 'Exactly what Decree 142, Article 13, clause 6 asks to publish.',
    },
    occasion: { title: 'First assessment or re-assessment', intro: 'This page is optional.' },
  },
  fields: {
    conformityMethod: {
      label: 'Method of assessment',
      hint: 'A system that must be certified cannot be self-assessed.',
    },
    conformityBody: {
      label: 'Assessment body',
      hint: 'Full name of the body that assessed or certified.',
      example: 'Sao Mai Certification Centre',
    },
    resultBasis: {
      label: 'Basis of the result and what it covers',
      hint: 'Sector law, agreement or treaty; which requirements were assessed and what remains to be done.',
      example: 'Certificate under the law on medical devices; covers safety and accuracy, not yet human oversight.',
    },
    conformityState: { label: 'Conclusion on conformity' },
    conformityCompletedOn: { label: 'Day of completion, or of recognition of the result' },
    isReassessment: {
      label: 'This is a re-assessment after a significant change',
      hint: 'The new result takes the place of the earlier one, which stays visible.',
    },
    significantChange: { label: 'Change that led to the re-assessment' },
  },
  options: {
    conformityMethod: {
      self: 'Self-assessment',
      body: 'Through an assessment body',
      sectorLaw: 'Result under sector law',
      recognised: 'Recognised result of a foreign body',
    },
    conformityState: {
      conforms: 'Conformity concluded',
      conformsInPart: 'Conforms in part, the rest under assessment',
      doesNotConform: 'Does not conform yet',
    },
    significantChange: {
      purpose: 'Main function, purpose or scope',
      architecture: 'Architecture, model or main configuration',
      data: 'Source or kind of data, or processing',
      environment: 'Integration with another system or a new environment',
      other: 'Another change affecting the requirements on high-risk systems',
    },
  },
  acts: { publish: { done: 'published the conformity result', button: 'Publish the result' } },
  states: { recorded: 'Published' },
};
