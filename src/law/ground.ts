import { citation, provision, type Bilingual, type ProvisionId } from './provision.ts';
import { OWN_RULES, type OwnRuleId } from './values/own-rules.ts';

/** What an act, a field or a refusal rests on: a provision of law, or a rule of our own that is shown as such. */
export type Ground = ProvisionId | OwnRuleId;

export function isOwnRule(ground: Ground): ground is OwnRuleId {
  return ground.startsWith('own:');
}

/** How a ground is named to a person: an official citation, or plainly our own rule. */
export function groundCitation(ground: Ground, lang: 'vi' | 'en'): string {
  if (!isOwnRule(ground)) return citation(ground, lang);
  return { vi: 'Quy tắc riêng của Cổng', en: 'The portal’s own rule' }[lang];
}

/** One sentence on what the ground says (provision, in our words) or why we made it (own rule). */
export function groundText(ground: Ground): Bilingual {
  if (!isOwnRule(ground)) return provision(ground).summary;
  const { vi, en } = OWN_RULES[ground];
  return { vi, en };
}
