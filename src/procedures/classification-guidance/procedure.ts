import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Guidance on the risk level (Law 10.4, Decree 10.4): request, one complete list, answer by two officials, precedent. */
export const classificationGuidance: Procedure = {
  id: 'classification-guidance',
  version: '1',
  path: { vi: 'de-nghi-huong-dan', en: 'classification-guidance' },
  grounds: ['L10.4', 'D10.4'],
  form,
  states,
  acts,
  scope: 'guidance',
  receivedBy: 'most',
  check,
  texts: { vi: textsVi, en: textsEn },
  letters,
  examples,
};
