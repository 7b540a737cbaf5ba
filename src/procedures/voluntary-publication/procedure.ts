import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Voluntary publication of a low-risk system (Law 10.3, second paragraph): basic information, withdrawable. */
export const voluntaryPublication: Procedure = {
  id: 'voluntary-publication',
  version: '1',
  path: { vi: 'cong-khai-tu-nguyen', en: 'voluntary-publication' },
  grounds: ['L10.3', 'own:low-risk-reference'],
  form,
  states,
  acts,
  scope: 'notify',
  receivedBy: 'most',
  check,
  texts: { vi: textsVi, en: textsEn },
  letters,
  examples,
};
