import type { MandateRow, OpenSession } from '../../../platform/identity/index.ts';
import {
  button,
  errorOf,
  errorSummary,
  form,
  formatDay,
  formatInstant,
  html,
  notice,
  pageHeading,
  pathIn,
  radios,
  stateTag,
  table,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import { scopesText } from '../home/party-view.ts';
import type { PersonContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';

export interface OwnAccount {
  readonly sessions: readonly OpenSession[];
  readonly mandates: readonly MandateRow[];
  readonly typed: { readonly name?: string; readonly locale?: string };
  readonly errors: readonly FormError[];
}

/** Name and language, password, where one is signed in, under which mandates. */
export function accountView(context: PersonContext, own: OwnAccount): Html {
  const { lang, query } = context;
  const all = wordsIn(lang).account;
  const words = all.own;
  const said = query['luu'] === '1' ? all.saved : query['luu'] === 'mat-khau' ? words.changed : null;
  const forms = [details(context, own), password(context, own.errors)] as const;
  return html`<div class="flow">${errorSummary({ lang, errors: own.errors, fields: forms })}${pageHeading({ title: words.title })}
${said === null ? null : notice({ lang, tone: 'success', body: said, live: true })}
<section class="section flow reading"><h2>${words.details}</h2>${forms[0]}</section>
<section class="section flow reading"><h2>${words.password}</h2>${forms[1]}</section>
<section class="section flow"><h2>${words.mandates}</h2>${mandates(own.mandates, lang)}<p><a href="${pathIn(lang, '/ho-so/ben')}">${wordsIn(lang).home.changeParty}</a></p></section>
<section class="section flow"><h2>${words.sessions}</h2>${sessions(own.sessions, lang)}${signOut(context)}</section></div>`;
}

function details(context: PersonContext, { typed, errors }: OwnAccount): Html {
  const { lang, actor } = context;
  const words = wordsIn(lang).account.own;
  const choices = (['vi', 'en'] as const).map((value) => ({ value, label: words.languages[value] }));
  const body = html`${textField({ lang, name: 'name', label: words.name, hint: words.nameHint, autocomplete: 'name', value: typed.name ?? actor.name, error: errorOf(errors, 'name') })}
<p>${words.email}: <strong>${actor.email}</strong></p>
${radios({ lang, name: 'locale', label: words.language, choices, layout: 'row', value: typed.locale ?? actor.locale })}
<div class="button-row">${button({ label: wordsIn(lang).account.save })}</div>`;
  return form({ lang, action: pathIn(lang, '/ho-so/tai-khoan'), body, ...tokens(context) });
}

/** What was typed here never comes back. */
function password(context: PersonContext, errors: readonly FormError[]): Html {
  const { lang, actor } = context;
  const words = wordsIn(lang).account.own;
  const body = html`<input type="hidden" name="username" autocomplete="username" value="${actor.email}"><p class="soft">${words.passwordText}</p>
${textField({ lang, name: 'current', label: words.current, type: 'password', autocomplete: 'current-password', width: 'half', error: errorOf(errors, 'current') })}
${textField({ lang, name: 'password', label: words.next, hint: words.nextHint, type: 'password', autocomplete: 'new-password', width: 'half', error: errorOf(errors, 'password') })}
<div class="button-row">${button({ label: words.change, kind: 'secondary' })}</div>`;
  return form({ lang, action: pathIn(lang, '/ho-so/tai-khoan/mat-khau'), body, ...tokens(context) });
}

function mandates(all: readonly MandateRow[], lang: Lang): Html {
  const words = wordsIn(lang).home.party;
  if (all.length === 0) return html`<p class="soft">${words.none}</p>`;
  return html`<ul>${all.map(
    (one) =>
      html`<li><strong>${one.partyName}</strong>: ${scopesText(one.scopes, lang)}. ${one.validUntil === null ? words.untilRevoked : words.until(formatDay(one.validUntil, lang))}.</li>`,
  )}</ul>`;
}

function sessions(all: readonly OpenSession[], lang: Lang): Html {
  const words = wordsIn(lang).account.own;
  const { device, started, seen } = words.sessionColumns;
  return table<OpenSession>({
    lang,
    caption: words.sessions,
    captionHidden: true,
    rows: all,
    columns: [
      {
        heading: device,
        kind: 'main',
        cell: (one) =>
          html`${deviceName(one.userAgent, lang)} ${one.isThis ? stateTag({ label: words.here, tone: 'info' }) : null}`,
      },
      { heading: started, cell: (one) => formatInstant(one.startedAt, lang) },
      { heading: seen, cell: (one) => formatInstant(one.lastSeenAt, lang) },
    ],
  });
}

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser/, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system as people call them; a guess from what the browser says of itself, good enough to know one's own devices. */
function deviceName(userAgent: string | null, lang: Lang): string {
  const words = wordsIn(lang).account.own;
  const browser = BROWSERS.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return browser === undefined || system === undefined ? words.unknownDevice : words.device(browser, system);
}

function signOut(context: PersonContext): Html {
  const { lang } = context;
  const words = wordsIn(lang).account.own;
  const body = html`<p class="soft">${words.endAllText}</p><div class="button-row">${button({ label: words.endAll, kind: 'secondary' })}</div>`;
  return form({ lang, action: pathIn(lang, '/ho-so/tai-khoan/phien'), body, ...tokens(context) });
}
