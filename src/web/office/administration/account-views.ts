import { AGENCIES, agencyName } from '../../../law/index.ts';
import {
  ROLES,
  type Account,
  type HeldRole,
  type ListedAccount,
  type MandateRow,
} from '../../../platform/identity/index.ts';
import { dayOf } from '../../../law/index.ts';
import { scopesText } from '../../display/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  copyButton,
  errorOf,
  form,
  formatDay,
  html,
  linkButton,
  notice,
  pagination,
  pathIn,
  searchBox,
  select,
  stateTag,
  summaryList,
  table,
  textField,
  texts,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';

const HERE = '/can-bo/quan-tri/tai-khoan';

export interface AccountForm {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly agency: string;
}

export interface AccountsShown {
  readonly context: WebContext;
  readonly q: string;
  readonly accounts: readonly ListedAccount[];
  readonly more: boolean;
  readonly form: AccountForm;
  readonly errors: readonly FormError[];
}

/** All accounts with their roles, and the form for a new one. */
export function accountsView({ context, q, accounts, more, form: given, errors }: AccountsShown): Html {
  const { lang } = context;
  const words = wordsIn(lang).admin.accounts;
  const last = accounts.at(-1);
  const next =
    more && last
      ? { next: `${pathIn(lang, HERE)}?${new URLSearchParams({ q, ten: last.name, sau: last.id }).toString()}` }
      : {};
  return html`${searchBox({ lang, action: pathIn(lang, HERE), label: words.search, value: q })}${table({
    lang,
    caption: words.title,
    captionHidden: true,
    keys: true,
    rows: accounts,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (one) =>
          html`<a href="${pathIn(lang, `${HERE}/${one.id}`)}">${one.name}</a><p class="plain-weight soft small">${one.email}</p>`,
      },
      {
        heading: words.role,
        cell: (one) => html`<ul>${one.roles.map((role) => html`<li>${roleText(role, lang)}</li>`)}</ul>`,
      },
      { heading: words.parties, cell: (one) => one.parties.map((party) => party.name).join('; ') || null },
      { heading: words.state, cell: (one) => stateOf(one, lang) },
    ],
  })}${pagination({ lang, ...next })}
<section class="section flow"><h2>${words.create}</h2>${form({
    lang,
    action: pathIn(lang, HERE),
    csrf: context.formToken,
    errors,
    body: html`${textField({ lang, name: 'name', label: words.name, value: given.name, error: errorOf(errors, 'name') })}${textField({ lang, name: 'email', label: words.email, type: 'email', value: given.email, error: errorOf(errors, 'email') })}${roleFields(lang, given, errors)}${button({ label: words.create, kind: 'secondary' })}`,
  })}</section>`;
}

function roleFields(lang: Lang, given: Pick<AccountForm, 'role' | 'agency'>, errors: readonly FormError[]): Html {
  const words = wordsIn(lang).admin;
  return html`${select({ lang, name: 'role', label: words.accounts.role, value: given.role, error: errorOf(errors, 'role'), choices: ROLES.map((role) => ({ value: role, label: words.roles[role] })) })}${select(
    {
      lang,
      name: 'agencyCode',
      label: words.accounts.agency,
      hint: words.accounts.agencyHint,
      optional: true,
      width: 'full',
      value: given.agency,
      error: errorOf(errors, 'agencyCode'),
      choices: AGENCIES.map((one) => ({ value: one.code, label: one.name[lang] })),
    },
  )}`;
}

/** The new account with its password, the only time that it is seen. */
export function createdView({ lang }: WebContext, account: Account, password: string): Html {
  const words = wordsIn(lang).admin.accounts;
  const copy = texts(lang).copy;
  return html`${notice({ lang, tone: 'success', live: true, title: wordsIn(lang).admin.done['created']! })}${summaryList(
    [
      { term: words.email, value: account.email },
      {
        term: words.password,
        value: html`<span class="code" translate="no">${password}</span> ${copyButton({ text: password, label: copy.action, done: copy.done, failed: copy.failed })}`,
      },
    ],
    lang,
  )}<p>${words.passwordText}</p>${linkButton({ label: words.open, href: pathIn(lang, `${HERE}/${account.id}`) })}`;
}

export interface AccountShown {
  readonly context: WebContext;
  readonly account: Account;
  readonly roles: readonly HeldRole[];
  readonly mandates: readonly MandateRow[];
  readonly errors: readonly FormError[];
  readonly isMe: boolean;
}

/** One account: roles with agency, mandates, disabling. Nobody changes their own. */
export function accountView(shown: AccountShown): Html {
  const { context, account, mandates, errors, isMe } = shown;
  const { lang, query } = context;
  const words = wordsIn(lang).admin;
  const done = typeof query['xong'] === 'string' ? words.done[query['xong']] : undefined;
  const whole = errors.filter((error) => error.field === undefined);
  return html`${done === undefined ? null : notice({ lang, tone: 'success', live: true, title: done })}${whole.map((error) => notice({ lang, tone: 'danger', live: true, title: words.refused, body: error.text }))}${isMe && whole.length === 0 ? notice({ lang, tone: 'info', body: words.accounts.yourself }) : null}
${summaryList(
  [
    { term: words.accounts.email, value: account.email },
    { term: words.accounts.state, value: stateOf(account, lang) },
    { term: words.accounts.created, value: formatDay(dayOf(account.createdAt), lang) },
  ],
  lang,
)}${rolesPart(shown)}
<section class="section flow"><h2>${words.accounts.mandates}</h2>${
    mandates.length === 0
      ? html`<p class="soft">${words.accounts.mandatesNone}</p>`
      : html`<ul>${mandates.map((one) => html`<li><a href="${pathIn(lang, `/can-bo/quan-tri/to-chuc/${one.partyCode}`)}">${one.partyName}</a>: ${scopesText(one.scopes, lang)}</li>`)}</ul>`
  }</section>${disablePart(shown)}`;
}

function rolesPart({ context, account, roles, errors, isMe }: AccountShown): Html {
  const { lang, formToken } = context;
  const words = wordsIn(lang).admin.accounts;
  const action = (what: string): string => pathIn(lang, `${HERE}/${account.id}/${what}`);
  const list =
    roles.length === 0
      ? html`<p class="soft">${words.heldNone}</p>`
      : html`<ul class="near">${roles.map(
          (role) =>
            html`<li>${roleText(role, lang)}${
              isMe
                ? null
                : html`<form class="inline" method="post" action="${action('thu-hoi-vai-tro')}"><input type="hidden" name="csrf" value="${formToken}"><input type="hidden" name="role" value="${role.role}"><input type="hidden" name="agencyCode" value="${role.agencyCode ?? ''}"><button class="button button-quiet">${words.revoke}<span class="unseen"> ${roleText(role, lang)}</span></button></form>`
            }</li>`,
        )}</ul>`;
  const grant =
    isMe || account.disabledAt !== null
      ? null
      : html`<h3>${words.grant}</h3>${form({ lang, action: action('vai-tro'), csrf: formToken, errors: errors.filter((error) => error.field !== undefined), body: html`${roleFields(lang, { role: typedAgain(context, 'role'), agency: typedAgain(context, 'agencyCode') }, errors)}${button({ label: words.grant, kind: 'secondary' })}` })}`;
  return html`<section class="section flow"><h2>${words.held}</h2>${list}${grant}</section>`;
}

function typedAgain({ method, body }: WebContext, name: string): string {
  return method === 'POST' && typeof body[name] === 'string' ? body[name] : '';
}

function disablePart({ context, account, isMe }: AccountShown): Html | null {
  if (isMe || account.disabledAt !== null) return null;
  const { lang, formToken } = context;
  const words = wordsIn(lang).admin.accounts;
  return html`<section class="panel"><h2>${words.disable}</h2><p>${words.disableText}</p><form method="post" action="${pathIn(lang, `${HERE}/${account.id}/khoa`)}"><input type="hidden" name="csrf" value="${formToken}">${button({ label: words.disable, kind: 'danger' })}</form></section>`;
}

function roleText({ role, agencyCode }: HeldRole, lang: Lang): string {
  const name = wordsIn(lang).admin.roles[role];
  const agency = agencyCode === null ? null : agencyName(agencyCode, lang);
  return agency === null ? name : `${name}, ${agency}`;
}

function stateOf({ disabledAt }: Pick<Account, 'disabledAt'>, lang: Lang): Html {
  const words = wordsIn(lang).admin.accounts;
  return disabledAt === null ? stateTag({ label: words.active, tone: 'success' }) : stateTag({ label: words.disabled });
}
