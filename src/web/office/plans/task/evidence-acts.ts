import { findEntry } from '../../../../registry/index.ts';
import { storeFile } from '../../../../platform/files/index.ts';
import { addEvidence, readTask, withdrawEvidence } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { formatBytes, type FormError } from '../../../ui/index.ts';
import { formErrors } from '../../refusals.ts';
import { sendFile } from '../keeping/send-file.ts';
import { valueOf } from '../plan-form.ts';
import { acting, dbOf, done, planWords, todayOf } from '../plans-frame.ts';
import { EVIDENCE_FILE, mayAct } from './task-forms.ts';
import { showTask } from './task-page.ts';

const FORM = 'minh-chung';
const MOST_BYTES = EVIDENCE_FILE.maxBytes;

/** Takes evidence back; it stays in the history with the reason. */
export async function withdraw(context: WebContext): Promise<Reply> {
  const { params, lang } = context;
  const [task, evidence] = [params['task'] ?? '', params['evidence'] ?? ''];
  const form = `rut-${evidence}`;
  const outcome = await withdrawEvidence(
    dbOf(context),
    task,
    evidence,
    valueOf(context, form, 'reason'),
    acting(context),
  );
  if (outcome.ok) return done(context, context.path.split('/minh-chung/')[0]!);
  return showTask(context, { form, errors: formErrors(outcome.refusals, lang, `${form}--`) });
}

/**
 * Adds evidence: a file is judged by what is in it and kept before a row names it; a code must stand in a public register. A crash in
 * between leaves bytes that the sweep takes.
 */
export async function giveEvidence(context: WebContext): Promise<Reply> {
  const { params, lang } = context;
  const typed = (name: string): string => valueOf(context, FORM, name);
  const errors: FormError[] = [];
  const fileId = typed('kind') === 'file' ? await keptFile(context, errors) : null;
  if (errors.length > 0) return showTask(context, { form: FORM, errors });
  const input = {
    kind: typed('kind'),
    value: typed('value').trim(),
    title: typed('title'),
    product: typed('product'),
    fileId,
    isRegistered: async (code: string) => (await findEntry(dbOf(context), code)) !== null,
  };
  const outcome = await addEvidence(dbOf(context), params['task'] ?? '', input, acting(context));
  if (outcome.ok) return done(context, context.path.replace(/\/minh-chung$/, ''));
  const refusals = outcome.refusals.map((one) => (one.field === 'fileId' ? { ...one, field: 'file' } : one));
  return showTask(context, { form: FORM, errors: formErrors(refusals, lang, `${FORM}--`) });
}

async function keptFile(context: WebContext, errors: FormError[]): Promise<string | null> {
  const { uploads, oversized, services, lang, actor, now, params } = context;
  const field = `${FORM}--file`;
  if (oversized.some((one) => one.field === field))
    errors.push({ field, text: planWords(lang).keeping.tooLarge(formatBytes(MOST_BYTES, lang)) });
  const file = uploads.find((one) => one.field === field && one.bytes.length > 0);
  const task = await readTask(dbOf(context), actor!, params['task'] ?? '', todayOf(context));
  // Nothing is kept for somebody who may not add it.
  if (file === undefined || errors.length > 0 || task === null || !mayAct(task)) return null;
  const stored = await services.files.put(
    { content: once(file.bytes), name: file.name },
    { maxBytes: MOST_BYTES, field: 'file' },
  );
  if (!stored.ok) {
    errors.push(...formErrors(stored.refusals, lang, `${FORM}--`));
    return null;
  }
  const uploadedBy = actor?.kind === 'person' ? actor.accountId : null;
  return (await storeFile(dbOf(context), stored.value, { uploadedBy, partyId: null }, now)).id;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Hands out a file of evidence to whoever may read the task. */
export async function sendEvidence(context: WebContext): Promise<Reply> {
  const { params, actor } = context;
  const task = await readTask(dbOf(context), actor!, params['task'] ?? '', todayOf(context));
  const found =
    task?.plan.code === params['plan'] ? task?.evidence.find(({ id }) => id === params['evidence']) : undefined;
  return sendFile(context, found?.fileId ?? null);
}
