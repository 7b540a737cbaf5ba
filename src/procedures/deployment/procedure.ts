import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** A deployer relies on the provider's classification for its own deployment (Law 10.2). */
export const deployment: Procedure = {
  id: 'deployment',
  version: '2',
  path: { vi: 'ke-thua-phan-loai', en: 'deployment' },
  grounds: ['L10.2'],
  form,
  states,
  acts,
  subject: ['systems', 'lowRiskSystems'],
  subjectOfOthers: true,
  scope: 'deploy',
  receivedBy: 'most',
  check,
  texts: { vi: textsVi, en: textsEn },
  letters,
  examples,
};
