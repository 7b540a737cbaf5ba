import { PROVINCES, provinceName } from '../../../law/index.ts';
import { PARTY_KINDS, type ListedKey, type MandateRow, type Party } from '../../../platform/identity/index.ts';
import { scopeChoices, scopesText } from '../../display/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  checkboxes,
  code,
  dateField,
  datePartsFrom,
  errorOf,
  form,
  formatDay,
  html,
  notice,
  pagination,
  pathIn,
  radios,
  searchBox,
  select,
  summaryList,
  table,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import { GRANTABLE, keysView } from './keys-view.ts';

const HERE = '/can-bo/quan-tri/to-chuc';

export interface PartiesShown {
  readonly context: WebContext;
  readonly q: string;
  readonly parties: readonly Party[];
  readonly more: boolean;
  readonly errors: readonly FormError[];
}

/** All parties, and the form for a new one; what was typed stays. */
export function partiesView({ context, q, parties, more, errors }: PartiesShown): Html {
  const { lang } = context;
  const words = wordsIn(lang).admin.parties;
  const kinds = wordsIn(lang).register.party.kinds;
  const last = parties.at(-1);
  const next =
    more && last
      ? { next: `${pathIn(lang, HERE)}?${new URLSearchParams({ q, ten: last.name, sau: last.id }).toString()}` }
      : {};
  return html`${searchBox({ lang, action: pathIn(lang, HERE), label: words.search, value: q })}${table({
    lang,
    caption: words.title,
    captionHidden: true,
    keys: true,
    rows: parties,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (one) => html`<a href="${pathIn(lang, `${HERE}/${one.code}`)}">${one.name}</a>`,
      },
      { heading: words.code, cell: (one) => code(one.code) },
      { heading: words.kind, cell: (one) => kinds[one.kind] },
      {
        heading: words.province,
        cell: (one) => (one.provinceCode === null ? one.countryCode : provinceName(one.provinceCode, lang)),
      },
    ],
  })}${pagination({ lang, ...next })}<section class="section flow"><h2>${words.create}</h2>${createForm(context, errors)}</section>`;
}

function createForm(context: WebContext, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = wordsIn(lang).admin.parties;
  const kinds = wordsIn(lang).register.party.kinds;
  const text = (
    name: string,
    label: string,
    more: { optional?: boolean; hint?: string; type?: 'email' | 'tel'; width?: 'short' | 'half' } = {},
  ): Html => textField({ lang, name, label, value: again(context, name), error: errorOf(errors, name), ...more });
  return form({
    lang,
    action: pathIn(lang, HERE),
    csrf: context.formToken,
    errors,
    body: html`${radios({ lang, name: 'kind', label: words.kind, value: again(context, 'kind'), error: errorOf(errors, 'kind'), choices: PARTY_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })) })}
${text('name', words.name)}${text('identifier', words.identifier, { optional: true, hint: words.identifierHint, width: 'half' })}${text('address', words.address, { optional: true })}${text('email', words.email, { optional: true, type: 'email' })}${text('phone', words.phone, { optional: true, type: 'tel', width: 'half' })}
${select({ lang, name: 'provinceCode', label: words.province, optional: true, value: again(context, 'provinceCode'), error: errorOf(errors, 'provinceCode'), choices: PROVINCES.map((one) => ({ value: one.code, label: provinceName(one.code, lang) })) })}${textField({ lang, name: 'countryCode', label: words.country, width: 'short', optional: true, value: again(context, 'countryCode') || 'VN', error: errorOf(errors, 'countryCode') })}${button({ label: words.create, kind: 'secondary' })}`,
  });
}

function again({ method, body }: WebContext, name: string): string {
  return method === 'POST' && typeof body[name] === 'string' ? body[name] : '';
}

export interface PartyShown {
  readonly context: WebContext;
  readonly party: Party;
  readonly mandates: readonly MandateRow[];
  readonly keys: readonly ListedKey[];
  readonly errors: readonly FormError[];
}

/** One party: who may act for it, and its keys. */
export function partyView(shown: PartyShown): Html {
  const { context, party, mandates, errors } = shown;
  const { lang, query, formToken, now } = context;
  const words = wordsIn(lang).admin;
  const done = typeof query['xong'] === 'string' ? words.done[query['xong']] : undefined;
  return html`${done === undefined ? null : notice({ lang, tone: 'success', live: true, title: done })}${summaryList(
    [
      { term: words.parties.code, value: code(party.code) },
      { term: words.parties.kind, value: wordsIn(lang).register.party.kinds[party.kind] },
      { term: words.parties.identifier, value: party.identifier },
    ],
    lang,
  )}<section class="section flow"><h2>${words.parties.mandates}</h2>${table({
    lang,
    caption: words.parties.mandates,
    captionHidden: true,
    rows: mandates,
    empty: html`<p class="soft">${words.parties.mandatesNone}</p>`,
    columns: [
      {
        heading: words.accounts.name,
        kind: 'main',
        cell: (one) =>
          html`<a href="${pathIn(lang, `/can-bo/quan-tri/tai-khoan/${one.accountId}`)}">${one.accountName}</a>`,
      },
      { heading: words.parties.scopes, cell: (one) => scopesText(one.scopes, lang) },
      {
        heading: words.parties.until,
        cell: (one) => (one.validUntil === null ? '—' : formatDay(one.validUntil, lang)),
      },
      {
        heading: words.keys.action,
        cell: (one) =>
          html`<form method="post" action="${pathIn(lang, `${HERE}/${party.code}/uy-quyen/${one.id}/thu-hoi`)}"><input type="hidden" name="csrf" value="${formToken}"><button class="button button-quiet">${words.parties.revoke}<span class="unseen"> ${words.parties.revokeOf(one.accountName)}</span></button></form>`,
      },
    ],
  })}<h3>${words.parties.grant}</h3>${grantForm(context, party, errors)}</section>
<section class="section flow"><h2>${words.parties.keys}</h2>${keysView({ lang, now, keys: shown.keys, formToken, mayRevoke: true })}</section>`;
}

function grantForm(context: WebContext, party: Party, errors: readonly FormError[]): Html {
  const { lang, body } = context;
  const words = wordsIn(lang).admin.parties;
  const chosen = context.method === 'POST' ? [body['scopes'] ?? []].flat().map(String) : [...GRANTABLE];
  return form({
    lang,
    action: pathIn(lang, `${HERE}/${party.code}/uy-quyen`),
    csrf: context.formToken,
    errors,
    body: html`${textField({ lang, name: 'email', label: words.person, type: 'email', value: again(context, 'email'), error: errorOf(errors, 'email') })}${checkboxes({ lang, name: 'scopes', label: words.scopes, values: chosen, error: errorOf(errors, 'scopes'), choices: scopeChoices(GRANTABLE, lang) })}${dateField({ lang, name: 'validUntil', label: words.until, hint: words.untilHint, optional: true, value: datePartsFrom(body, 'validUntil'), error: errorOf(errors, 'validUntil') })}${button({ label: words.grant, kind: 'secondary' })}`,
  });
}
