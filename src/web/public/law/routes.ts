import {
  citation,
  day,
  DOCUMENTS,
  parseProvisionId,
  placeOf,
  provision,
  type Law,
  type ProvisionId,
} from '../../../law/index.ts';
import { articlesOn } from '../../../communication/index.ts';
import { allDocuments, publicForms } from '../../../legal-review/index.ts';
import { officialText } from '../../../library/index.ts';
import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { formatNumber, html, pathIn, type Html, type Lang } from '../../ui/index.ts';
import { formsOnView } from '../forms/on-provision-view.ts';
import { answersOn } from '../guidance/precedents-on.ts';
import { contentsView, documentContents, foundView } from './contents-view.ts';
import { calendarView, transitionView } from './dates-view.ts';
import { documentsOnView } from './documents/on-provision-view.ts';
import { hangingView } from './hanging-view.ts';
import { articlesView, petitionsView, precedentsView } from './published-on-view.ts';
import { LAW_PATHS, lawPage, withLaw, type LawTab } from './law-frame.ts';
import { labelsView } from './labels-view.ts';
import { listView } from './list-view.ts';
import { documentRoutes } from './documents/routes.ts';
import { draftRoutes } from './drafts/routes.ts';
import { listRoutes } from './lists/routes.ts';
import { notesView, ownRulesView } from './notes-view.ts';
import { provisionTags, provisionTrail, provisionView } from './provision-view.ts';
import { termsView } from './terms-view.ts';
import { lawTexts } from './texts/index.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;

/** `/phap-luat` and everything below it. Pages of law data alone are kept until the day changes. */
export function lawRoutes(_services: Services): Route[] {
  return [
    { ...PAGE, path: LAW_PATHS.contents, cachedBy: [], handle: withLaw(contents) },
    { ...PAGE, path: '/phap-luat/tim', limit: 'search', handle: withLaw(search) },
    ...documentRoutes(),
    ...draftRoutes(),
    ...listRoutes(),
    tab('terms', (_law, lang) => termsView(lang)),
    { ...PAGE, path: LAW_PATHS.list, cachedBy: [], handle: withLaw(list) },
    tab('transition', transitionView),
    tab('calendar', (_law, lang) => calendarView(lang)),
    tab('labels', labelsView),
    tab('notes', (_law, lang) => notesView(lang)),
    tab('ownRules', (_law, lang) => ownRulesView(lang)),
    // The official text beside it is loaded from the command line, which moves no register: so this one is not kept.
    { ...PAGE, path: '/phap-luat/:provision', handle: withLaw(oneProvision) },
  ];
}

function tab(name: Exclude<LawTab, 'contents' | 'list' | 'instruments'>, view: (law: Law, lang: Lang) => Html): Route {
  const handle = withLaw((context, law) => {
    const { title, lead } = lawTexts(context.lang)[name];
    return lawPage(context, { title, lead, tab: name, body: view(law, context.lang) });
  });
  return { ...PAGE, path: LAW_PATHS[name], cachedBy: [], handle };
}

function contents(context: WebContext): Reply {
  const { title, lead, description } = lawTexts(context.lang);
  return lawPage(context, { title, lead, description, tab: 'contents', body: contentsView(context.lang) });
}

function list(context: WebContext, law: Law): Reply {
  const { lang } = context;
  const words = lawTexts(lang).list;
  const lead = words.lead(formatNumber(law.highRiskList?.rows.length ?? 0, lang));
  return lawPage(context, { title: words.title, lead, tab: 'list', body: listView(law, lang) });
}

const LONGEST_SEARCH = 200;

function search(context: WebContext): Reply {
  const { lang, query } = context;
  const asked = typeof query['q'] === 'string' ? query['q'].normalize('NFC').trim().slice(0, LONGEST_SEARCH) : '';
  return lawPage(context, {
    title: lawTexts(lang).search.title,
    tab: null,
    searched: asked,
    breadcrumb: [
      { href: pathIn(lang, LAW_PATHS.contents), label: lawTexts(lang).title },
      { href: '', label: lawTexts(lang).search.title },
    ],
    body: foundView(asked, lang),
  });
}

async function oneProvision(context: WebContext, law: Law): Promise<Reply> {
  const { lang, params, services } = context;
  const asked = params['provision'] ?? '';
  const id = parseProvisionId(asked);
  if (id === null) return { kind: 'notFound' };
  // One address a provision: '13.4' and 'l13.4' lead to 'L13.4'.
  if (id !== asked) return { kind: 'redirect', to: pathIn(lang, `/phap-luat/${id}`), status: 301 };
  const official = await officialText(services.database.db, DOCUMENTS[placeOf(id).document].number);
  const precedents = await answersOn(services, 'guidance', id);
  const petitions = await answersOn(services, 'petitionAnswers', id);
  const documents = await allDocuments(services.database.db);
  const articles = await articlesOn(services.database.db, id);
  const forms = await publicForms(services.database.db);
  const found = provision(id);
  const isDocument = found.article === null;
  return lawPage(context, {
    title: isDocument ? found.heading[lang] : capital(citation(id, lang)),
    ...(isDocument ? {} : { over: found.heading[lang] }),
    description: found.summary[lang],
    tags: provisionTags(found, law, lang),
    tab: null,
    breadcrumb: provisionTrail(id, lang),
    body: html`${isDocument ? documentBody(id, lang) : provisionView(id, official, lang)}${precedentsView(precedents, lang)}${petitionsView(id, petitions, lang)}${articlesView(id, articles, lang)}${formsOnView(id, forms, day(services.today()), lang)}${documentsOnView(id, documents, day(services.today()), lang)}${hangingView(id, lang)}`,
  });
}

function documentBody(id: ProvisionId, lang: Lang): Html {
  const { document } = placeOf(id);
  return html`<p class="lead">${provision(id).summary[lang]}</p>${documentContents(document, lang, true)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
