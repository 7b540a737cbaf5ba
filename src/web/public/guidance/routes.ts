import { SECTORS } from '../../../law/index.ts';
import { readCursor, readSystem, searchEntries } from '../../../registry/index.ts';
import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { answerView } from './answer-view.ts';
import { LEVELS, listView, type GuidanceSearch } from './list-view.ts';
import { factText } from './precedent.ts';
import { guidanceTexts } from './texts.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, cachedBy: ['guidance'] } as const;

/** `/huong-dan`: published answers, searched and one by one. */
export function guidanceRoutes(_services: Services): Route[] {
  return [
    { ...PAGE, path: '/huong-dan', limit: 'search', handle: list },
    { ...PAGE, path: '/huong-dan/:code', limit: 'read', handle: one },
  ];
}

async function list(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const search = readGuidanceSearch(context.query);
  const found = await searchEntries(services.database.db, {
    registers: ['guidance'],
    q: search.q,
    filters: { risk: search.risk, sector: search.sector },
    cursor: search.cursor,
  });
  const { title, description } = guidanceTexts(lang);
  const page = publicPage(context, { title, description, body: listView(search, found, lang) });
  return { kind: 'page', page };
}

const LONGEST_SEARCH = 200;

/** Reads the address leniently: what means nothing is left out, and the page says so. */
export function readGuidanceSearch(query: WebContext['query']): GuidanceSearch {
  const risk = valuesOf(query['risk']);
  const sector = valuesOf(query['sector']);
  const known = {
    risk: risk.filter((value) => LEVELS.some((level) => level === value)),
    sector: sector.filter((value) => SECTORS.some(({ code }) => code === value)),
  };
  const cursor = valuesOf(query['cursor'])[0] ?? null;
  const isUsable = cursor === null || readCursor(cursor) !== null;
  return {
    ...known,
    q: (valuesOf(query['q'])[0] ?? '').toWellFormed().normalize('NFC').trim().slice(0, LONGEST_SEARCH),
    cursor: isUsable ? cursor : null,
    isBent: !isUsable || known.risk.length < risk.length || known.sector.length < sector.length,
  };
}

function valuesOf(given: string | readonly string[] | undefined): string[] {
  const values = given === undefined ? [] : typeof given === 'string' ? [given] : given;
  return [...new Set(values.filter((value) => value !== ''))];
}

async function one(context: WebContext): Promise<Reply> {
  const { lang, params, services } = context;
  const entry = await readSystem(services.database.db, params['code'] ?? '');
  if (entry === null || entry.register !== 'guidance') return { kind: 'notFound' };
  // One address an answer, whatever way its code was typed.
  if (entry.code !== params['code'])
    return { kind: 'redirect', to: pathIn(lang, `/huong-dan/${entry.code}`), status: 301 };
  const words = guidanceTexts(lang);
  const page = publicPage(context, {
    title: entry.name,
    description: factText(entry.public, 'answer').slice(0, 200),
    breadcrumb: [
      { href: pathIn(lang, '/huong-dan'), label: words.breadcrumb },
      { href: '', label: entry.code },
    ],
    body: answerView(entry, lang),
  });
  return { kind: 'page', page };
}
