import { parseProvisionId, sectorName, type ProvisionId } from '../../../law/index.ts';
import type { PublicFacts, PublicValue } from '../../../registry/index.ts';
import { levelBadge } from '../../display/index.ts';
import { stateTag, type Html, type Lang } from '../../ui/index.ts';
import { guidanceTexts } from './texts.ts';

/** A field of an answer as text; empty when it has none. */
export function factText(facts: PublicFacts, name: string): string {
  const value: PublicValue | undefined = facts[name];
  return typeof value === 'string' ? value : '';
}

/** The provisions that an answer rests on; an id that the law data does not know is left out. */
export function provisionsOf(facts: PublicFacts): ProvisionId[] {
  const value = facts['provisions'];
  return Array.isArray(value) ? value.flatMap((id: string) => parseProvisionId(id) ?? []) : [];
}

/** The level that the answer arrives at. */
export function levelTag(facts: PublicFacts, lang: Lang): Html | null {
  const level = factText(facts, 'riskLevel');
  if (level === 'high' || level === 'medium' || level === 'low') return levelBadge(level, lang);
  return level === 'outOfScope' ? stateTag({ label: guidanceTexts(lang).outOfScope }) : null;
}

/** Names of the sectors it is about. */
export function sectorNames(sectors: readonly string[], lang: Lang): string {
  return sectors.map((code) => sectorName(code, lang)).join(', ');
}
