import type { Procedure } from '../kit/index.ts';
import { examples } from './examples.ts';
import { form } from './form.ts';
import { letters } from './letters.ts';
import { acts, check, states } from './machine.ts';
import { textsEn } from './texts.en.ts';
import { textsVi } from './texts.vi.ts';

/** Voluntary declaration of what is done under Article 11 (own rule: Decree 4.3c lets the portal add no report). */
export const transparencyDeclaration: Procedure = {
  id: 'transparency-declaration',
  version: '1',
  path: { vi: 'cong-bo-minh-bach', en: 'transparency-declaration' },
  grounds: ['own:transparency-declaration', 'L11', 'D4.3c'],
  form,
  states,
  acts,
  subject: ['systems', 'lowRiskSystems', 'deployments', 'transparencyDeclarations'],
  scope: 'notify',
  receivedBy: 'most',
  check,
  texts: { vi: textsVi, en: textsEn },
  letters,
  examples,
};
