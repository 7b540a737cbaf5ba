import { findEntry } from '../../../../registry/index.ts';
import type { StoredFile } from '../../../../platform/files/index.ts';
import { addEvidence, readTask, withdrawEvidence } from '../../../../plans/index.ts';
import { formErrors } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { fileOfForm } from '../../kept-upload.ts';
import { sendFile } from '../keeping/send-file.ts';
import { valueOf } from '../plan-form.ts';
import { acting, dbOf, done, todayOf } from '../plans-frame.ts';
import { EVIDENCE_FILE, mayAct } from './task-forms.ts';
import { showTask } from './task-page.ts';

const FORM = 'minh-chung';

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
  const kept = typed('kind') === 'file' ? await fileOf(context, errors) : null;
  const again = { form: FORM, kept };
  if (errors.length > 0) return showTask(context, { ...again, errors });
  const input = {
    kind: typed('kind'),
    value: typed('value').trim(),
    title: typed('title'),
    product: typed('product'),
    fileId: kept?.id ?? null,
    isRegistered: async (code: string) => (await findEntry(dbOf(context), code)) !== null,
  };
  const outcome = await addEvidence(dbOf(context), params['task'] ?? '', input, acting(context));
  if (outcome.ok) return done(context, context.path.replace(/\/minh-chung$/, ''));
  const refusals = outcome.refusals.map((one) => (one.field === 'fileId' ? { ...one, field: 'file' } : one));
  return showTask(context, { ...again, errors: formErrors(refusals, lang, `${FORM}--`) });
}

/** Nothing is kept for somebody who may not add it. */
async function fileOf(context: WebContext, errors: FormError[]): Promise<StoredFile | null> {
  const { actor, params } = context;
  const task = await readTask(dbOf(context), actor!, params['task'] ?? '', todayOf(context));
  if (task === null || !mayAct(task)) return null;
  return fileOfForm(context, { field: `${FORM}--file`, maxBytes: EVIDENCE_FILE.maxBytes }, errors);
}

/** Hands out a file of evidence to whoever may read the task. */
export async function sendEvidence(context: WebContext): Promise<Reply> {
  const { params, actor } = context;
  const task = await readTask(dbOf(context), actor!, params['task'] ?? '', todayOf(context));
  const found =
    task?.plan.code === params['plan'] ? task?.evidence.find(({ id }) => id === params['evidence']) : undefined;
  return sendFile(context, found?.fileId ?? null);
}
