import { checkDraft, discardDraft, saveDraft, type Conflict, type Draft } from '../../../casework/index.ts';
import type { Answers, Field, Refusal } from '../../../procedures/kit/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { button, form, formatClock, html, linkButton, pageHeading, pathIn } from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import { framed } from '../frame.ts';
import { draftPath } from '../home/overview.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { checkRoutes } from './check-pages.ts';
import { chosen, conflictReply } from './conflict-view.ts';
import { openDraftOf, type OpenDraft } from './draft-of.ts';
import { draftFile, removeFile, uploadTo } from './draft-files.ts';
import { BUTTON, BUTTON_NAME, REMOVE_NAME } from './field-view.ts';
import { ASKED, neighbour, newlyShown, onScreen, pageAt, pageOfField, readPage, SHOWN, shownOn } from './read-page.ts';
import { pageTitle, pageView, type PageShown } from './page-view.ts';

/** `/ho-so/nhap/…`: the one form engine. */
export function draftRoutes(workspace: Workspace): Route[] {
  return [
    partyRoute(workspace, '/ho-so/nhap/:id', resume),
    partyRoute(workspace, '/ho-so/nhap/:id/:page', showPage),
    partyRoute(workspace, '/ho-so/nhap/:id/:page', savePage, { method: 'POST', limit: 'write', upload: true }),
    partyRoute(workspace, '/ho-so/nhap/:id/:page/luu', autosave, { method: 'POST' }),
    partyRoute(workspace, '/ho-so/nhap/:id/tep/:file', draftFile),
    partyRoute(workspace, '/ho-so/nhap/:id/bo', askDiscard),
    partyRoute(workspace, '/ho-so/nhap/:id/bo', discard, { method: 'POST' }),
    ...checkRoutes(workspace),
  ];
}

/** Goes on where something is still to be done: the first page with a refusal, else the check page. */
async function resume(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open) return open.reply;
  const { draft, procedure } = open;
  const checked = await checkDraft(workspace.desk, { draftId: draft.id, actor: context.actor, now: context.now });
  const pages = (checked?.refusals ?? []).flatMap(({ field }) =>
    field === undefined ? [] : (pageOfField(procedure, field) ?? []),
  );
  const to = pages.length === 0 ? draftPath(draft.id, 'kiem-tra') : draftPath(draft.id, Math.min(...pages));
  return { kind: 'redirect', to: pathIn(context.lang, to) };
}

async function showPage(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open) return open.reply;
  const page = pageAt(open.procedure, context.params['page'] ?? '');
  if (page === null) return { kind: 'notFound' };
  const fields = shownOn(open.procedure, page.number, open.draft.answers);
  if (fields.length === 0) return nextPage(context, open, page.number);
  return pageReply(context, { ...open, number: page.number, fields, more: context.query['them'] === '1' });
}

function pageReply(context: PartyContext, shown: PageShown): Reply {
  const title = pageTitle(shown, context.lang);
  const body = pageView(context, shown);
  const hasErrors = (shown.errors ?? []).length > 0;
  return framed(context, { title, body, ...(hasErrors ? { status: 422, hasErrors } : {}) });
}

/** What was sent, read against the fields that were on screen. */
interface Sent {
  readonly number: number;
  readonly fields: readonly Field[];
  readonly answers: Record<string, unknown>;
  /** Everything that was on screen, files too. What is stored says nothing about it: typing is saved before it is sent. */
  readonly asked: readonly Field[];
}

function sentBy(context: PartyContext, { procedure }: OpenDraft): Sent | null {
  const page = pageAt(procedure, context.params['page'] ?? '');
  if (page === null) return null;
  const { body } = context;
  const asked = onScreen(body, page.fields, ASKED in body ? ASKED : SHOWN);
  const fields = onScreen(body, page.fields).filter(({ kind }) => kind !== 'files');
  return { number: page.number, fields, asked, answers: chosen(body, readPage(body, fields)) };
}

function save(context: PartyContext, { desk }: Workspace, draft: Draft, answers: Record<string, unknown>) {
  const sent = context.body['revision'];
  const revision = typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : -1;
  return saveDraft(desk, { draftId: draft.id, actor: context.actor, answers, revision, now: context.now });
}

async function savePage(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open) return open.reply;
  const sent = sentBy(context, open);
  if (sent === null) return { kind: 'notFound' };
  const saved = await save(context, workspace, open.draft, sent.answers);
  if (!saved.ok)
    return 'conflict' in saved ? conflict(context, open, sent, saved) : notSaved(context, open, sent, saved.refusals);
  const now: OpenDraft = { ...open, draft: saved.draft };
  if (saved.remarks.length > 0) return notSaved(context, now, sent, saved.remarks);
  return afterSaving(context, workspace, now, sent);
}

/** What the pressed button asks for, once everything is safe. */
async function afterSaving(context: PartyContext, workspace: Workspace, open: OpenDraft, sent: Sent): Promise<Reply> {
  const { body, lang } = context;
  const pressed = typeof body[BUTTON_NAME] === 'string' ? body[BUTTON_NAME] : BUTTON.next;
  const remove = body[REMOVE_NAME];
  if (typeof remove === 'string') return removeFile(context, workspace, open.draft, sent.number, remove);
  const uploaded = await uploadTo(context, workspace, open, pressed);
  if (uploaded.refusals.length > 0)
    return notSaved(context, { ...open, draft: uploaded.draft }, sent, uploaded.refusals);
  if (pressed.startsWith(`${BUTTON.upload}:`)) {
    return {
      kind: 'redirect',
      to: pathIn(lang, `${draftPath(open.draft.id, sent.number)}#f-${pressed.slice(BUTTON.upload.length + 1)}`),
    };
  }
  if (pressed === BUTTON.save) return { kind: 'redirect', to: pathIn(lang, '/ho-so') };
  if (pressed === BUTTON.check) return { kind: 'redirect', to: pathIn(lang, draftPath(open.draft.id, 'kiem-tra')) };
  return goOn(context, workspace, open, sent);
}

/** On to the next page, unless this one has something to mend or has just grown. */
async function goOn(context: PartyContext, { desk }: Workspace, open: OpenDraft, sent: Sent): Promise<Reply> {
  const { draft, procedure } = open;
  const { lang, actor, now } = context;
  const grown = newlyShown(procedure, sent.number, sent.asked, draft.answers);
  const checked = await checkDraft(desk, { draftId: draft.id, actor, now });
  const here = new Set(shownOn(procedure, sent.number, draft.answers).map((field) => field.name));
  // What has just come on screen could not be answered yet: it is asked, not refused.
  for (const { name } of grown) here.delete(name);
  const wrong = (checked?.refusals ?? []).filter(({ field }) => field !== undefined && here.has(field));
  if (wrong.length > 0) return notSaved(context, open, sent, wrong);
  if (grown.length > 0) return { kind: 'redirect', to: `${pathIn(lang, draftPath(draft.id, sent.number))}?them=1` };
  return nextPage(context, open, sent.number);
}

function nextPage({ lang }: PartyContext, { draft, procedure }: OpenDraft, from: number): Reply {
  const next = neighbour(procedure, draft.answers, from, 1);
  return { kind: 'redirect', to: pathIn(lang, draftPath(draft.id, next ?? 'kiem-tra')) };
}

/** The page again with every reason beside its field and everything as it was typed. */
function notSaved(context: PartyContext, open: OpenDraft, sent: Sent, refusals: readonly Refusal[]): Reply {
  const typed = sent.answers as Answers;
  const fields = shownOn(open.procedure, sent.number, { ...open.draft.answers, ...typed });
  return pageReply(context, {
    ...open,
    number: sent.number,
    fields,
    typed,
    errors: formErrors(refusals, context.lang),
  });
}

function conflict(context: PartyContext, open: OpenDraft, sent: Sent, { conflict: both }: Conflict): Reply {
  return conflictReply(context, { procedure: open.procedure, ...sent, ...both });
}

/** Saving while typing: says when it was saved, and which revision the page now stands on. */
async function autosave(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open)
    return open.reply.kind === 'notFound'
      ? open.reply
      : { kind: 'json', status: 409, body: { code: 'draftSubmitted' } };
  const sent = sentBy(context, open);
  if (sent === null) return { kind: 'notFound' };
  const saved = await save(context, workspace, open.draft, sent.answers);
  if (!saved.ok) return { kind: 'json', status: 409, body: { code: saved.refusals[0]?.code ?? 'draftMoved' } };
  return { kind: 'json', body: { revision: saved.draft.revision, savedAt: formatClock(context.now) } };
}

async function askDiscard(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open) return open.reply;
  const { lang } = context;
  const words = wordsIn(lang).draft;
  const body = html`${pageHeading({ title: words.discardTitle, lead: words.discardText })}
<div class="button-row">${button({ label: words.discardYes, kind: 'danger' })}${linkButton({ label: words.discardNo, href: pathIn(lang, draftPath(open.draft.id)) })}</div>`;
  const action = pathIn(lang, `/ho-so/nhap/${open.draft.id}/bo`);
  return framed(context, {
    title: words.discardTitle,
    body: html`<div class="reading flow">${form({ lang, action, body, ...tokens(context) })}</div>`,
  });
}

async function discard(context: PartyContext, { desk }: Workspace): Promise<Reply> {
  const done = await discardDraft(desk, {
    draftId: context.params['id'] ?? '',
    actor: context.actor,
    now: context.now,
  });
  return done.ok ? { kind: 'redirect', to: pathIn(context.lang, '/ho-so') } : { kind: 'notFound' };
}
