import type { Procedure } from '../kit/index.ts';
import { examples } from './examples/index.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Notification of the classification result of a medium- or high-risk system (Law 10.3, Decree 12 and 14): declared and recorded. */
export const classificationNotification: Procedure = {
  id: 'classification-notification',
  version: '1',
  path: { vi: 'thong-bao-phan-loai', en: 'classification-notification' },
  grounds: ['L10.3', 'D14', 'D12.2'],
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
