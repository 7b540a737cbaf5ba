import { groundCitation, groundText, isOwnRule, type Ground } from '../../law/index.ts';
import { citations, html, pathIn, ready, remember, texts, type Citation, type Html, type Lang } from '../ui/index.ts';

/** More than there are provisions and lists of them, in both languages. */
const MOST = 5_000;

/** The page of a provision, or the place where a rule of our own is explained. */
export function groundPath(ground: Ground): string {
  return isOwnRule(ground) ? `/phap-luat/quy-tac-rieng#${ground.slice('own:'.length)}` : `/phap-luat/${ground}`;
}

/** A ground as it is shown beside what rests on it: cited, summarised in our words, with the way to its page. */
export const groundShown = remember(MOST, (ground: Ground, lang: Lang): Citation => {
  const own = isOwnRule(ground);
  return {
    label: own ? { vi: 'vì sao có', en: 'why it exists' }[lang] : groundCitation(ground, lang),
    summary: groundText(ground)[lang],
    href: pathIn(lang, groundPath(ground)),
    own,
  };
});

/** Several grounds, each once. */
export function groundsShown(grounds: readonly Ground[], lang: Lang): Citation[] {
  return [...new Set(grounds)].map((ground) => groundShown(ground, lang));
}

/** Several grounds, each once and folded; null for none. */
export function groundsFolded(grounds: readonly Ground[], lang: Lang): Html | null {
  return grounds.length === 0 ? null : foldedOf(grounds.join(' '), lang);
}

const foldedOf = remember(MOST, (grounds: string, lang: Lang) =>
  ready(html`${citations(groundsShown(grounds.split(' ') as Ground[], lang), lang)}`),
);

/** Grounds as one quiet line of links, where folding each of them would drown the text. */
export function groundLine(grounds: readonly Ground[], lang: Lang): Html {
  return lineOf(grounds.join(' '), lang);
}

const lineOf = remember(MOST, (grounds: string, lang: Lang) => {
  return ready(html`<p class="soft small">${texts(lang).provision.grounds}: ${linksOf(grounds, lang)}</p>`);
});

/** The same without a word before them, for a column that says already what they are. */
export function groundLinks(grounds: readonly Ground[], lang: Lang): Html {
  return linksOf(grounds.join(' '), lang);
}

const linksOf = remember(MOST, (grounds: string, lang: Lang) => {
  const each = new Set(grounds.split(' ').filter((ground) => ground !== '') as Ground[]);
  return html`<span class="small">${[...each].map((ground, at) => {
    const link = html`<a href="${pathIn(lang, groundPath(ground))}">${groundCitation(ground, lang)}</a>`;
    return at === 0 ? link : html`; ${link}`;
  })}</span>`;
});
