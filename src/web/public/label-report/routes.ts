import { dryRun, submitDirect, type Attached, type DirectSubmission } from '../../../casework/index.ts';
import { dropFile, storeFile, type StoredBytes } from '../../../platform/files/index.ts';
import { portalActor } from '../../../platform/identity/index.ts';
import { fieldsOf } from '../../../procedures/kit/index.ts';
import { findEntry, type Entry } from '../../../registry/index.ts';
import { formErrors } from '../../display/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import type { FormError } from '../../ui/index.ts';
import { receivedPage } from '../visitor-form/received-page.ts';
import { sentForm } from '../visitor-form/sent-form.ts';
import { typedAnswers } from '../visitor-form/show-field.ts';
import { formPage, labelReport, MAX_FILE_BYTES, PATH, type FormShown } from './form-view.ts';
import { labelReportTexts } from './texts.ts';

const MAX_FILES = 3;
const EVIDENCE = 'evidence';

/** `/bao-nhan-bi-go`: report a label that was removed or falsified, without an account (Law 7.5). */
export function labelReportRoutes(): Route[] {
  const page = { path: PATH, access: ANYONE, kind: 'page' } as const;
  return [
    { ...page, method: 'GET', limit: 'read', handle: ask },
    { ...page, method: 'POST', limit: 'anonymousWrite', upload: true, tellsOversized: true, handle: send },
  ];
}

async function ask(context: WebContext): Promise<Reply> {
  const { query } = context;
  const typed = typeof query['ma'] === 'string' ? query['ma'].slice(0, 60) : '';
  const entry = await entryOf(context, typed);
  return formPage(context, { body: { ma: typed }, errors: [], entry, hadFiles: false });
}

/** Everything is checked before a file is kept; what is refused leaves nothing behind. */
async function send(context: WebContext): Promise<Reply> {
  const { body, services, now, uploads } = context;
  const { desk } = services;
  const procedure = labelReport();
  const typed = typeof body['ma'] === 'string' ? body['ma'].trim() : '';
  const entry = typed === '' ? null : await entryOf(context, typed);
  const answers = typedAnswers(fieldsOf(procedure.form), body);
  const subject = entry === null ? {} : { subjectCode: entry.code };
  const request: DirectSubmission = {
    procedureId: procedure.id,
    answers,
    actor: portalActor('web'),
    now,
    sent: sentForm(context),
    ...subject,
  };
  const shown: FormShown = { body, errors: [], entry, hadFiles: uploads.length > 0 };
  const again = (errors: readonly FormError[]): Reply => formPage(context, { ...shown, errors });
  const dry = await dryRun(desk, request);
  const unknown = typed !== '' && entry === null;
  const errors = [
    ...(unknown ? [{ field: 'ma', text: labelReportTexts(context.lang).codeUnknown }] : []),
    ...(dry.ok
      ? []
      : formErrors(
          dry.refusals.filter((one) => !(unknown && one.code === 'systemMissing')),
          context.lang,
        )),
    ...fileErrors(context),
  ];
  if (errors.length > 0) return again(errors);
  const kept = await keepAll(context);
  if ('errors' in kept) return again(kept.errors);
  const done = await submitDirect(desk, { ...request, files: kept.files });
  // Sent before, or refused after all: these copies are of no case.
  if (!done.ok || done.repeated) for (const { fileId } of kept.files) await dropFile(desk.db, fileId);
  return done.ok
    ? receivedPage(context, done, labelReportTexts(context.lang))
    : again(formErrors(done.refusals, context.lang));
}

async function entryOf({ services }: WebContext, typed: string): Promise<Entry | null> {
  const entry = await findEntry(services.database.db, typed);
  const registers: readonly string[] = labelReport().subject ?? [];
  return entry !== null && registers.includes(entry.register) ? entry : null;
}

function fileErrors({ uploads, oversized, lang }: WebContext): FormError[] {
  const words = labelReportTexts(lang);
  if (oversized.length > 0) return [{ field: EVIDENCE, text: words.fileTooLarge }];
  return uploads.length > MAX_FILES ? [{ field: EVIDENCE, text: words.tooManyFiles }] : [];
}

type Kept = { readonly files: readonly Attached[] } | { readonly errors: readonly FormError[] };

/** The bytes are safe in the store before a row names them; a crash in between leaves bytes that a sweep finds. */
async function keepAll({ uploads, services, lang, now }: WebContext): Promise<Kept> {
  const stored: StoredBytes[] = [];
  for (const { name, bytes } of uploads.filter(({ field }) => field === EVIDENCE)) {
    const put = await services.files.put({ content: once(bytes), name }, { maxBytes: MAX_FILE_BYTES, field: EVIDENCE });
    if (!put.ok) return { errors: formErrors(put.refusals, lang) };
    stored.push(put.value);
  }
  const nobodys = { uploadedBy: null, partyId: null };
  const files: Attached[] = [];
  for (const one of stored)
    files.push({ field: EVIDENCE, fileId: (await storeFile(services.database.db, one, nobodys, now)).id });
  return { files };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
