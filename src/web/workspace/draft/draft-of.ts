import { readDraft, type Draft } from '../../../casework/index.ts';
import type { Procedure } from '../../../procedures/kit/index.ts';
import type { Reply } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';
import { casePath } from '../home/overview.ts';
import type { PartyContext } from '../party-route.ts';
import type { Workspace } from '../workspace.ts';

/** A draft that can still be worked on, with its procedure. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly procedure: Procedure;
}

/**
 * The draft of the address, or what to answer instead: 404 for none, for another party's or a discarded one; a draft that was sent
 * leads to what became of it, so that going back and sending again ends at the same case.
 */
export async function openDraftOf(context: PartyContext, { desk }: Workspace): Promise<OpenDraft | { reply: Reply }> {
  const draft = await readDraft(desk, { draftId: context.params['id'] ?? '', actor: context.actor });
  if (draft === null || draft.discardedAt !== null) return { reply: { kind: 'notFound' } };
  if (draft.submittedAs !== null)
    return { reply: { kind: 'redirect', to: pathIn(context.lang, `${casePath(draft.submittedAs)}/xong`) } };
  const procedure = desk.procedures.get(draft.procedureId);
  if (procedure === undefined) return { reply: { kind: 'notFound' } };
  return { draft, procedure };
}
