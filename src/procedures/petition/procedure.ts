import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { DEFAULT_ADDRESSEE } from './rules.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Petitions, proposals and feedback on the Law (Decree 41.3c), by anyone, answered in writing by the agency they go to. */
export const petition: Procedure = {
  id: 'petition',
  version: '1',
  path: { vi: 'kien-nghi', en: 'petition' },
  grounds: ['D41.3c', 'own:petitions'],
  form,
  states,
  acts,
  scope: 'notify',
  receivedBy: DEFAULT_ADDRESSEE,
  receiverOnly: true,
  check,
  texts: { vi: textsVi, en: textsEn },
  letters,
  examples,
};
