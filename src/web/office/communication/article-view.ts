import {
  ARTICLE_KINDS,
  readMarkup,
  type Article,
  type ArticleFile,
  type ArticlePage,
  type ArticleStep,
} from '../../../communication/index.ts';
import { agencyName } from '../../../law/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  errorOf,
  form,
  formatInstant,
  html,
  linkButton,
  notice,
  pagination,
  pathIn,
  richText,
  stateTag,
  table,
  textField,
  timeline,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { articleForm } from './article-form.ts';
import { ROOM } from './room-page.ts';
import { roomTexts } from './texts.ts';

const PAGE_ROWS = 50;
const TONES = { draft: 'neutral', published: 'success', withdrawn: 'warning' } as const;
const PUBLIC_PATHS = { news: '/tin-tuc', questions: '/hoi-dap', events: '/su-kien', materials: '/tai-lieu' } as const;

/** What the official's agencies wrote. */
export function articleListView({ items, total }: ArticlePage, page: number, lang: Lang): Html {
  const words = roomTexts(lang).list;
  const to = (target: number): string => `${pathIn(lang, ROOM)}?trang=${target}`;
  const around = {
    ...(page > 1 ? { previous: to(page - 1) } : {}),
    ...(page * PAGE_ROWS < total ? { next: to(page + 1) } : {}),
  };
  return html`<p>${linkButton({ label: words.create, href: pathIn(lang, `${ROOM}/moi`), kind: 'primary' })}</p>${table({
    lang,
    caption: words.title,
    captionHidden: true,
    keys: true,
    rows: items,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (one) => html`<a lang="vi" href="${pathIn(lang, `${ROOM}/${one.id}`)}">${one.vi.title}</a>`,
      },
      { heading: words.kind, cell: (one) => ARTICLE_KINDS[one.kind].name[lang] },
      { heading: words.agency, cell: (one) => agencyName(one.agencyCode, lang) },
      { heading: words.state, cell: (one) => stateOf(one, lang) },
      { heading: words.changed, cell: (one) => formatInstant(one.changedAt, lang) },
    ],
  })}${total > PAGE_ROWS ? pagination({ lang, ...around }) : null}`;
}

function stateOf(article: Article, lang: Lang): Html {
  const words = roomTexts(lang);
  const { state, latestVersion, publicVersion, enIsOld } = article;
  const newer = state === 'published' && publicVersion !== null && publicVersion < latestVersion;
  return html`<span class="tags">${stateTag({ label: words.states[state], tone: TONES[state] })}${newer ? stateTag({ label: words.list.newer, tone: 'info' }) : null}${enIsOld ? stateTag({ label: words.list.oldTranslation, tone: 'warning' }) : null}</span>`;
}

interface ArticleShown {
  readonly context: WebContext;
  readonly article: Article;
  readonly files: readonly ArticleFile[];
  readonly history: readonly ArticleStep[];
  readonly errors: readonly FormError[];
  /** The part on versions in further languages. */
  readonly languages: Html;
}

/** One article: where it stands, what may be done with it, how it will look, its form, its history. */
export function articleView(shown: ArticleShown): Html {
  const { context, article, files, history, errors, languages } = shown;
  const { lang, query } = context;
  const words = roomTexts(lang).article;
  const done = {
    saved: words.saved,
    published: words.published,
    withdrawn: words.withdrawn,
    language: roomTexts(lang).languages.saved,
  }[String(query['xong'])];
  const openPath = `${PUBLIC_PATHS[ARTICLE_KINDS[article.kind].section]}/${article.id}`;
  return html`${done === undefined ? null : notice({ lang, tone: 'success', live: true, title: done })}
<p class="tags">${stateOf(article, lang)} <span class="soft">${words.version(article.latestVersion, article.publicVersion)}</span></p>
${article.publicVersion === null ? null : html`<p><a href="${pathIn(lang, openPath)}">${words.publicPage}</a></p>`}
${article.kind === 'event' ? html`<p><a href="${pathIn(lang, `${ROOM}/${article.id}/nguoi-du`)}">${words.attendance}</a></p>` : null}
<section class="section flow reading"><h2>${words.preview}</h2><div class="panel flow" lang="vi"><p><strong>${article.vi.title}</strong></p><p class="lead">${article.vi.summary}</p>${richText(readMarkup(article.vi.body))}</div>${publishForm(shown)}</section>
<section class="section flow reading"><h2>${words.edit}</h2>${articleForm({ context, errors: errors.filter(({ field }) => field !== 'reason'), article, files })}</section>
${languages}
${withdrawForm(shown)}
<section class="section flow"><h2>${words.history}</h2>${timeline(
    history.map((step) => ({
      at: formatInstant(step.at, lang),
      datetime: step.at.toISOString(),
      title: `${words.steps[step.what]} ${step.version}`,
      body: html`${step.by}${step.reason === null ? null : html`: <span lang="vi">${step.reason}</span>`}`,
    })),
    lang,
  )}</section>`;
}

function publishForm({ context, article }: ArticleShown): Html | null {
  const { lang, formToken } = context;
  if (article.state === 'published' && article.publicVersion === article.latestVersion) return null;
  const action = pathIn(lang, `${ROOM}/${article.id}/cong-bo`);
  const hidden = [['version', String(article.latestVersion)]] as const;
  return form({ lang, action, csrf: formToken, hidden, body: button({ label: roomTexts(lang).article.publish }) });
}

function withdrawForm({ context, article, errors }: ArticleShown): Html | null {
  const { lang, formToken } = context;
  if (article.state !== 'published') return null;
  const words = roomTexts(lang).article;
  const own = errors.filter(({ field }) => field === 'reason');
  const { reason } = context.body;
  const typedReason = own.length > 0 && typeof reason === 'string' ? reason : '';
  const action = pathIn(lang, `${ROOM}/${article.id}/rut`);
  const body = html`${textField({ lang, name: 'reason', label: words.reason, hint: words.reasonHint, value: typedReason, error: errorOf(own, 'reason') })}${button({ label: words.withdraw, kind: 'secondary' })}`;
  return html`<section class="section flow reading"><h2>${words.withdrawTitle}</h2>${form({ lang, action, csrf: formToken, errors: own, body })}</section>`;
}
