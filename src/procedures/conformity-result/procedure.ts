import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Publication of a conformity result before use and after each re-assessment (Law 13.3, Decree 13.6): declared and received. */
export const conformityResult: Procedure = {
  id: 'conformity-result',
  version: '1',
  path: { vi: 'ket-qua-danh-gia-su-phu-hop', en: 'conformity-result' },
  grounds: ['D13.6', 'L13.3'],
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
