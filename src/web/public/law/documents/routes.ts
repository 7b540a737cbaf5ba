import { day } from '../../../../law/index.ts';
import { allDocuments, draftVersions, documentsCsv, openDocument, versionsOf } from '../../../../legal-review/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../../server/index.ts';
import { html, linkButton, pathIn } from '../../../ui/index.ts';
import { LAW_PATHS, lawPage } from '../law-frame.ts';
import { lawTexts } from '../texts/index.ts';
import { catalogueView } from './catalogue-view.ts';
import { DOCUMENTS_PATH, stateTags } from './document-words.ts';
import { documentView } from './document-view.ts';
import { SECTORS_PATH, sectorsPage } from './sectors-page.ts';
import { documentTexts } from './texts.ts';
import { draftTexts } from '../drafts/texts.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;
const FILE = { method: 'GET', kind: 'machine', access: ANYONE, limit: 'api' } as const;
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-cache' }; // prettier-ignore

/** The catalogue of legal documents. People enter documents at any time without any register moving, so these pages are not kept. */
export function documentRoutes(): Route[] {
  return [
    { ...PAGE, path: DOCUMENTS_PATH, limit: 'search', handle: catalogue },
    { ...FILE, path: `${DOCUMENTS_PATH}.csv`, handle: asCsv },
    { ...FILE, path: `${DOCUMENTS_PATH}.json`, handle: asJson },
    { ...PAGE, path: `${DOCUMENTS_PATH}/:code`, handle: oneDocument },
    { ...PAGE, path: SECTORS_PATH, handle: sectorsPage },
  ];
}

async function catalogue(context: WebContext): Promise<Reply> {
  const { lang, services, query } = context;
  const { title, lead } = documentTexts(lang);
  const all = await allDocuments(services.database.db);
  const body = catalogueView(all, query, day(services.today()), lang);
  return lawPage(context, { title, lead, tab: 'instruments', isOthers: true, body });
}

async function oneDocument(context: WebContext): Promise<Reply> {
  const { lang, services, params } = context;
  const { db } = services.database;
  const all = await allDocuments(db);
  const document = all.find(({ code }) => code === params['code']);
  if (document === undefined) return { kind: 'notFound' };
  const words = documentTexts(lang);
  const title = (lang === 'vi' ? null : document.titleEn) ?? document.title;
  return lawPage(context, {
    title,
    ...(document.number === null ? {} : { over: document.number }),
    tags: stateTags(document, day(services.today()), lang),
    tab: null,
    isOthers: true,
    breadcrumb: [
      { href: pathIn(lang, LAW_PATHS.contents), label: lawTexts(lang).title },
      { href: pathIn(lang, DOCUMENTS_PATH), label: words.back },
      { href: '', label: document.number ?? title },
    ],
    body: html`${(await draftVersions(db, document.code)).length === 0 ? null : html`<div class="button-row">${linkButton({ label: draftTexts(lang).open, href: pathIn(lang, `${DOCUMENTS_PATH}/${document.code}/du-thao`), kind: 'primary' })}</div>`}${documentView({ document, all, versions: await versionsOf(db, document.code) }, lang)}`,
  });
}

async function asCsv({ services }: WebContext): Promise<Reply> {
  const all = await allDocuments(services.database.db);
  const headers = { ...OPEN, 'content-disposition': `attachment; filename="van-ban-${services.today()}.csv"` };
  return { kind: 'bytes', body: documentsCsv(all, day(services.today())), type: 'text/csv; charset=utf-8', headers };
}

async function asJson({ services }: WebContext): Promise<Reply> {
  const all = await allDocuments(services.database.db);
  const today = day(services.today());
  return { kind: 'json', body: { day: today, documents: all.map((one) => openDocument(one, today)) }, headers: OPEN };
}
