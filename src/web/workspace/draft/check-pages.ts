import { checkDraft, submit } from '../../../casework/index.ts';
import type { Answers, Finding, Refusal } from '../../../procedures/kit/index.ts';
import { findEntry, similarSystems, type SimilarSystem } from '../../../registry/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { casePath } from '../home/overview.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { checkView } from './check-view.ts';
import { openDraftOf, type OpenDraft } from './draft-of.ts';

/** `/ho-so/nhap/:id/kiem-tra`: everything on one page, and the one button that sends it. */
export function checkRoutes(workspace: Workspace): Route[] {
  return [
    partyRoute(workspace, '/ho-so/nhap/:id/kiem-tra', show),
    partyRoute(workspace, '/ho-so/nhap/:id/kiem-tra', send, { method: 'POST' }),
  ];
}

async function show(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open) return open.reply;
  return reply(context, workspace, open, null);
}

/** Sends the draft. Sending it again, from another tab or after going back, leads to the same case. */
async function send(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open) return open.reply;
  const { lang, actor, now } = context;
  const sent = await submit(workspace.desk, { draftId: open.draft.id, actor, now });
  if (sent.ok) return { kind: 'redirect', to: pathIn(lang, `${casePath(sent.case.code)}/xong`) };
  return reply(context, workspace, open, sent.refusals);
}

/** The page; with refusals, as the answer to a press on the button. Before that what is missing is shown as well, but calmly. */
async function reply(
  context: PartyContext,
  workspace: Workspace,
  open: OpenDraft,
  refused: readonly Refusal[] | null,
): Promise<Reply> {
  const { lang, actor, now } = context;
  const { draft } = open;
  const checked = await checkDraft(workspace.desk, { draftId: draft.id, actor, now });
  const similar = await similarTo(workspace, open);
  const body = checkView(context, {
    ...open,
    errors: formErrors(refused ?? checked?.refusals ?? [], lang),
    findings: (checked?.findings ?? []).filter(isNoDuty),
    duties: (checked?.findings ?? []).filter((finding) => !isNoDuty(finding)),
    similar,
    published: await publishedOf(workspace, open),
  });
  const title = wordsIn(lang).draft.check.title;
  return framed(context, { title, body, ...(refused === null ? {} : { status: 422, hasErrors: true }) });
}

/** What is owed at a level has codes of its own in the kit; everything else is about these very answers. */
function isNoDuty({ code }: Finding): boolean {
  return !code.startsWith('duty.');
}

/** Of an entry of the party's own, under the names that forms and register share. */
async function publishedOf({ desk }: Workspace, { draft }: OpenDraft): Promise<Answers> {
  const entry = draft.subjectCode === null ? null : await findEntry(desk.db, draft.subjectCode, 'parties');
  return entry === null || entry.partyId !== draft.partyId ? {} : { ...entry.restricted, ...entry.public };
}

/** For something new with a name: what may be the same thing already. */
async function similarTo({ desk }: Workspace, { draft, procedure }: OpenDraft): Promise<SimilarSystem[]> {
  const { name, intendedPurpose } = draft.answers;
  if (procedure.subject !== undefined || typeof name !== 'string' || name === '') return [];
  const purpose = typeof intendedPurpose === 'string' ? { intendedPurpose } : {};
  return similarSystems(desk.db, { name, partyId: draft.partyId, ...purpose });
}
