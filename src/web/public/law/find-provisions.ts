import { citation, parseProvisionId, provision, PROVISIONS, type ProvisionId } from '../../../law/index.ts';
import type { Lang } from '../../ui/index.ts';

interface Indexed {
  readonly id: ProvisionId;
  readonly heading: string;
  readonly text: string;
}

/** As people type: no diacritics, đ as d, small letters, one space. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}./]+/gu, ' ')
    .trim();
}

/**
 * Provisions whose citation, heading or summary has every word, in any order. A number that names a provision comes
 * first, then those with the words in their heading, then in the order of the texts.
 */
export function findProvisions(asked: string, lang: Lang): ProvisionId[] {
  const words = folded(asked).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const named = parseProvisionId(asked);
  const found = indexOf(lang).filter(({ text }) => words.every((word) => text.includes(word)));
  const inHeading = found.filter(({ heading }) => words.every((word) => heading.includes(word)));
  const ordered = [...inHeading, ...found.filter((one) => !inHeading.includes(one))].map(({ id }) => id);
  return named === null ? ordered : [named, ...ordered.filter((id) => id !== named)];
}

const indexes = new Map<Lang, readonly Indexed[]>();

function indexOf(lang: Lang): readonly Indexed[] {
  const known = indexes.get(lang);
  if (known !== undefined) return known;
  const index = (Object.keys(PROVISIONS) as ProvisionId[]).map((id) => {
    const { heading, summary } = provision(id);
    const own = PROVISIONS[id].heading === undefined ? '' : folded(heading[lang]);
    return { id, heading: own, text: ` ${folded(`${citation(id, lang)} ${heading[lang]} ${summary[lang]}`)} ` };
  });
  indexes.set(lang, index);
  return index;
}
