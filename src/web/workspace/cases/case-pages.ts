import { openDocument, perform } from '../../../casework/index.ts';
import { filesById } from '../../../platform/files/index.ts';
import { fieldsOf, type Answers, type Form, type Refusal } from '../../../procedures/kit/index.ts';
import { readCode } from '../../../registry/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';
import { fileReply, keepUpload, oversizedRefusals } from '../draft/draft-files.ts';
import { onScreen, readPage } from '../draft/read-page.ts';
import { framed } from '../frame.ts';
import { casePath } from '../home/overview.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { KEPT, POSITION, typedFields, type KeptFile, type RefusedAct } from './act-view.ts';
import { asParty, caseOf } from './case-of.ts';
import { caseView } from './case-view.ts';

/** `/ho-so/vu-viec/:code`: a case as its party sees it, and what it can do with it. */
export function caseRoutes(workspace: Workspace): Route[] {
  return [
    partyRoute(workspace, '/ho-so/vu-viec/:code', (context) => show(context, workspace, null)),
    partyRoute(workspace, '/ho-so/vu-viec/:code/viec/:act', act, { method: 'POST', upload: true }),
    partyRoute(workspace, '/ho-so/vu-viec/:code/tep/:file', document),
  ];
}

async function show(context: PartyContext, workspace: Workspace, refused: RefusedAct | null): Promise<Reply> {
  const own = await caseOf(context, workspace);
  if (own === null) return { kind: 'notFound' };
  const { lang } = context;
  const words = wordsIn(lang).home;
  const parts = {
    title: own.view.title,
    body: caseView(context, own, refused),
    under: [{ href: pathIn(lang, '/ho-so/vu-viec'), label: words.listTitle }],
  };
  return framed(context, refused === null ? parts : { ...parts, status: 422, hasErrors: true });
}

/** Does one act. What was typed comes back when it is refused; a second press of the same finds it done. */
async function act(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const own = await caseOf(context, workspace);
  if (own === null) return { kind: 'notFound' };
  const { lang, params, body, now } = context;
  const { view, procedure } = own;
  const name = params['act'] ?? '';
  const form = Object.hasOwn(procedure.acts, name) ? procedure.acts[name]?.form : undefined;
  const input = readPage(body, form === undefined ? [] : onScreen(body, typedFields(form)));
  const sent = body[POSITION];
  const expectedPosition = typeof sent === 'string' && /^\d{1,6}$/.test(sent) ? Number(sent) : -1;
  const documents = await documentsOf(context, workspace, form);
  const refused = { act: name, typed: input as Answers, files: documents.files };
  if (documents.refusals.length > 0)
    return show(context, workspace, { ...refused, errors: formErrors(documents.refusals, lang) });
  const request = {
    caseCode: view.code,
    act: name,
    input,
    files: documents.files,
    actor: asParty(context),
    now,
    expectedPosition,
  };
  const done = await perform(workspace.desk, request);
  if (done.ok) return { kind: 'redirect', to: `${pathIn(lang, casePath(view.code))}?xong=1` };
  return show(context, workspace, { ...refused, errors: formErrors(done.refusals, lang) });
}

/** Documents of an act: those that came now, and those kept from a refused attempt, which the page names by id. */
async function documentsOf(
  context: PartyContext,
  workspace: Workspace,
  form: Form | undefined,
): Promise<{ files: KeptFile[]; refusals: Refusal[] }> {
  const names =
    form === undefined
      ? []
      : fieldsOf(form)
          .filter((field) => field.kind === 'files')
          .map((field) => field.name);
  const files: KeptFile[] = [];
  const refusals: Refusal[] = oversizedRefusals(context);
  for (const field of names) {
    const kept = context.body[KEPT + field];
    const ids = Array.isArray(kept) ? kept.map(String) : typeof kept === 'string' ? [kept] : [];
    const found = await filesById(workspace.desk.db, ids.slice(0, 10));
    const own = found.filter((file) => file.uploadedBy === context.actor.accountId);
    files.push(...own.map((file) => ({ ...file, field, fileId: file.id, sha256: file.sha256.toString('hex') })));
  }
  for (const upload of context.uploads.filter(({ field }) => names.includes(field))) {
    const stored = await keepUpload(context, workspace, upload);
    if (stored.ok)
      files.push({
        ...stored.file,
        field: upload.field,
        fileId: stored.file.id,
        sha256: stored.file.sha256.toString('hex'),
      });
    else refusals.push(...stored.refusals);
  }
  return { files, refusals };
}

async function document(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const { params, now, requestId } = context;
  const read = readCode(params['code'] ?? '');
  if (!read.ok) return { kind: 'notFound' };
  const asked = { caseCode: read.code, fileId: params['file'] ?? '', actor: asParty(context), now, requestId };
  const found = await openDocument(workspace.desk, asked);
  return found === null ? { kind: 'notFound' } : fileReply(workspace, found.fileId);
}
