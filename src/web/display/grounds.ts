import { groundCitation, groundText, isOwnRule, OWN_RULES, PROVISIONS, type Ground } from '../../law/index.ts';
import { citations, html, pathIn, ready, remember, texts, type Citation, type Html, type Lang } from '../ui/index.ts';

/** More than there are provisions and lists of them, in both languages. */
const MOST = 5_000;

/** Stored grounds come back as text: whether the law data (still) knows this one. */
export function isGround(text: string): text is Ground {
  return Object.hasOwn(PROVISIONS, text) || Object.hasOwn(OWN_RULES, text);
}

/** The page of a provision, or the place where a rule of our own is explained. */
export function groundPath(ground: Ground): string {
  return isOwnRule(ground) ? `/phap-luat/quy-tac-rieng#${ground.slice('own:'.length)}` : `/phap-luat/${ground}`;
}

/** A ground as it is shown beside what rests on it: cited, summarised in our words, with the way to its page. */
const groundShown = remember(MOST, (ground: Ground, lang: Lang): Citation => {
  const own = isOwnRule(ground);
  return {
    label: own ? { vi: 'vì sao có', en: 'why it exists' }[lang] : capital(groundCitation(ground, lang)),
    summary: groundText(ground)[lang],
    href: pathIn(lang, groundPath(ground)),
    own,
  };
});

/** Several grounds, each once; what the law data does not know is left out rather than guessed at. */
export function groundsShown(grounds: readonly string[], lang: Lang): Citation[] {
  return [...new Set(grounds)].filter(isGround).map((ground) => groundShown(ground, lang));
}

/** Several grounds, each once and folded; null for none. */
export function groundsFolded(grounds: readonly string[], lang: Lang): Html | null {
  return grounds.length === 0 ? null : foldedOf(grounds.join(' '), lang);
}

const foldedOf = remember(MOST, (grounds: string, lang: Lang) =>
  ready(html`${citations(groundsShown(grounds.split(' '), lang), lang)}`),
);

/** Grounds as one quiet line of links, where folding each of them would drown the text. */
export function groundLine(grounds: readonly string[], lang: Lang): Html {
  return lineOf(grounds.join(' '), lang);
}

const lineOf = remember(MOST, (grounds: string, lang: Lang) => {
  return ready(html`<p class="soft small">${texts(lang).provision.grounds}: ${linksOf(grounds, lang)}</p>`);
});

/** The same without a word before them, for a column that says already what they are. */
export function groundLinks(grounds: readonly string[], lang: Lang): Html {
  return linksOf(grounds.join(' '), lang);
}

const linksOf = remember(MOST, (grounds: string, lang: Lang) => {
  const each = [...new Set(grounds.split(' '))].filter(isGround);
  return html`<span class="small">${each.map((ground, at) => {
    const link = html`<a href="${pathIn(lang, groundPath(ground))}">${groundCitation(ground, lang)}</a>`;
    return at === 0 ? link : html`; ${link}`;
  })}</span>`;
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
