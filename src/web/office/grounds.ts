import { groundCitation, groundText, isOwnRule, OWN_RULES, PROVISIONS, type Ground } from '../../law/index.ts';
import { html, pathIn, type Citation, type Html, type Lang } from '../ui/index.ts';

/** A ground as people read it: its official name, our summary, the way to its page; a rule of our own says so. */
export function citationOf(ground: Ground, lang: Lang): Citation {
  const own = isOwnRule(ground);
  return {
    label: own ? { vi: 'vì sao có', en: 'why it exists' }[lang] : groundCitation(ground, lang),
    summary: groundText(ground)[lang],
    href: pathIn(lang, own ? `/phap-luat/quy-tac-rieng#${ground.slice('own:'.length)}` : `/phap-luat/${ground}`),
    own,
  };
}

/** Stored grounds come back as text: what the law data no longer knows is left out rather than guessed at. */
export function citationsOf(grounds: readonly string[], lang: Lang): Citation[] {
  return [...new Set(grounds)].filter(isGround).map((ground) => citationOf(ground, lang));
}

/** Grounds as one quiet line of links. */
export function groundLinks(grounds: readonly string[], lang: Lang): Html {
  return html`${[...new Set(grounds)].filter(isGround).map((ground, at) => {
    const { href } = citationOf(ground, lang);
    return html`${at === 0 ? null : '; '}<a href="${href}">${groundCitation(ground, lang)}</a>`;
  })}`;
}

export function isGround(text: string): text is Ground {
  return Object.hasOwn(PROVISIONS, text) || Object.hasOwn(OWN_RULES, text);
}
