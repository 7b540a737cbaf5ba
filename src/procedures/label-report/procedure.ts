import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** A report that a mandatory label, notice or warning was taken off or falsified (Law 7.5), by anyone, without an account. */
export const labelReport: Procedure = {
  id: 'label-report',
  version: '1',
  path: { vi: 'bao-nhan-bi-go', en: 'label-report' },
  grounds: ['L7.5', 'D41.3c'],
  form,
  states,
  acts,
  subject: ['systems', 'lowRiskSystems', 'deployments'],
  subjectOptional: true,
  scope: 'notify',
  receivedBy: 'most',
  check,
  texts: { vi: textsVi, en: textsEn },
  letters,
  examples,
};
