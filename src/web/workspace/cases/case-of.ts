import { readCase, type CaseView } from '../../../casework/index.ts';
import type { Procedure } from '../../../procedures/kit/index.ts';
import { readCode } from '../../../registry/index.ts';
import type { PartyContext } from '../party-route.ts';
import type { Workspace } from '../workspace.ts';

/** A case of the party, as it may see it. */
export interface OwnCase {
  readonly view: CaseView;
  readonly procedure: Procedure;
}

/** The case of the address for a party to it; null for anybody else, and for what is no case: both look the same from outside. */
export async function caseOf(context: PartyContext, { desk }: Workspace): Promise<OwnCase | null> {
  const read = readCode(context.params['code'] ?? '');
  if (!read.ok || read.kind !== 'case') return null;
  const { now, requestId } = context;
  const view = await readCase(desk, read.code, { actor: asParty(context), now, requestId });
  const procedure = view === null ? undefined : desk.procedures.get(view.procedureId);
  return view === null || procedure === undefined ? null : { view, procedure };
}

/** Whoever is also an official looks at cases here only as a party. */
export function asParty({ actor }: PartyContext): PartyContext['actor'] {
  return { ...actor, roles: [] };
}

/** Whose move it is, from where this party stands. */
export function seenMove({ waitsFor, sight }: Pick<CaseView, 'waitsFor' | 'sight'>): CaseView['waitsFor'] {
  if (sight !== 'otherParty') return waitsFor;
  return waitsFor === 'otherParty' ? 'party' : waitsFor === 'party' ? 'otherParty' : waitsFor;
}
