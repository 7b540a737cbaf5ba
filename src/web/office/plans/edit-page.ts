import {
  confirmFields,
  correctTask,
  planDocument,
  readTask,
  TASK_FIELDS,
  type PlanRefusal,
  type TaskEdit,
  type TaskView,
} from '../../../plans/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { button, form, html, linkButton, pathIn, type Html } from '../../ui/index.ts';
import { deadlineFields, deadlineOf } from './deadline-form.ts';
import { dayValue, linesOf, oneField, unitLines, valueOf, type FieldSpec } from './plan-form.ts';
import { acting, dbOf, done, HERE, planWords, plansPage, todayOf, type Again } from './plans-frame.ts';
import { markedText, partsOf, readingOf } from './confirm/source-text.ts';

const FORM = 'sua';

async function taskOf(context: WebContext): Promise<TaskView | null> {
  const { actor, params } = context;
  const task = await readTask(dbOf(context), actor!, params['task'] ?? '', todayOf(context));
  return task === null || task.plan.code !== params['plan'] || task.sight !== 'keeps' ? null : task;
}

/** The values of a task to be corrected, beside the words of the document. */
export async function showEdit(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor, formToken } = context;
  const words = planWords(lang);
  const task = await taskOf(context);
  if (task === null || task.plan.state === 'closed') return { kind: 'notFound' };
  const document = await planDocument(dbOf(context), actor!, task.plan.code);
  const reading = readingOf(document?.reading);
  const part = partsOf(reading).find(({ number }) => number === task.number);
  const typed = again === null ? null : { errors: again.errors };
  const fields = fieldsOf(task, context).map((spec) => oneField(context, FORM, spec, typed));
  const at = `${HERE}/${task.plan.code}/nhiem-vu/${task.id}`;
  const markup = form({
    lang,
    action: pathIn(lang, `${at}/sua`),
    csrf: formToken,
    errors: again?.errors ?? [],
    body: html`${fields}<div class="button-row">${button({ label: words.edit.button })}${linkButton({ label: words.keeping.remove, href: `${pathIn(lang, at)}#f-bo--reason`, kind: 'quiet' })}</div>`,
  });
  const source: Html | null =
    part === undefined
      ? null
      : html`<div class="plan-source"><h2>${words.confirm.document}</h2>${markedText(reading.text, part)}</div>`;
  return plansPage(context, {
    title: words.edit.title,
    over: [task.number, task.title].filter((one) => one !== null).join(' '),
    body: html`<div class="plan-row">${source}<div class="plan-read">${markup}</div></div>`,
    again,
    under: [{ href: pathIn(lang, `${HERE}/${task.plan.code}`), label: task.plan.code }],
  });
}

function fieldsOf(task: TaskView, { lang }: WebContext): FieldSpec[] {
  const words = planWords(lang);
  const { edit } = words;
  const confirmed = task.plan.state === 'confirmed';
  return [
    { name: 'title', label: words.task.title, kind: 'area', value: task.title },
    { name: 'leads', label: words.task.leads, kind: 'area', hint: edit.leadsPerLine, value: leadLines(task) },
    ...(confirmed
      ? [{ name: 'from', label: edit.leadsFrom, kind: 'date', hint: edit.leadsFromHint, optional: true } as const]
      : []),
    {
      name: 'coordinators',
      label: words.task.coordinators,
      kind: 'area',
      hint: edit.perLine,
      optional: true,
      value: task.coordinators.join('\n'),
    },
    { name: 'person', label: words.task.person, optional: true, value: task.person ?? '' },
    ...deadlineFields(lang, task.deadline),
    { name: 'deadlineText', label: edit.words, optional: true, value: task.deadlineText ?? '' },
    {
      name: 'products',
      label: words.task.products,
      kind: 'area',
      hint: edit.perLine,
      optional: true,
      value: task.products.join('\n'),
    },
    { name: 'supervisor', label: edit.supervisor, optional: true, value: task.supervisor?.name ?? '' },
    {
      name: 'toBeAssigned',
      label: edit.toBeAssigned,
      kind: 'check',
      optional: true,
      value: task.supervisor?.toBeAssigned === true ? '1' : '',
    },
    ...(confirmed ? [{ name: 'reason', label: edit.reason, hint: edit.reasonHint }] : []),
  ];
}

/** Those in charge last, one a line: whoever was before them stays in the history. */
function leadLines({ leads }: TaskView): string {
  return leads
    .filter(({ until }) => until === null)
    .map(({ name, condition }) => (condition === null ? name : `${name} | ${condition}`))
    .join('\n');
}

/** Stores what was changed and confirms it; what was not changed keeps its history. */
export async function saveEdit(context: WebContext): Promise<Reply> {
  const { lang } = context;
  const task = await taskOf(context);
  if (task === null) return { kind: 'notFound' };
  const refusals = await changes(context, task);
  if (refusals.length > 0) return showEdit(context, { form: FORM, errors: formErrors(refusals, lang, `${FORM}--`) });
  const confirmed = await confirmFields(dbOf(context), task.id, TASK_FIELDS, acting(context));
  if (!confirmed.ok)
    return showEdit(context, { form: FORM, errors: formErrors(confirmed.refusals, lang, `${FORM}--`) });
  const at = `${HERE}/${task.plan.code}`;
  return done(
    context,
    task.plan.state === 'draft' ? `${at}/xac-nhan#viec-${task.position + 1}` : `${at}/nhiem-vu/${task.id}`,
  );
}

/** What the page says, beside what is stored. */
async function changes(context: WebContext, task: TaskView): Promise<readonly PlanRefusal[]> {
  const value = (name: string): string => valueOf(context, FORM, name).replaceAll('\r\n', '\n');
  const edit = editOf(context, task);
  const toBeAssigned = value('toBeAssigned') === '1';
  const name = value('supervisor').trim();
  const reassigned =
    name !== (task.supervisor?.name ?? '') ||
    (name !== '' && toBeAssigned !== (task.supervisor?.toBeAssigned ?? false));
  const leads = unitLines(value('leads'));
  const [from, dueFrom, dueTo] = ['from', 'dueFrom', 'dueTo'].map((day) => dayValue(context, FORM, day));
  const correction = {
    edit: Object.keys(edit).length === 0 ? null : edit,
    lead: value('leads').trim() === leadLines(task).trim() ? null : { leads, from },
    supervisor: reassigned ? { name, toBeAssigned } : null,
    reason: value('reason'),
    days: { from, dueFrom, dueTo },
  };
  const outcome = await correctTask(dbOf(context), task.id, correction, acting(context));
  return outcome.ok
    ? []
    : outcome.refusals.map((one) => ({ ...one, field: FIELD_OF[one.field ?? ''] ?? one.field ?? 'title' }));
}

/** Fields of the form by what the room calls them. */
const FIELD_OF: Readonly<Record<string, string>> = { deadline: 'dueTo', condition: 'leads', name: 'supervisor' };

/** Only what differs from what is stored. */
function editOf(context: WebContext, task: TaskView): TaskEdit {
  const value = (name: string): string => valueOf(context, FORM, name).replaceAll('\r\n', '\n').trim();
  const same = (lines: readonly string[], name: string): boolean =>
    linesOf(value(name)).join('\n') === lines.join('\n');
  const words = value('deadlineText');
  const kind = value('kind');
  const deadline =
    kind === 'keep' || kind === ''
      ? { value: task.deadline ?? { kind: 'none' }, text: words }
      : { value: deadlineOf(context, FORM), text: words };
  const timed = (kind !== 'keep' && kind !== '') || words !== (task.deadlineText ?? '');
  return {
    ...(value('title') === task.title ? {} : { title: value('title').replaceAll('\n', ' ') }),
    ...(same(task.coordinators, 'coordinators') ? {} : { coordinators: linesOf(value('coordinators')) }),
    ...(value('person') === (task.person ?? '') ? {} : { person: value('person') }),
    ...(timed ? { deadline } : {}),
    ...(same(task.products, 'products') ? {} : { products: linesOf(value('products')) }),
  };
}
