import {
  cancelRegistration,
  publicArticle,
  registerForEvent,
  registrationBy,
  takesRegistrations,
  TARGET_GROUPS,
  type Article,
} from '../../../communication/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  errorOf,
  form,
  html,
  notice,
  pageHeading,
  pathIn,
  radios,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { articleId } from './article-page.ts';
import { articlePath, textIn } from './sections.ts';
import { newsTexts } from './texts.ts';

/** What was typed into one field; '' for anything that is no text. */
export function typed({ method, body }: WebContext, name: string): string {
  const value = body[name];
  return method === 'POST' && typeof value === 'string' ? value : '';
}

/** The form to register for an event. What it is for is said before anything is typed. */
export async function registerPage(context: WebContext): Promise<Reply> {
  const event = await openEvent(context);
  return event === null ? { kind: 'notFound' } : formPage(context, event, []);
}

/** Registers, and says that a letter is on its way; the same whoever was registered before. */
export async function register(context: WebContext): Promise<Reply> {
  const { lang, now, services } = context;
  const event = await openEvent(context);
  if (event === null) return { kind: 'notFound' };
  const settings = { db: services.database.db, baseUrl: services.config.baseUrl, lang, now };
  const given = {
    name: typed(context, 'name'),
    email: typed(context, 'email'),
    targetGroup: typed(context, 'targetGroup'),
  };
  const done = await registerForEvent(settings, event.id, given);
  if (done.ok) return { kind: 'redirect', to: pathIn(lang, `/su-kien/${event.id}/da-dang-ky`) };
  const errors = done.refusals.map(({ field, text }) => ({
    text: text[lang],
    ...(field === undefined ? {} : { field }),
  }));
  return formPage(context, event, errors);
}

/** What happens next, after registering. Shows nothing of who registered. */
export async function registeredPage(context: WebContext): Promise<Reply> {
  const { lang, params, services } = context;
  const id = articleId(params['id']);
  const found = id === null ? null : await publicArticle(services.database.db, id);
  if (found === null || found.article.event === null || found.withdrawn !== null) return { kind: 'notFound' };
  const words = newsTexts(lang).register;
  const body = html`<div class="reading flow">${pageHeading({ title: words.doneTitle })}<p lang="${textIn(found.article, lang).lang}"><strong>${textIn(found.article, lang).title}</strong></p>${notice({ lang, tone: 'success', body: words.done })}<p><a href="${pathIn(lang, articlePath(found.article))}">${words.back}</a></p></div>`;
  return { kind: 'page', page: publicPage(context, { title: words.doneTitle, body }) };
}

async function openEvent({ params, services, now }: WebContext): Promise<Article | null> {
  const id = articleId(params['id']);
  const found = id === null ? null : await publicArticle(services.database.db, id);
  if (found === null || found.withdrawn !== null) return null;
  return takesRegistrations(found.article, now) ? found.article : null;
}

function formPage(context: WebContext, event: Article, errors: readonly FormError[]): Reply {
  const { lang, formToken } = context;
  const words = newsTexts(lang).register;
  const text = textIn(event, lang);
  const fields = html`${textField({ lang, name: 'name', label: words.name, autocomplete: 'name', value: typed(context, 'name'), error: errorOf(errors, 'name') })}${textField({ lang, name: 'email', label: words.email, type: 'email', autocomplete: 'email', value: typed(context, 'email'), error: errorOf(errors, 'email') })}${radios(
    {
      lang,
      name: 'targetGroup',
      label: words.group,
      value: typed(context, 'targetGroup'),
      error: errorOf(errors, 'targetGroup'),
      choices: Object.entries(TARGET_GROUPS).map(([value, name]) => ({ value, label: name[lang] })),
    },
  )}${button({ label: words.send })}`;
  const path = `/su-kien/${event.id}/dang-ky`;
  const body = html`<div class="reading flow">${pageHeading({ over: words.title, title: text.title })}<p>${words.purpose}</p>${form({ lang, action: pathIn(lang, path), csrf: formToken, errors, body: fields })}</div>`;
  const failed = errors.length > 0;
  const page = publicPage(context, { title: words.title, body, ...(failed ? { status: 422, hasErrors: true } : {}) });
  return { kind: 'page', page, ...(failed ? { status: 422 } : {}) };
}

/** The page behind the link of a letter: a button, so that programs which follow links cancel nothing. */
export async function cancelPage(context: WebContext): Promise<Reply> {
  const { lang, params, services, formToken } = context;
  const token = params['token'] ?? '';
  const words = newsTexts(lang).cancel;
  const known = await registrationBy(services.database.db, token);
  const found = known === null ? null : await publicArticle(services.database.db, known.articleId);
  const text = found === null ? null : textIn(found.article, lang);
  const title = text === null ? null : html`<p lang="${text.lang}"><strong>${text.title}</strong></p>`;
  return cancelView(context, html`${title}${cancelAnswer()}`);

  function cancelAnswer(): Html {
    if (known === null) return notice({ lang, tone: 'info', body: words.unknown });
    if (known.state === 'cancelled') return notice({ lang, tone: 'success', live: true, body: words.done });
    if (known.state === 'attended' || known.state === 'absent')
      return notice({ lang, tone: 'info', body: words.tooLate });
    const action = pathIn(lang, `/su-kien/huy/${token}`);
    return html`<p>${words.ask}</p>${form({ lang, action, csrf: formToken, body: button({ label: words.send }) })}`;
  }
}

/** Cancels, and shows the page again, which then says so. */
export async function cancel({ lang, params, services, now }: WebContext): Promise<Reply> {
  const token = params['token'] ?? '';
  await cancelRegistration({ db: services.database.db, baseUrl: services.config.baseUrl, now }, token);
  return { kind: 'redirect', to: pathIn(lang, `/su-kien/huy/${encodeURIComponent(token)}`) };
}

function cancelView(context: WebContext, inside: Html): Reply {
  const { title } = newsTexts(context.lang).cancel;
  const body = html`<div class="reading flow">${pageHeading({ title })}${inside}</div>`;
  return { kind: 'page', page: publicPage(context, { title, body }) };
}
