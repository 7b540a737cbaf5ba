import { safeRedirect } from '../../../platform/http/index.ts';
import type { DemoSignIn, OutwardRefusal, Reply, WebContext } from '../../server/index.ts';
import {
  button, errorOf, form, html, linkButton, notice, pageHeading, pathIn, table, textField,
  type FormError, type Html, type Lang,
} from '../../ui/index.ts'; // prettier-ignore
import { publicPage } from '../frame.ts';
import { homeOf } from './home-of.ts';
import { signInTexts } from './texts.ts';

interface Attempt {
  readonly email: string;
  readonly next: string;
  readonly missing?: boolean;
  readonly refusals?: readonly OutwardRefusal[];
  readonly status?: number;
}

/** The sign-in page, fresh or with what was wrong. What was typed stays, but for the password. */
export function signInPage(context: WebContext, attempt?: Attempt): Reply {
  const { lang, actor, services } = context;
  const words = signInTexts(lang);
  const next = attempt?.next ?? (typeof context.query['tiep'] === 'string' ? context.query['tiep'] : '');
  const errors = attempt === undefined ? [] : errorsOf(attempt, lang);
  const body = html`<div class="reading flow">${pageHeading({ title: words.title, lead: words.lead })}
${context.query['xong'] === '1' && actor === null && attempt === undefined ? notice({ lang, tone: 'success', title: words.signedOut, body: words.signedOutText, live: true }) : null}
${actor?.kind === 'person' ? alreadyIn(context, actor.name, next) : null}
${form({
  lang,
  action: pathIn(lang, '/dang-nhap'),
  csrf: context.formToken,
  errors,
  hidden: next === '' ? [] : [['tiep', next]],
  body: html`${textField({ lang, name: 'email', label: words.email, type: 'email', autocomplete: 'username', value: attempt?.email, error: errorOf(errors, 'email'), spellcheck: false })}
${textField({ lang, name: 'password', label: words.password, type: 'password', autocomplete: 'current-password', error: errorOf(errors, 'password') })}
<div class="button-row">${button({ label: words.submit })}</div>`,
})}
<p class="soft">${words.account}</p><p class="soft">${words.without}</p></div>
${services.demoSignIns === undefined || services.demoSignIns.length === 0 ? null : demonstration(services.demoSignIns, lang)}`;
  return {
    kind: 'page',
    status: attempt === undefined ? 200 : (attempt.status ?? 422),
    page: publicPage(context, { title: words.title, body, hasErrors: errors.length > 0, signIn: false }),
  };
}

function errorsOf({ missing, email, refusals = [] }: Attempt, lang: Lang): FormError[] {
  const words = signInTexts(lang);
  if (missing !== true)
    return refusals.map(({ field, text }) => ({ text: text[lang], ...(field === undefined ? {} : { field }) }));
  return [
    ...(email === '' ? [{ field: 'email', text: words.noEmail }] : []),
    // Never sent back, so it has to be typed again in any case.
    { field: 'password', text: words.noPassword },
  ];
}

function alreadyIn(context: WebContext, name: string, next: string): Html {
  const words = signInTexts(context.lang);
  const href = safeRedirect(next, homeOf(context.actor, context));
  return html`${notice({ lang: context.lang, tone: 'info', title: words.already(name) })}<div class="button-row">${linkButton({ label: words.onward, href, kind: 'primary' })}</div>`;
}

function demonstration(people: readonly DemoSignIn[], lang: Lang): Html {
  const words = signInTexts(lang);
  return html`<section class="section flow"><h2>${words.demo}</h2><p>${words.demoText}</p>${table({
    lang,
    caption: words.demo,
    captionHidden: true,
    rows: people,
    columns: [
      {
        heading: words.demoWho,
        kind: 'main',
        cell: ({ name, role, of }) =>
          html`${name}<br><span class="soft small">${words.roles[role]}${of[lang] === '' ? null : html`, ${of[lang]}`}</span>`,
      },
      { heading: words.email, cell: ({ email }) => html`<code translate="no">${email}</code>` },
      { heading: words.password, cell: ({ password }) => html`<code translate="no">${password}</code>` },
    ],
  })}</section>`;
}
