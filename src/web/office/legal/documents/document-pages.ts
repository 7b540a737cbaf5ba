import { agencyName, day } from '../../../../law/index.ts';
import {
  allDocuments,
  documentByCode,
  enteringAgencies,
  filterDocuments,
  mayChange,
  mayReadDossier,
  saveDocument,
  stateOnDay,
  STATES_ON_DAY,
  versionsOf,
  type DocumentVersion,
  type LegalRecord,
} from '../../../../legal-review/index.ts';
import type { Reply, Route, WebContext } from '../../../server/index.ts';
import {
  formatInstant,
  html,
  linkButton,
  notice,
  pathIn,
  searchBox,
  stateTag,
  table,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { errorsOf, LEGAL_PATH, LEGAL_READERS, LEGAL_WRITERS, legalPage } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { typedFrom } from '../typed-form.ts';
import { DOCUMENT_DAYS, documentForm } from './document-form.ts';

/** The catalogue at the desk: list, a new document, one document with its form and versions. */
export function documentPages(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: LEGAL_READERS, limit: 'read' } as const;
  const post = { kind: 'page', method: 'POST', access: LEGAL_WRITERS, limit: 'write' } as const;
  return [
    { ...get, path: LEGAL_PATH, limit: 'search', handle: (context) => showList(office, context) },
    { ...get, path: `${LEGAL_PATH}/moi`, access: LEGAL_WRITERS, handle: (context) => showNew(office, context) },
    { ...post, path: `${LEGAL_PATH}/moi`, handle: (context) => save(office, context, null) },
    { ...get, path: `${LEGAL_PATH}/:code`, handle: (context) => showOne(office, context) },
    { ...post, path: `${LEGAL_PATH}/:code`, handle: (context) => save(office, context, context.params['code'] ?? '') },
  ];
}

const MOST = 200;

async function showList({ services }: Office, context: WebContext): Promise<Reply> {
  const { lang, query, actor } = context;
  const words = legalWords(lang).documents;
  const q = typeof query['q'] === 'string' ? query['q'].slice(0, 200) : '';
  const today = day(services.today());
  const found = filterDocuments(await allDocuments(services.database.db), { words: q }, today).slice(0, MOST);
  const mayAdd = actor !== null && enteringAgencies(actor).length > 0;
  const body = html`${mayAdd ? html`<div class="button-row">${linkButton({ label: words.add, href: pathIn(lang, `${LEGAL_PATH}/moi`), kind: 'primary' })}</div>` : null}
${searchBox({ lang, action: pathIn(lang, LEGAL_PATH), label: words.search, value: q })}
${table({
  lang,
  caption: legalWords(lang).title,
  captionHidden: true,
  keys: true,
  rows: found,
  empty: html`<p class="soft">${words.none}</p>`,
  columns: [
    {
      heading: words.name,
      kind: 'main',
      cell: (one) =>
        html`${one.number === null ? null : html`<span class="nobreak">${one.number}</span>. `}<a href="${pathIn(lang, `${LEGAL_PATH}/${one.code}`)}"><span lang="vi">${one.title}</span></a>`,
    },
    {
      heading: words.state,
      cell: (one) => html`<span class="tags">${stateTag({ label: STATES_ON_DAY[stateOnDay(one, today)][lang] })}${one.isDemo ? stateTag({ label: words.demo, tone: 'warning' }) : null}</span>`, // prettier-ignore
    },
    { heading: words.keptBy, cell: (one) => keeper(one, context) },
  ],
})}`;
  return legalPage(context, { title: legalWords(lang).title, lead: words.lead, body });
}

function keeper({ keptBy }: LegalRecord, { lang }: WebContext): string {
  if (keptBy === 'lawData') return legalWords(lang).documents.lawData;
  return agencyName(keptBy.agency, lang);
}

async function showNew(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const { lang, actor } = context;
  const words = legalWords(lang).documents;
  const agencies = actor === null ? [] : enteringAgencies(actor);
  if (agencies.length === 0) return { kind: 'forbidden' };
  const all = await allDocuments(office.services.database.db);
  return legalPage(context, {
    title: words.newTitle,
    lead: words.newLead,
    under: [{ href: pathIn(lang, LEGAL_PATH), label: legalWords(lang).title }],
    errors,
    body: documentForm(context, { document: null, all, agencies, errors }),
  });
}

async function showOne(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const { lang, actor, params } = context;
  const { db } = office.services.database;
  const words = legalWords(lang).documents;
  const document = await documentByCode(db, params['code'] ?? '');
  if (document === null) return { kind: 'notFound' };
  const [all, versions] = [await allDocuments(db), await versionsOf(db, document.code)];
  const mine = actor !== null && mayChange(actor, document);
  const body = html`<p><a href="${pathIn(lang, `/phap-luat/van-ban/${document.code}`)}">${words.publicPage}</a> · <a href="${pathIn(lang, `${LEGAL_PATH}/${document.code}/du-thao`)}">${legalWords(lang).drafts.open}</a>${actor !== null && mayReadDossier(actor, document) ? html` · <a href="${pathIn(lang, `${LEGAL_PATH}/${document.code}/ho-so`)}">${legalWords(lang).dossiers.open}</a>` : null}</p>
${document.keptBy === 'lawData' && mine ? notice({ lang, tone: 'info', body: words.lawDataText }) : null}
${mine ? documentForm(context, { document, all, agencies: enteringAgencies(actor), errors }) : notice({ lang, tone: 'info', body: words.readOnly })}
${versionsTable(versions, context)}`;
  return legalPage(context, {
    title: document.title,
    ...(document.number === null ? {} : { over: document.number }),
    under: [{ href: pathIn(lang, LEGAL_PATH), label: legalWords(lang).title }],
    errors,
    body,
  });
}

function versionsTable(versions: readonly DocumentVersion[], { lang }: WebContext): Html {
  const words = legalWords(lang).documents;
  return html`<section class="section flow"><h2>${words.versions}</h2>${table({
    lang,
    caption: words.versions,
    captionHidden: true,
    rows: versions.map((one, at) => ({ one, before: versions[at + 1] })),
    columns: [
      { heading: words.version, kind: 'main', cell: ({ one }) => String(one.version) },
      {
        heading: words.when,
        cell: ({ one }) => (one.enteredAt === null ? words.lawData : formatInstant(one.enteredAt, lang)),
      },
      { heading: words.who, cell: ({ one }) => one.enteredBy },
      { heading: words.what, cell: ({ one, before }) => changesOf(one, before, lang) },
    ],
  })}</section>`;
}

const COMPARED = ['number', 'kind', 'title', 'titleEn', 'issuer', 'issuedOn', 'inForceFrom', 'inForceUntil', 'sourceUrl', 'note'] as const; // prettier-ignore

/** The fields in which a version differs from the one before it. */
function changesOf(one: DocumentVersion, before: DocumentVersion | undefined, lang: WebContext['lang']): string {
  const words = legalWords(lang).documents;
  if (before === undefined) return words.first;
  const names = { ...words, title: words.docTitle };
  const changed: string[] = COMPARED.filter((field) => one[field] !== before[field]).map((field) => names[field]);
  if (one.state !== before.state) changed.push(words.states);
  if (JSON.stringify(one.links) !== JSON.stringify(before.links)) changed.push(words.links);
  if (JSON.stringify(one.sectors) !== JSON.stringify(before.sectors)) changed.push(words.sectors);
  return changed.length === 0 ? '—' : changed.join(', ');
}

async function save(office: Office, context: WebContext, code: string | null): Promise<Reply> {
  const { lang, actor, now, requestId, body } = context;
  const { db } = office.services.database;
  if (actor === null) return { kind: 'forbidden' };
  if (code !== null && (await documentByCode(db, code)) === null) return { kind: 'notFound' };
  const version =
    typeof body['version'] === 'string' && /^\d{1,6}$/.test(body['version']) ? Number(body['version']) : 0;
  const saved = await saveDocument(db, {
    code,
    version,
    agency: typeof body['agency'] === 'string' ? body['agency'] : '',
    typed: typedFrom(context, DOCUMENT_DAYS),
    actor,
    now,
    requestId,
  });
  if (!saved.ok) {
    const errors = errorsOf(saved.refusals, context);
    return code === null ? showNew(office, context, errors) : showOne(office, context, errors);
  }
  const done = code === null ? 'entered' : 'changed';
  return { kind: 'redirect', to: pathIn(lang, `${LEGAL_PATH}/${saved.value.code}?xong=${done}`), status: 303 };
}
