import type { EnterpriseStatus } from '../../../casework/index.ts';
import { dayOf, PROVINCES, provinceName } from '../../../law/index.ts';
import type { Party, Representative } from '../../../platform/identity/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  button,
  citations,
  code,
  errorOf,
  form,
  formatDay,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  select,
  summaryList,
  textField,
  type FormError,
  type Html,
  type HtmlValue,
  type Lang,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { mayManage } from './party-frame.ts';
import { statusesPart } from './status-view.ts';

/** What the form of the profile holds, as typed. */
export interface ProfileTyped {
  readonly name: string;
  readonly identifier: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly provinceCode: string;
  readonly countryCode: string;
}

/** The profile with what it says, and whom a party from abroad has in the country. */
export function profileView(
  context: PartyContext,
  party: Party,
  representatives: readonly Representative[],
  statuses: readonly EnterpriseStatus[],
): Html {
  const { lang, query } = context;
  const all = wordsIn(lang).account;
  const words = all.profile;
  const rows: [string, HtmlValue][] = [
    [words.name, party.name],
    [words.kind, wordsIn(lang).home.kinds[party.kind]],
    [words.code, code(party.code)],
    [words.identifier, party.identifier],
    [words.address, party.address],
    [words.province, party.provinceCode === null ? null : provinceName(party.provinceCode, lang)],
    [words.country, party.countryCode],
    [words.email, party.email],
    [words.phone, party.phone],
    [words.updated, formatDay(dayOf(party.updatedAt), lang)],
  ];
  const change = mayManage(context)
    ? linkButton({ label: words.edit, href: pathIn(lang, '/ho-so/to-chuc/sua'), kind: 'primary' })
    : html`<p class="soft">${all.managerOnly}</p>`;
  return html`${pageHeading({ title: words.title, lead: words.lead })}
${query['luu'] === '1' ? notice({ lang, tone: 'success', body: all.saved, live: true }) : null}
${query['da-khai'] === '1' ? notice({ lang, tone: 'info', body: all.enterprise.again, live: true }) : null}
${summaryList(
  rows.map(([term, value]) => ({ term, value })),
  lang,
)}
<div class="button-row">${change}</div>
<section class="section flow"><h2>${all.representatives.title}</h2>${representativesPart(context, party, representatives)}</section>
<section class="section flow" id="tinh-trang"><h2>${all.enterprise.title}</h2>${statusesPart(context, party, statuses)}</section>`;
}

function representativesPart(context: PartyContext, party: Party, all: readonly Representative[]): Html {
  const { lang } = context;
  const words = wordsIn(lang).account.representatives;
  const grounds = citations(groundsShown(['L14.6'], lang), lang);
  if (party.countryCode === 'VN' && all.length === 0) return html`<p class="soft">${words.notNeeded}</p>${grounds}`;
  return html`<p>${words.text}</p>${grounds}
${all.length === 0 ? html`<p class="soft">${words.none}</p>` : all.map((one) => representative(context, one))}
${mayManage(context) ? html`<div class="button-row">${linkButton({ label: words.add, href: pathIn(lang, '/ho-so/to-chuc/dai-dien') })}</div>` : null}`;
}

function representative(context: PartyContext, one: Representative): Html {
  const { lang } = context;
  const words = wordsIn(lang).account.representatives;
  const until = one.validUntil === null ? words.open : words.to(formatDay(one.validUntil, lang));
  const rows: [string, HtmlValue][] = [
    [words.kind, words.kinds[one.kind]],
    [words.name, one.name],
    [words.address, one.address],
    [words.email, one.email],
    [words.phone, one.phone],
    [words.legalStatus, one.legalStatus],
    [words.from, words.period(formatDay(one.validFrom, lang), until)],
  ];
  const items = rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
  const action = pathIn(lang, `/ho-so/to-chuc/dai-dien/${one.id}/ket-thuc`);
  const end = html`<div class="button-row">${button({ label: words.end, kind: 'secondary' })}</div>`;
  return html`<div class="panel">${summaryList(items, lang)}${mayManage(context) ? form({ lang, action, body: end, ...tokens(context) }) : null}</div>`;
}

/** The profile to be corrected. */
export function profileForm(context: PartyContext, typed: ProfileTyped, errors: readonly FormError[]): Html {
  const { lang } = context;
  const all = wordsIn(lang).account;
  const words = all.profile;
  const line = (
    name: Exclude<keyof ProfileTyped, 'provinceCode'>,
    label: string,
    more: {
      hint?: string;
      optional?: boolean;
      autocomplete?: string;
      type?: 'email' | 'tel';
      width?: 'short' | 'half';
    } = {},
  ): Html => textField({ lang, name, label, value: typed[name], error: errorOf(errors, name), ...more });
  const body = html`${line('name', words.name, { autocomplete: 'organization' })}
${line('identifier', words.identifier, { hint: words.identifierHint, optional: true, width: 'half' })}
${line('address', words.address, { optional: true, autocomplete: 'street-address' })}
${select({ lang, name: 'provinceCode', label: words.province, optional: true, value: typed.provinceCode, choices: provinces(lang), error: errorOf(errors, 'provinceCode') })}
${line('countryCode', words.country, { hint: words.countryHint, width: 'short', autocomplete: 'country' })}
${line('email', words.email, { hint: words.emailHint, optional: true, type: 'email', autocomplete: 'email' })}
${line('phone', words.phone, { optional: true, type: 'tel', autocomplete: 'tel', width: 'half' })}
<div class="button-row">${button({ label: all.save })}<a href="${pathIn(lang, '/ho-so/to-chuc')}">${all.cancel}</a></div>`;
  const action = pathIn(lang, '/ho-so/to-chuc/sua');
  return html`<div class="reading flow">${pageHeading({ title: words.editTitle })}${form({ lang, action, errors, body, ...tokens(context) })}</div>`;
}

function provinces(lang: Lang): { value: string; label: string }[] {
  return PROVINCES.map(({ code: value }) => ({ value, label: provinceName(value, lang) }));
}
