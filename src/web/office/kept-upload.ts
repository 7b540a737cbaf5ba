import { buffer } from 'node:stream/consumers';
import { storeFile, type StoredFile, type UploadRule } from '../../platform/files/index.ts';
import { formErrors } from '../display/index.ts';
import type { WebContext } from '../server/index.ts';
import { formatBytes, html, type FormError, type Html } from '../ui/index.ts';
import { once, sentBefore } from './taken-files.ts';

interface FileOfForm {
  /** Name of the field, with that of its form. */
  readonly field: string;
  readonly maxBytes: number;
  readonly allowed?: UploadRule['allowed'];
}

/**
 * The file of a form: the one that was chosen now, judged by what is in it and kept; else the one that was taken in when the form was
 * refused before, when this person sent it within a day. Null: there is none. What a crash or a form that is given up leaves, the sweep
 * takes.
 */
export async function fileOfForm(
  context: WebContext,
  { field, maxBytes, allowed }: FileOfForm,
  errors: FormError[],
): Promise<StoredFile | null> {
  const { uploads, oversized, services, lang, actor, now } = context;
  const account = actor?.kind === 'person' ? actor.accountId : null;
  if (oversized.some((one) => one.field === field)) {
    errors.push({ field, text: TOO_LARGE[lang](formatBytes(maxBytes, lang)) });
    return null;
  }
  const chosen = uploads.find((one) => one.field === field && one.bytes.length > 0);
  if (chosen === undefined) return keptBefore(context, field);
  const [form = '', name = ''] = field.split('--');
  const rule = { maxBytes, field: name, ...(allowed === undefined ? {} : { allowed }) };
  const stored = await services.files.put({ content: once(chosen), name: chosen.name }, rule);
  if (stored.ok) return storeFile(services.database.db, stored.value, { uploadedBy: account, partyId: null }, now);
  errors.push(...formErrors(stored.refusals, lang, `${form}--`));
  return null;
}

const TOO_LARGE = {
  vi: (most: string): string => `Tệp lớn hơn ${most}.`,
  en: (most: string): string => `The file is larger than ${most}.`,
};

async function keptBefore(context: WebContext, field: string): Promise<StoredFile | null> {
  const { body } = context;
  const id = Object.hasOwn(body, keptName(field)) ? body[keptName(field)] : null;
  return typeof id === 'string' ? ((await sentBefore(context, [id]))[0] ?? null) : null;
}

/** The bytes of a kept file, or null when the store has lost them. */
export async function bytesOf({ services }: WebContext, { sha256 }: StoredFile): Promise<Buffer | null> {
  const content = await services.files.get(sha256);
  return content === null ? null : buffer(content);
}

/** What a file field shows of a file that was taken in. */
export function keptFiles(file: StoredFile | null): { id: string; name: string; bytes: number; sha256: string }[] {
  if (file === null) return [];
  return [{ id: file.id, name: file.name, bytes: file.sizeBytes, sha256: file.sha256.toString('hex') }];
}

/** Sent along with the form, so that the file need not be chosen again; says that it is there. */
export function keptNote({ lang }: WebContext, field: string, file: StoredFile | null): Html | null {
  if (file === null) return null;
  return html`<p class="soft small">${RECEIVED[lang](file.name)}</p><input type="hidden" name="${keptName(field)}" value="${file.id}">`;
}

const RECEIVED = {
  vi: (name: string): string => `Đã nhận tệp “${name}”. Bạn không cần chọn lại; chọn tệp khác nếu muốn thay.`,
  en: (name: string): string => `“${name}” was received. You need not choose it again; choose another to replace it.`,
};

function keptName(field: string): string {
  return `${field}-kept`;
}
