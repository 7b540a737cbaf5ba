import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Re-classification by the provider, or jointly with a deployer (Law 10.2, Decree 11): up with a term, down as a right. */
export const reclassification: Procedure = {
  id: 'reclassification',
  version: '1',
  path: { vi: 'phan-loai-lai', en: 'reclassification' },
  grounds: ['D11', 'L10.2'],
  form,
  states,
  acts,
  subject: ['systems'],
  scope: 'notify',
  receivedBy: 'most',
  check,
  texts: { vi: textsVi, en: textsEn },
  letters,
  examples,
};
