import { SECTOR_REQUIREMENTS, SECTORS } from '../../../../law/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import { groundLine } from '../../../display/index.ts';
import { html, pathIn, ready, remember, type Html, type Lang } from '../../../ui/index.ts';
import { systemTexts } from '../texts.ts';

/** What the Law asks besides in the fields that the system is said to be used in; nothing where it names none of them. */
export function sectorPart(entry: EntryPage, lang: Lang): Html {
  const said: unknown = entry.public['sectors'];
  return ofSectors(Array.isArray(said) ? said.join() : '', lang);
}

const ofSectors = remember(500, (codes: string, lang: Lang) => ready(essentialSectors(codes.split(','), lang)));

/** Those of the sectors that the Law names essential (6.2), each with what it asks there and the way to the field's documents. */
export function essentialSectors(sectors: readonly unknown[], lang: Lang): Html {
  const words = systemTexts(lang).system;
  const named = SECTORS.filter(({ code, namedEssential }) => namedEssential && sectors.includes(code));
  return html`${named.map(({ code, name }) => {
    const asked = SECTOR_REQUIREMENTS.filter(({ sector }) => sector === code);
    return html`<section class="section flow"><h3>${words.sectorAsks(name[lang])}</h3><ul>${asked.map(({ text }) => html`<li>${text[lang]}</li>`)}</ul>${groundLine([...new Set(asked.map(({ ground }) => ground))], lang)}<p><a href="${pathIn(lang, `/phap-luat/linh-vuc#${code}`)}">${words.sectorMore}</a></p></section>`;
  })}`;
}
