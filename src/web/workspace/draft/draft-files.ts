import { attachFile, detachFile, type Draft } from '../../../casework/index.ts';
import { contentDisposition, fileById, storeFile, type StoredFile } from '../../../platform/files/index.ts';
import type { Refusal } from '../../../procedures/kit/index.ts';
import type { Reply, Upload } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';
import { draftPath } from '../home/overview.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { openDraftOf, type OpenDraft } from './draft-of.ts';
import { BUTTON, MAX_FILE_BYTES } from './field-view.ts';
import { filesField } from './read-page.ts';

/** What became of the files that came with a page: the draft as it now is, and every reason against one of them. */
export interface Uploaded {
  readonly draft: Draft;
  readonly refusals: readonly Refusal[];
}

/**
 * Takes in the files of a page. The bytes are safe in the store before a row names them, and the row is there before the
 * draft refers to it: a crash in between leaves bytes that a sweep finds, never a draft that points to nothing.
 */
export async function uploadTo(
  context: PartyContext,
  workspace: Workspace,
  open: OpenDraft,
  pressed: string,
): Promise<Uploaded> {
  const refusals: Refusal[] = oversizedRefusals(context);
  let { draft } = open;
  for (const upload of context.uploads) {
    if (filesField(open.procedure, upload.field) === null) continue;
    const taken = await take(context, workspace, draft.id, upload);
    if (taken.ok) ({ draft } = taken);
    else refusals.push(...taken.refusals);
  }
  const asked = pressed.startsWith(`${BUTTON.upload}:`) ? pressed.slice(BUTTON.upload.length + 1) : null;
  if (
    asked !== null &&
    context.uploads.length === 0 &&
    refusals.length === 0 &&
    filesField(open.procedure, asked) !== null
  ) {
    const text = { vi: wordsIn('vi').draft.nothingChosen, en: wordsIn('en').draft.nothingChosen };
    refusals.push({ code: 'required', field: asked, text });
  }
  return { draft, refusals };
}

type Taken =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

async function take(context: PartyContext, workspace: Workspace, draftId: string, upload: Upload): Promise<Taken> {
  const kept = await keepUpload(context, workspace, upload);
  if (!kept.ok) return kept;
  const { actor, now } = context;
  return attachFile(workspace.desk, { draftId, actor, field: upload.field, fileId: kept.file.id, now });
}

type Kept =
  | { readonly ok: true; readonly file: StoredFile }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Checks what a file is and keeps it for the party; nothing refers to it yet. */
export async function keepUpload(
  { actor, now }: PartyContext,
  { services, desk }: Workspace,
  upload: Upload,
): Promise<Kept> {
  const { field, name, bytes } = upload;
  const stored = await services.files.put({ content: once(bytes), name }, { maxBytes: MAX_FILE_BYTES, field });
  if (!stored.ok) return { ok: false, refusals: stored.refusals.map((one) => named(one, name)) };
  const owner = { uploadedBy: actor.accountId, partyId: actor.mandate.partyId };
  return { ok: true, file: await storeFile(desk.db, stored.value, owner, now) };
}

/** Files that were too large to be taken in, each by name. */
export function oversizedRefusals({ oversized }: PartyContext): Refusal[] {
  const limit = Math.floor(MAX_FILE_BYTES / 1_000_000);
  return oversized.map(({ field, name }) =>
    named(
      {
        code: 'fileTooLarge',
        field,
        text: {
          vi: `Tệp lớn hơn ${limit} MB. Hãy chia nhỏ hoặc nén lại.`,
          en: `The file is larger than ${limit} MB. Split or compress it.`,
        },
      },
      name,
    ),
  );
}

/** Of several files the reason says which it is about. */
function named<R extends Refusal>(refusal: R, name: string): Refusal {
  const { vi, en } = refusal.text;
  return { ...refusal, text: { vi: `“${name.slice(0, 100)}”: ${vi}`, en: `“${name.slice(0, 100)}”: ${en}` } };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Takes a file off the draft and shows the page again. */
export async function removeFile(
  context: PartyContext,
  { desk }: Workspace,
  draft: Draft,
  number: number,
  fileId: string,
): Promise<Reply> {
  const field = draft.files.find((file) => file.fileId === fileId)?.field ?? '';
  await detachFile(desk, { draftId: draft.id, actor: context.actor, fileId, now: context.now });
  return { kind: 'redirect', to: pathIn(context.lang, `${draftPath(draft.id, number)}#f-${field}`) };
}

/** A file of the party's own draft, as a download. */
export async function draftFile(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const open = await openDraftOf(context, workspace);
  if ('reply' in open) return open.reply;
  const id = context.params['file'] ?? '';
  if (!open.draft.files.some((file) => file.fileId === id)) return { kind: 'notFound' };
  return fileReply(workspace, id);
}

/** The stored bytes of a file whose reader has been checked, always as a download of its own kind. */
export async function fileReply({ services, desk }: Workspace, id: string): Promise<Reply> {
  const file = await fileById(desk.db, id);
  const content = file === null ? null : await services.files.get(file.sha256);
  if (file === null || content === null) return { kind: 'notFound' };
  const headers = { 'content-disposition': contentDisposition(file.name), 'content-length': String(file.sizeBytes) };
  return { kind: 'stream', body: content, type: file.mediaType, headers };
}
