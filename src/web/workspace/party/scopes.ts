import { MANAGE } from '../party-route.ts';
import type { Workspace } from '../workspace.ts';

/** Reading a case by key needs a scope of its own; everything else is a procedure's. */
const READ_CASES = 'cases:read';

/** What a key can be allowed: what the procedures ask for, and looking at cases. Managing the party takes a person. */
export function keyScopes({ desk }: Workspace): string[] {
  return [...new Set([...desk.procedures.values()].map(({ scope }) => scope)), READ_CASES];
}

/** What a mandate can cover. */
export function mandateScopes(workspace: Workspace): string[] {
  return [...keyScopes(workspace).filter((scope) => scope !== READ_CASES), MANAGE];
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
