import { formerHolders } from '../../../platform/identity/index.ts';
import { formatDay, html, stateTag, type Html, type Lang } from '../../ui/index.ts';
import { MANAGE, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';

/** Reading a case by key needs a scope of its own; everything else is a procedure's. */
const READ_CASES = 'cases:read';

/** What a person may let a key do: what she may do herself for the party, and looking at its cases. Managing the party takes a person. */
export function keyScopes({ actor }: PartyContext, workspace: Workspace): string[] {
  return [...procedureScopes(workspace).filter((scope) => actor.mandate.scopes.includes(scope)), READ_CASES];
}

/** What a person may pass on by a mandate: no more than she has herself. */
export function mandateScopes({ actor }: PartyContext, workspace: Workspace): string[] {
  return [...procedureScopes(workspace), MANAGE].filter((scope) => actor.mandate.scopes.includes(scope));
}

function procedureScopes({ desk }: Workspace): string[] {
  return [...new Set([...desk.procedures.values()].map(({ scope }) => scope))];
}

/** Whether what is given out until a day (null: until it is revoked) would last longer than the mandate of whoever gives it. */
export function outlasts(last: string | null, { actor }: PartyContext): boolean {
  const own = actor.mandate.validUntil;
  return own !== null && (last === null || last > own);
}

/** How the last day is asked for: whoever has a mandate without end may leave it open. */
export function lastDayAsked(
  { actor, lang }: PartyContext,
  openHint: string,
): { readonly hint: string; readonly optional: boolean } {
  const own = actor.mandate.validUntil;
  return own === null ? { hint: openHint, optional: true } : { hint: notLonger(own, lang), optional: false };
}

/** What is said where it would last longer. */
export function notLonger(own: string | null, lang: Lang): string {
  return own === null ? '' : wordsIn(lang).account.notLonger(formatDay(own, lang));
}

/** Those who managed the party once and do no longer: what they gave out still holds, until somebody revokes it. */
export function formerManagers({ actor, now }: PartyContext, { desk }: Workspace): Promise<ReadonlySet<string>> {
  return formerHolders(desk.db, actor.mandate.partyId, MANAGE, now);
}

export interface Giver {
  /** Account; null: the portal itself. */
  readonly id: string | null;
  readonly name: string | null;
}

/** Who gave it out, with a mark when that person manages the party no longer. */
export function givenBy({ id, name }: Giver, former: ReadonlySet<string>, lang: Lang): Html | null {
  if (id === null || name === null) return null;
  const words = wordsIn(lang).account;
  return html`<br><span class="soft small">${words.givenBy(name)}</span>${former.has(id) ? html`<br>${stateTag({ label: words.giverLeft, tone: 'warning' })}` : null}`;
}

/** Checked boxes of a form, only those that were offered. */
export function chosenScopes(body: Readonly<Record<string, unknown>>, offered: readonly string[]): string[] {
  const sent = sentScopes(body);
  return offered.filter((scope) => sent.includes(scope));
}

/** Whether the form names at least one scope, and none that was not offered: such a one is refused, not dropped. */
export function areOffered(body: Readonly<Record<string, unknown>>, offered: readonly string[]): boolean {
  const sent = sentScopes(body);
  return sent.length > 0 && sent.every((scope) => offered.includes(scope));
}

function sentScopes(body: Readonly<Record<string, unknown>>): string[] {
  return [body['pham-vi'] ?? []].flat().map(String);
}
