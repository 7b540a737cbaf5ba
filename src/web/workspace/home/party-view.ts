import { daysBetween, dayOf, parseDay } from '../../../law/index.ts';
import type { MandateRow } from '../../../platform/identity/index.ts';
import { scopesText } from '../../display/index.ts';
import {
  button,
  emptyState,
  errorOf,
  form,
  formatDay,
  formatLeft,
  html,
  pageHeading,
  pathIn,
  radios,
  type Choice,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import type { PersonContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';

/** For whom a person may act, with scopes and end; one is chosen. */
export function partyView(
  context: PersonContext,
  mandates: readonly MandateRow[],
  back: string,
  errors: readonly FormError[] = [],
): Html {
  const { lang, actor } = context;
  const words = wordsIn(lang).home.party;
  if (mandates.length === 0) {
    return html`<div class="reading flow">${pageHeading({ title: words.title })}${emptyState({ title: words.none, body: words.noneText })}</div>`;
  }
  const choices = mandates.map((mandate) => choiceOf(mandate, context));
  const error = errorOf(errors, 'uy-quyen');
  const body = html`${radios({
    lang,
    name: 'uy-quyen',
    label: words.label,
    choices,
    value: actor.mandate?.id ?? (mandates.length === 1 ? mandates[0]!.id : undefined),
    error,
  })}
<div class="button-row">${button({ label: words.choose, icon: 'next' })}</div>`;
  return html`<div class="reading flow">${pageHeading({ title: words.title, lead: words.lead })}
${form({ lang, action: pathIn(lang, '/ho-so/ben'), errors, body, ...tokens(context, back === '' ? [] : [['tiep', back]]) })}</div>`;
}

function choiceOf(mandate: MandateRow, { lang, now }: PersonContext): Choice {
  const words = wordsIn(lang).home;
  const scopes = scopesText(mandate.scopes, lang);
  const last = mandate.validUntil === null ? null : parseDay(mandate.validUntil);
  const left = last === null ? null : daysBetween(dayOf(now), last);
  const end = last === null ? words.party.untilRevoked : words.party.until(formatDay(last, lang));
  const soon = left !== null && left <= 30 ? ` (${formatLeft(left, 'day', lang)})` : '';
  return {
    value: mandate.id,
    label: `${mandate.partyName} · ${words.kinds[mandate.partyKind]} · ${mandate.partyCode}`,
    hint: `${words.party.scopes}: ${scopes}. ${end}${soon}.`,
  };
}
