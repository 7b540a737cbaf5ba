import { provinceName, sectorName } from '../../../law/index.ts';
import { jurisdictionsOf, type OfficialScope } from '../../../casework/index.ts';
import type { Actor } from '../../../platform/identity/index.ts';
import { html, type Html, type Lang } from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';

/** Which jurisdiction one sees: told on every list, so that nobody takes a part for the whole. */
export function scopeLine(actor: Actor, lang: Lang): Html {
  const words = wordsIn(lang).queue;
  const scopes = [...new Set(jurisdictionsOf(actor).map((scope) => scopeText(scope, lang)))];
  return html`<p class="scope"><strong>${words.sees}:</strong> ${scopes.join('; ')}. <span class="soft">${words.scopeNote}</span></p>`;
}

function scopeText({ agencyName, agencyCode, jurisdiction }: OfficialScope, lang: Lang): string {
  const words = wordsIn(lang).queue.scope;
  if (agencyCode === null) return words.everything;
  const agency = agencyName?.[lang] ?? agencyCode;
  if (jurisdiction === null) return words.received(agency);
  if (jurisdiction.scope === 'wholeCountry') return words.wholeCountry(agency);
  if (jurisdiction.scope === 'province') return words.province(provinceName(jurisdiction.province, lang), agency);
  return words.sectors(jurisdiction.sectors.map((code) => sectorName(code, lang)).join(', '), agency);
}
