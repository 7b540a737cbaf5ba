import { groundCitation, parseProvisionId, type ProvisionId } from '../../../law/index.ts';
import { normalText, readCursor, searchEntries, type FoundEntry } from '../../../registry/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  activeFilters,
  code,
  emptyState,
  formatDay,
  formatNumber,
  html,
  linkButton,
  notice,
  pageHeading,
  pagination,
  pathIn,
  searchBox,
  stateTag,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { factText } from '../guidance/precedent.ts';
import { answersOn } from '../guidance/precedents-on.ts';
import { kindText } from './answer-page.ts';
import { FORM, LIST } from './paths.ts';
import { petitionTexts } from './texts.ts';

/** What the list is asked for; all of it stands in the address. */
interface Asked {
  readonly q: string;
  readonly provision: ProvisionId | null;
  /** Of the next page: a key of the search, or a number within what rests on one provision. */
  readonly next: string | null;
  readonly isBent: boolean;
}

interface Found {
  readonly items: readonly FoundEntry[];
  readonly total: { readonly count: number; readonly capped: boolean };
  readonly next: string | null;
  readonly didYouMean: string | null;
  readonly relaxed: boolean;
}

const PAGE_ROWS = 20;

/** Answers published without names: by words, by provision, newest first. */
export async function listPage(context: WebContext): Promise<Reply> {
  const { lang } = context;
  const asked = readAsked(context.query);
  const found = asked.provision === null ? await byWords(context, asked) : await onProvision(context, asked);
  const { title, description } = petitionTexts(lang);
  return { kind: 'page', page: publicPage(context, { title, description, body: view(asked, found, lang) }) };
}

const LONGEST_SEARCH = 200;

/** Reads the address leniently: what means nothing is left out, and the page says so. */
function readAsked(query: WebContext['query']): Asked {
  const one = (name: string): string => {
    const value = [query[name] ?? []].flat().find((typed) => typed !== '');
    return (value ?? '').toWellFormed().normalize('NFC').trim();
  };
  const typed = one('dieu').slice(0, 40);
  const provision = typed === '' ? null : parseProvisionId(typed);
  const next = one('cursor');
  const usable = next === '' || (provision === null ? readCursor(next) !== null : /^[1-9]\d{0,6}$/.test(next));
  return {
    q: one('q').slice(0, LONGEST_SEARCH),
    provision,
    next: next === '' || !usable ? null : next,
    isBent: !usable || (typed !== '' && provision === null),
  };
}

async function byWords({ services }: WebContext, { q, next }: Asked): Promise<Found> {
  const wanted = { registers: ['petitionAnswers'], q, facets: false, cursor: next, limit: PAGE_ROWS } as const;
  return searchEntries(services.database.db, wanted);
}

/** All that rests on one provision or a part of it is at hand: the words narrow it, each of them must stand in it. */
async function onProvision({ services }: WebContext, { q, provision, next }: Asked): Promise<Found> {
  const words = normalText(q).split(' ').filter(Boolean);
  const all = (await answersOn(services, 'petitionAnswers', provision!)).filter((one) => {
    const text = normalText(`${one.name} ${factText(one.public, 'question')} ${factText(one.public, 'answer')}`);
    return words.every((word) => text.includes(word));
  });
  const from = next === null ? 0 : Number(next);
  const more = from + PAGE_ROWS < all.length ? String(from + PAGE_ROWS) : null;
  const total = { count: all.length, capped: false };
  return { items: all.slice(from, from + PAGE_ROWS), total, next: more, didYouMean: null, relaxed: false };
}

function pathOf({ q, provision }: Pick<Asked, 'q' | 'provision'>, cursor: string | null = null): string {
  const pairs = [
    ...(q === '' ? [] : [['q', q]]),
    ...(provision === null ? [] : [['dieu', provision]]),
    ...(cursor === null ? [] : [['cursor', cursor]]),
  ];
  const query = new URLSearchParams(pairs).toString();
  return query === '' ? LIST : `${LIST}?${query}`;
}

function view(asked: Asked, found: Found, lang: Lang): Html {
  const words = petitionTexts(lang);
  const { q, provision } = asked;
  const begin = linkButton({ label: words.begin, href: pathIn(lang, FORM), kind: 'primary' });
  const removal = provision === null ? [] : [{ label: words.onProvision(groundCitation(provision, lang)), removeHref: pathIn(lang, pathOf({ q, provision: null })) }];
  const hidden = provision === null ? [] : [['dieu', provision] as const];
  return html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
<div class="button-row">${begin}<span class="soft small">${words.beginHint}</span></div>
${asked.isBent ? notice({ lang, tone: 'info', body: words.badAddress }) : null}
${searchBox({ lang, action: pathIn(lang, LIST), label: words.searchLabel, value: q, hidden })}
${activeFilters({ lang, items: removal })}${suggestion(asked, found, lang)}${results(asked, found, lang)}</div>`;
} // prettier-ignore

function suggestion(asked: Asked, { didYouMean, relaxed }: Found, lang: Lang): Html {
  const words = petitionTexts(lang);
  const meant =
    didYouMean === null
      ? null
      : html`<p>${words.meant} <a href="${pathIn(lang, pathOf({ ...asked, q: didYouMean }))}">${didYouMean}</a>?</p>`;
  return html`${meant}${relaxed ? html`<p class="soft">${words.relaxed}</p>` : null}`;
}

function results(asked: Asked, { items, total, next }: Found, lang: Lang): Html {
  const words = petitionTexts(lang);
  if (items.length === 0) return emptyState({ title: words.noneTitle, body: words.noneText });
  const pages = next === null && asked.next === null ? null : pagination({ lang, ...(next === null ? {} : { next: pathIn(lang, pathOf(asked, next)) }) }); // prettier-ignore
  return html`<section class="flow"><h2 class="results-count">${words.found(formatNumber(total.count, lang), total.capped)}</h2><ol class="results">${items.map((item) => petitionLine(item, lang))}</ol>${pages}</section>`;
}

/** One answer in a list. */
export function petitionLine(item: FoundEntry, lang: Lang): Html {
  const words = petitionTexts(lang);
  const text = factText(item.public, 'answer');
  const short = text.length > SHORT ? `${text.slice(0, text.lastIndexOf(' ', SHORT))}…` : text;
  const demo = item.demo ? html` ${stateTag({ label: words.demo, tone: 'warning' })}` : null;
  return html`<li><h3 lang="vi"><a href="${pathIn(lang, `${LIST}/${item.code}`)}">${item.name}</a></h3><p class="tags">${stateTag({ label: kindText(item, lang) })} ${code(item.code)}${demo} <span class="soft small"><span lang="vi">${factText(item.public, 'answeredBy')}</span>, ${formatDay(factText(item.public, 'answeredOn'), lang)}</span></p><p class="soft" lang="vi">${short}</p></li>`;
}

const SHORT = 220;
