import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Update of a notified system that leaves its risk as it was (Decree 4.1a, 11.4): new version, correction, end of use. */
export const systemUpdate: Procedure = {
  id: 'system-update',
  version: '3',
  path: { vi: 'cap-nhat-he-thong', en: 'system-update' },
  grounds: ['D4.1a', 'D11.4', 'D6.1'],
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
