import { day } from '../../../../law/index.ts';
import {
  addComment,
  commentPeriod,
  compareDrafts,
  documentByCode,
  draftVersions,
  publishedComments,
  type LegalRecord,
} from '../../../../legal-review/index.ts';
import type { TextDifference } from '../../../../library/index.ts';
import { ANYONE, SIGNED_IN, type Reply, type Route, type WebContext } from '../../../server/index.ts';
import {
  formatNumber,
  html,
  pathIn,
  stateTag,
  type FormError,
  type Html,
  type Lang,
  type NavigationItem,
} from '../../../ui/index.ts';
import { DOCUMENTS_PATH } from '../documents/document-words.ts';
import { documentTexts } from '../documents/texts.ts';
import { LAW_PATHS, lawPage } from '../law-frame.ts';
import { lawTexts } from '../texts/index.ts';
import { draftPath, draftView, placeOf } from './draft-view.ts';
import { draftTexts } from './texts.ts';

const PATH = `${DOCUMENTS_PATH}/:code/du-thao`;

/** Drafts of legal documents: text, comparison of versions, comments. */
export function draftRoutes(): Route[] {
  return [
    { method: 'GET', kind: 'page', access: ANYONE, limit: 'read', path: PATH, handle: (context) => show(context) },
    { method: 'POST', kind: 'page', access: SIGNED_IN, limit: 'write', path: PATH, handle: say },
    { method: 'GET', kind: 'page', access: ANYONE, limit: 'search', path: `${PATH}/so-sanh`, handle: compare },
  ];
}

async function show(context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const { lang, services, params, query } = context;
  const { db } = services.database;
  const document = await documentByCode(db, params['code'] ?? '');
  const versions = document === null ? [] : await draftVersions(db, document.code);
  const period = document === null ? null : await commentPeriod(db, document.code);
  const asked = query['ban'] ?? String(period?.draftVersion ?? '');
  const shown = versions.find(({ version }) => String(version) === asked) ?? versions[0];
  if (document === null || shown === undefined) return { kind: 'notFound' };
  const comments = await publishedComments(db, document.code);
  const today = day(services.today());
  return lawPage(context, {
    title: draftTexts(lang).title,
    over: document.title,
    tab: null,
    isOthers: true,
    breadcrumb: trail(document, lang),
    ...(errors.length > 0 ? { status: 422 } : {}),
    body: draftView(context, { document, versions, shown, period, comments, today, errors }),
  });
}

function trail(document: LegalRecord, lang: Lang): NavigationItem[] {
  return [
    { href: pathIn(lang, LAW_PATHS.contents), label: lawTexts(lang).title },
    { href: pathIn(lang, DOCUMENTS_PATH), label: documentTexts(lang).back },
    { href: pathIn(lang, `${DOCUMENTS_PATH}/${document.code}`), label: document.number ?? document.title },
    { href: '', label: draftTexts(lang).title },
  ];
}

async function say(context: WebContext): Promise<Reply> {
  const { services, params, body, actor, now, requestId, lang } = context;
  const code = params['code'] ?? '';
  if (actor === null) return { kind: 'forbidden' };
  const done = await addComment(services.database.db, { code, typed: body, actor, now, requestId });
  if (done.ok) return { kind: 'redirect', to: pathIn(lang, `${draftPath(code)}?xong=da-gui`), status: 303 };
  return show(
    context,
    done.refusals.map(({ text, field }) => ({ text: text[lang], ...(field === undefined ? {} : { field }) })),
  );
}

async function compare(context: WebContext): Promise<Reply> {
  const { lang, services, params, query } = context;
  const { db } = services.database;
  const document = await documentByCode(db, params['code'] ?? '');
  if (document === null) return { kind: 'notFound' };
  const number = (name: string): number => (typeof query[name] === 'string' && /^\d{1,5}$/.test(query[name]) ? Number(query[name]) : 0); // prettier-ignore
  const [a, b] = [number('a'), number('b')];
  const found = compareDrafts(await draftVersions(db, document.code), a, b);
  if (found === null) return { kind: 'notFound' };
  const words = draftTexts(lang);
  return lawPage(context, {
    title: words.comparison,
    over: document.title,
    lead: words.comparisonLead(String(a), String(b)),
    tab: null,
    isOthers: true,
    breadcrumb: trail(document, lang),
    body: html`<p class="soft">${found.differences.length === 0 ? words.noDifference : words.same(formatNumber(found.same, lang))}</p>${found.differences.map((one) => difference(one, lang))}`,
  });
}

const TONES = { added: 'success', removed: 'warning', changed: 'info' } as const;

function difference({ provision, change, words }: TextDifference, lang: Lang): Html {
  return html`<section class="section flow"><h2><span lang="vi">${placeOf(provision)}</span> ${stateTag({ label: draftTexts(lang).changes[change], tone: TONES[change] })}</h2><p lang="vi">${words.map(
    ({ op, text }) =>
      op === 'same' ? html`${text} ` : op === 'added' ? html`<ins>${text}</ins> ` : html`<del>${text}</del> `,
  )}</p></section>`;
}
