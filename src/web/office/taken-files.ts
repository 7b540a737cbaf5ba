import { dropFile, filesById, storeFile, type StoredFile } from '../../platform/files/index.ts';
import type { Upload, WebContext } from '../server/index.ts';
import type { FormError } from '../ui/index.ts';

export const MOST_FILE_BYTES = 20_000_000;

/**
 * Takes in what was uploaded under that name, each judged by what is in it; nothing is kept when one of them cannot be. A crash before
 * a row names them leaves bytes that the sweep takes.
 */
export async function takeFiles(
  { uploads, oversized, services, lang, now, actor }: WebContext,
  field: string,
  tooLarge: string,
): Promise<{ ids: string[] } | { errors: FormError[] }> {
  if (oversized.length > 0) return { errors: [{ field, text: tooLarge }] };
  const stored = [];
  for (const upload of uploads.filter((one) => one.field === field && one.bytes.length > 0)) {
    const put = await services.files.put(
      { content: once(upload), name: upload.name },
      { maxBytes: MOST_FILE_BYTES, field },
    );
    if (!put.ok)
      return {
        errors: put.refusals.map(({ text }) => ({ field, text: `${upload.name.slice(0, 100)}: ${text[lang]}` })),
      };
    stored.push(put.value);
  }
  const owner = { uploadedBy: actor?.kind === 'person' ? actor.accountId : null, partyId: null };
  const ids: string[] = [];
  for (const one of stored) ids.push((await storeFile(services.database.db, one, owner, now)).id);
  return { ids };
}

/** How long files wait for their form to be sent again. */
const WAITS_MS = 86_400_000;

/** Those of these files that this person sent with a form that was refused, within a day: nobody has to choose them again. */
export async function sentBefore({ services, actor, now }: WebContext, ids: readonly string[]): Promise<StoredFile[]> {
  const account = actor?.kind === 'person' ? actor.accountId : null;
  const found = account === null ? [] : await filesById(services.database.db, ids);
  return found.filter(
    ({ uploadedBy, partyId, createdAt }) =>
      uploadedBy === account && partyId === null && now.getTime() - createdAt.getTime() < WAITS_MS,
  );
}

/** Gives up files that nothing came to name. */
export async function dropFiles({ services }: WebContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) await services.database.db.transaction().execute((tx) => dropFile(tx, id));
}

/** The bytes of an upload as the store takes them. */
export async function* once({ bytes }: Upload): AsyncGenerator<Uint8Array> {
  yield bytes;
}
