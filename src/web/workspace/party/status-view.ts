import { covers, lookedAt, type EnterpriseStatus } from '../../../casework/index.ts';
import { dayOf, type Day } from '../../../law/index.ts';
import type { Party } from '../../../platform/identity/index.ts';
import { enterpriseKinds, enterpriseStatus, groundsShown } from '../../display/index.ts';
import {
  button,
  citations,
  dateField,
  datePartsFrom,
  errorOf,
  fileField,
  form,
  html,
  linkButton,
  pageHeading,
  pathIn,
  radios,
  stateTag,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { MAX_FILE_BYTES } from '../draft/field-view.ts';
import { tokens } from '../form-token.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { mayManage } from './party-frame.ts';

const PATH = '/ho-so/to-chuc/tinh-trang';
const GROUNDS = ['L25.1', 'own:enterprise-status'];

/** What the party declares of itself as an enterprise, latest first, with what officials found. */
export function statusesPart(context: PartyContext, party: Party, all: readonly EnterpriseStatus[]): Html {
  const { lang } = context;
  const words = wordsIn(lang).account.enterprise;
  const grounds = citations(groundsShown(GROUNDS, lang), lang);
  if (party.kind !== 'organisation') return html`<p class="soft">${words.onlyEnterprises}</p>`;
  return html`<p>${words.text}</p>${grounds}
${all.length === 0 ? html`<p class="soft">${words.none}</p>` : all.map((one) => statusPanel(context, one))}
${mayManage(context) ? html`<div class="button-row">${linkButton({ label: words.add, href: pathIn(lang, PATH) })}</div>` : null}`;
}

function statusPanel(context: PartyContext, one: EnterpriseStatus): Html {
  const { lang, now } = context;
  const words = wordsIn(lang).account.enterprise;
  const action = pathIn(lang, `${PATH}/${one.id}/ket-thuc`);
  const body = html`<div class="button-row">${button({ label: words.end, kind: 'secondary' })}</div>`;
  const end = mayManage(context) && one.endedFrom === null ? form({ lang, action, body, ...tokens(context) }) : null;
  const shown = { lang, file: pathIn(lang, `${PATH}/${one.id}/tep`), tag: todayTag(one, dayOf(now), words.today) };
  return html`<div class="panel">${enterpriseStatus(one, shown)}${end}</div>`;
}

/** Where a declaration stands today, in a word. */
function todayTag(
  one: EnterpriseStatus,
  today: Day,
  words: Readonly<Record<'seen' | 'declared' | 'notShown' | 'over' | 'later', string>>,
): Html {
  if (!covers(one, today)) return stateTag({ label: one.validFrom > today ? words.later : words.over });
  const found = lookedAt(one);
  return stateTag({ label: words[found], tone: ({ seen: 'success', declared: 'info', notShown: 'warning' } as const)[found] }); // prettier-ignore
}

/** The form for a declaration. */
export function statusForm(
  context: PartyContext,
  typed: Readonly<Record<string, unknown>>,
  errors: readonly FormError[],
): Html {
  const { lang } = context;
  const { enterprise: words, save, cancel } = wordsIn(lang).account;
  const text = (name: string): string => (typeof typed[name] === 'string' ? typed[name] : '');
  const day = (name: 'validFrom' | 'validUntil') => ({
    value: datePartsFrom(typed, name),
    error: errorOf(errors, name),
  });
  const body = html`${radios({ lang, name: 'kind', label: words.kind, choices: enterpriseKinds(lang), value: text('kind'), error: errorOf(errors, 'kind') })}
<section class="section flow"><h2>${words.proofTitle}</h2><p class="soft">${words.proofText}</p>
${fileField({ lang, name: 'proof', label: words.file, optional: true, files: [], maxBytes: MAX_FILE_BYTES, error: errorOf(errors, 'proof') })}
${textField({ lang, name: 'proofNumber', label: words.number, optional: true, value: text('proofNumber'), width: 'half', error: errorOf(errors, 'proofNumber') })}
${textField({ lang, name: 'proofIssuer', label: words.issuer, hint: words.issuerHint, optional: true, value: text('proofIssuer'), error: errorOf(errors, 'proofIssuer') })}</section>
${dateField({ lang, name: 'validFrom', label: words.from, ...day('validFrom') })}
${dateField({ lang, name: 'validUntil', label: words.until, hint: words.untilHint, optional: true, ...day('validUntil') })}
<div class="button-row">${button({ label: save })}<a href="${pathIn(lang, '/ho-so/to-chuc')}">${cancel}</a></div>`;
  const action = pathIn(lang, PATH);
  return html`<div class="reading flow">${pageHeading({ title: words.addTitle })}<p>${words.text}</p>${citations(groundsShown(GROUNDS, lang), lang)}${form({ lang, action, errors, body, files: true, ...tokens(context) })}</div>`;
}
