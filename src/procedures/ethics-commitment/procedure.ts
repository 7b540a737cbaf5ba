import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Voluntary commitment to the ethics framework (Law 26.4), or an initiative for trusted AI (Law 5.6): declared, published, withdrawable. */
export const ethicsCommitment: Procedure = {
  id: 'ethics-commitment',
  version: '1',
  path: { vi: 'cam-ket-dao-duc', en: 'ethics-commitment' },
  grounds: ['L26.4', 'L5.6', 'own:ethics-commitment'],
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
