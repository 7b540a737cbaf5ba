import { groundCitation, groundText, isOwnRule, OWN_RULES, PROVISIONS, type Ground } from '../../law/index.ts';
import { pathIn, type Citation, type Lang } from '../ui/index.ts';

/** A ground as people read it: its official name, our summary, the way to its page; a rule of our own says so. */
export function citationOf(ground: Ground, lang: Lang): Citation {
  const own = isOwnRule(ground);
  return {
    label: own ? { vi: 'vì sao có', en: 'why it exists' }[lang] : capital(groundCitation(ground, lang)),
    summary: groundText(ground)[lang],
    href: pathIn(lang, own ? `/phap-luat/quy-tac-rieng#${ground.slice('own:'.length)}` : `/phap-luat/${ground}`),
    own,
  };
}

/** Stored grounds come back as text: what the law data no longer knows is left out rather than guessed at. */
export function citationsOf(grounds: readonly string[], lang: Lang): Citation[] {
  return [...new Set(grounds)].filter(isGround).map((ground) => citationOf(ground, lang));
}

/** Grounds in one line of text. */
export function groundLine(grounds: readonly string[], lang: Lang): string {
  return [...new Set(grounds)]
    .filter(isGround)
    .map((ground) => groundCitation(ground, lang))
    .join('; ');
}

function isGround(text: string): text is Ground {
  return Object.hasOwn(PROVISIONS, text) || Object.hasOwn(OWN_RULES, text);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
