import { addDocument, OFFICIAL_DOCUMENT_VISIBILITIES } from '../../../casework/index.ts';
import type { Reply, Upload, WebContext } from '../../server/index.ts';
import { pathIn, type FormError } from '../../ui/index.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { casePage } from './case-page.ts';
import { FILE, MAX_BYTES, WHO } from './document-form.ts';
import { loadCase } from './load-case.ts';

/** Takes in a document: checked for what it is like every upload, its visibility chosen, its line in the trail. */
export async function addCaseDocument(office: Office, context: WebContext): Promise<Reply> {
  const { params, body, lang, now, services, uploads, oversized, requestId } = context;
  const caseCode = params['code'] ?? '';
  const shown = await loadCase(office, context, caseCode);
  if (shown?.view.sight !== 'caseTeam') return { kind: 'notFound' };
  const words = wordsIn(lang).case.addDocument;
  const who = typeof body[WHO] === 'string' ? body[WHO] : '';
  const visibility = OFFICIAL_DOCUMENT_VISIBILITIES.find((one) => one === who);
  const upload = uploads.find(({ field }) => field === FILE);
  const errors: FormError[] = [];
  if (oversized.length > 0) errors.push({ field: FILE, text: words.tooLarge });
  else if (upload === undefined) errors.push({ field: FILE, text: words.fileMissing });
  if (visibility === undefined) errors.push({ field: WHO, text: words.whoMissing });
  const again = (found: readonly FormError[]): Reply =>
    casePage(context, shown, { status: 422, document: { who, errors: found } });
  if (errors.length > 0) return again(errors);
  const stored = await services.files.put(
    { content: once(upload!), name: upload!.name },
    { maxBytes: MAX_BYTES, field: FILE },
  );
  if (!stored.ok) return again(stored.refusals.map((one) => ({ field: FILE, text: one.text[lang] })));
  const request = { caseCode, stored: stored.value, visibility: visibility!, actor: context.actor!, now, requestId };
  const added = await addDocument(office.desk, request);
  if (added.ok) return { kind: 'redirect', to: pathIn(lang, `/can-bo/vu-viec/${caseCode}?tai-lieu=1#tai-lieu`) };
  if (added.refusals.some((one) => one.code === 'notFound')) return { kind: 'notFound' };
  return again(added.refusals.map((one) => ({ field: FILE, text: one.text[lang] })));
}

async function* once({ bytes }: Upload): AsyncGenerator<Uint8Array> {
  yield bytes;
}
