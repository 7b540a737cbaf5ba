import {
  articleHistory,
  articlesOf,
  createArticle,
  filesOf,
  languageTexts,
  latestArticle,
  mayWriteFor,
  publishArticle,
  reviseArticle,
  withdrawArticle,
  writeLanguageText,
  writesFor,
  type Article,
  type Writing,
} from '../../../communication/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { html, pathIn, type FormError } from '../../ui/index.ts';
import { dropFiles, takeFiles } from '../taken-files.ts';
import { articleForm, clockErrors, contentTyped, FILE } from './article-form.ts';
import { articleListView, articleView } from './article-view.ts';
import { languagePart, languageTyped, type LanguageTyped } from './language-part.ts';
import { chosen, ROOM, roomPage, typed } from './room-page.ts';
import { roomTexts } from './texts.ts';

/** Articles of the agencies that the official writes for. */
export async function listArticles(context: WebContext): Promise<Reply> {
  const { lang, query, services, actor } = context;
  const asked =
    typeof query['trang'] === 'string' && /^[1-9]\d{0,3}$/.test(query['trang']) ? Number(query['trang']) : 1;
  const found = await articlesOf(services.database.db, writesFor(actor!), { page: asked });
  const { title, lead } = roomTexts(lang).list;
  return roomPage(context, { title, lead, body: articleListView(found, asked, lang) });
}

export function newArticle(context: WebContext, errors: readonly FormError[] = []): Reply {
  const body = html`<div class="reading">${articleForm({ context, errors, article: null, files: [] })}</div>`;
  return roomPage(context, { title: roomTexts(context.lang).form.newTitle, body, errors, isBelow: true });
}

export async function create(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const { db } = services.database;
  const kind = typed(context, 'kind');
  const taken = await takeFiles(context, FILE, roomTexts(context.lang).form.tooLarge);
  if ('errors' in taken) return newArticle(context, taken.errors);
  const content = { ...contentTyped(context, kind === 'event'), fileIds: taken.ids };
  const made = await createArticle(
    db,
    { kind, agencyCode: typed(context, 'agencyCode'), typed: content },
    writing(context),
  );
  if (made.ok) return { kind: 'redirect', to: pathIn(lang, `${ROOM}/${made.value}?xong=saved`) };
  await dropFiles(context, taken.ids);
  return newArticle(context, [...formErrors(made.refusals, lang), ...clockErrors(context)]);
}

/** The article, if the official writes for its agency; to others it is not there. */
export async function articleOf({ params, services, actor }: WebContext): Promise<Article | null> {
  const id = params['id'] ?? '';
  const article = /^[1-9]\d{0,14}$/.test(id) ? await latestArticle(services.database.db, Number(id)) : null;
  return article !== null && mayWriteFor(actor!, article.agencyCode) ? article : null;
}

export async function showArticle(context: WebContext): Promise<Reply> {
  const article = await articleOf(context);
  return article === null ? { kind: 'notFound' } : articlePage(context, article, []);
}

async function articlePage(
  context: WebContext,
  article: Article,
  errors: readonly FormError[],
  sent: LanguageTyped | null = null,
): Promise<Reply> {
  const { db } = context.services.database;
  const [files, history, texts] = await Promise.all([
    filesOf(db, article.id, article.version),
    articleHistory(db, article.id),
    languageTexts(db, article),
  ]);
  const languages = languagePart({ context, article, texts, errors: sent === null ? [] : errors, sent });
  const body = articleView({ context, article, files, history, errors: sent === null ? errors : [], languages });
  return roomPage(context, { title: article.vi.title, body, errors, isBelow: true });
}

export async function revise(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const { db } = services.database;
  const article = await articleOf(context);
  if (article === null) return { kind: 'notFound' };
  const taken = await takeFiles(context, FILE, roomTexts(context.lang).form.tooLarge);
  if ('errors' in taken) return articlePage(context, article, taken.errors);
  const attached = (await filesOf(db, article.id, article.version)).map(({ id }) => id);
  // Only files of this very article: a file's number alone is no permission to offer it to everybody.
  const kept = chosen(context, 'keep').filter((id) => attached.includes(id));
  const content = { ...contentTyped(context, article.kind === 'event'), fileIds: [...kept, ...taken.ids] };
  const given = { id: article.id, expectedVersion: Number(typed(context, 'version')), typed: content };
  const done = await reviseArticle(db, given, writing(context));
  if (done.ok) return backTo(context, article, 'saved');
  await dropFiles(context, taken.ids);
  return articlePage(context, article, [...formErrors(done.refusals, lang), ...clockErrors(context)]);
}

export async function publish(context: WebContext): Promise<Reply> {
  const article = await articleOf(context);
  if (article === null) return { kind: 'notFound' };
  const given = { id: article.id, expectedVersion: Number(typed(context, 'version')) };
  const done = await publishArticle(context.services.database.db, given, writing(context));
  if (done.ok) return backTo(context, article, 'published');
  return articlePage(withoutForm(context, article), article, formErrors(done.refusals, context.lang));
}

export async function withdraw(context: WebContext): Promise<Reply> {
  const article = await articleOf(context);
  if (article === null) return { kind: 'notFound' };
  const given = { id: article.id, reason: typed(context, 'reason') };
  const done = await withdrawArticle(context.services.database.db, given, writing(context));
  if (done.ok) return backTo(context, article, 'withdrawn');
  return articlePage(withoutForm(context, article), article, formErrors(done.refusals, context.lang));
}

export async function saveLanguage(context: WebContext): Promise<Reply> {
  const article = await articleOf(context);
  if (article === null) return { kind: 'notFound' };
  const sent = languageTyped(context);
  const done = await writeLanguageText(context.services.database.db, { id: article.id, typed: sent }, writing(context));
  if (done.ok) return backTo(context, article, 'language');
  return articlePage(withoutForm(context, article), article, formErrors(done.refusals, context.lang), sent);
}

/** The form of the text was not sent with this one: it shows the newest version. */
function withoutForm(context: WebContext, { id }: Article): WebContext {
  return { ...context, method: 'GET', path: `${ROOM}/${id}`, url: pathIn(context.lang, `${ROOM}/${id}`) };
}

function backTo({ lang }: WebContext, { id }: Article, done: 'saved' | 'published' | 'withdrawn' | 'language'): Reply {
  return { kind: 'redirect', to: pathIn(lang, `${ROOM}/${id}?xong=${done}`) };
}

export function writing({ actor, now, requestId }: WebContext): Writing {
  return { actor: actor as PersonActor, now, requestId };
}
