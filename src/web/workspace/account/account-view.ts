import type { MandateRow, OpenSession } from '../../../platform/identity/index.ts';
import { passwordSection, passwordWords, scopesText, sessionSection } from '../../display/index.ts';
import {
  button,
  errorOf,
  errorSummary,
  form,
  formatDay,
  html,
  notice,
  pageHeading,
  pathIn,
  radios,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
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
  const said = query['luu'] === '1' ? all.saved : query['luu'] === 'mat-khau' ? passwordWords(lang).changed : null;
  const to = (path: string) => ({ lang, action: pathIn(lang, `/ho-so/tai-khoan/${path}`), ...tokens(context) });
  const forms = [details(context, own), passwordSection(to('mat-khau'), context.actor.email, own.errors)] as const;
  return html`<div class="flow">${errorSummary({ lang, errors: own.errors, fields: forms })}${pageHeading({ title: words.title })}
${said === null ? null : notice({ lang, tone: 'success', body: said, live: true })}
<section class="section flow reading"><h2>${words.details}</h2>${forms[0]}</section>
${forms[1]}
<section class="section flow"><h2>${words.mandates}</h2>${mandates(own.mandates, lang)}<p><a href="${pathIn(lang, '/ho-so/ben')}">${wordsIn(lang).home.changeParty}</a></p></section>
${sessionSection(to('phien'), own.sessions)}</div>`;
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

function mandates(all: readonly MandateRow[], lang: Lang): Html {
  const words = wordsIn(lang).home.party;
  if (all.length === 0) return html`<p class="soft">${words.none}</p>`;
  return html`<ul>${all.map(
    (one) =>
      html`<li><strong>${one.partyName}</strong>: ${scopesText(one.scopes, lang)}. ${one.validUntil === null ? words.untilRevoked : words.until(formatDay(one.validUntil, lang))}.</li>`,
  )}</ul>`;
}
