import {
  confirmAllFields,
  confirmFields,
  confirmPlan,
  confirmSureTasks,
  planDocument,
  readPlan,
  TASK_FIELDS,
  type Doubt,
  type PlanReading,
  type PlanView,
  type TaskSummary,
} from '../../../../plans/index.ts';
import { formErrors } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  button,
  checkbox,
  code,
  fieldId,
  form,
  formatNumber,
  html,
  linkButton,
  notice,
  pathIn,
  stateTag,
  summaryList,
  type Html,
} from '../../../ui/index.ts';
import {
  acting,
  afterAct,
  dbOf,
  deadlineData,
  done,
  HERE,
  leadNames,
  planWords,
  plansPage,
  todayOf,
  vietnamese,
  type Again,
} from '../plans-frame.ts';
import { clauseList } from '../plan-page.ts';
import { nextAfter, standing, stepsPanel, toLookAt } from './to-look-at.ts';
import { doubtsAbout, markedText, otherDoubts, partsOf, readingOf } from './source-text.ts';

const START = 'bat-dau';
const SURE = 'chac-chan';

/** What the page is made of. */
interface Shown {
  readonly context: WebContext;
  readonly plan: PlanView;
  readonly reading: ReturnType<typeof readingOf>;
  readonly numbers: readonly string[];
  /** How many values the document does not give though every task must have them. */
  readonly gaps: number;
}

/** The document and what was read from it, side by side, until the planner has confirmed it. */
export async function showConfirm(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor, params } = context;
  const words = planWords(lang);
  const [plan, document] = await Promise.all([
    readPlan(dbOf(context), actor!, params['plan'] ?? '', todayOf(context)),
    planDocument(dbOf(context), actor!, params['plan'] ?? ''),
  ]);
  if (plan === null || plan.sight !== 'keeps') return { kind: 'notFound' };
  if (plan.state !== 'draft') return { kind: 'redirect', to: pathIn(lang, `${HERE}/${plan.code}`), status: 303 };
  const reading = readingOf(document?.reading);
  const numbers = plan.taskList.flatMap(({ number }) => (number === null ? [] : [number]));
  const found = await toLookAt(context, plan, reading.doubts);
  const shown = { context, plan, reading, numbers, gaps: found.gaps };
  const confirmed = plan.taskList.filter((task) => standing(task) === 'all').length;
  const count = [plan.taskList.length, reading.doubts.length, confirmed].map((one) => formatNumber(one, lang));
  const body = html`<p><strong>${words.confirm.count(count[0]!, count[1]!, count[2]!)}</strong></p>${again === null ? stepsPanel(context, plan, found.tasks) : startForm(shown, again)}${documentDoubts(shown)}${rows(shown)}
<section class="section flow"><h2>${words.confirm.duties}</h2>${clauseList(plan, lang)}</section>
${again === null ? startForm(shown, null) : null}`;
  return plansPage(context, {
    title: words.confirm.title,
    over: html`${plan.code} · ${vietnamese(plan.title)}`,
    lead: words.confirm.lead,
    body,
    again,
    under: [{ href: pathIn(lang, `${HERE}/${plan.code}`), label: plan.code }],
  });
}

/** Tasks in the order of the document, each beside its part of the text; the text between them folded, so that all of it can be read. */
function rows(shown: Shown): Html {
  const { context, plan, reading } = shown;
  const words = planWords(context.lang).confirm;
  const parts = partsOf(reading);
  const byNumber = new Map(parts.map((part) => [part.number, part]));
  const starts = parts.map(({ from }) => from);
  let at = 0;
  const all = plan.taskList.map((task) => {
    const part = byNumber.get(task.number ?? '');
    const between = part !== undefined && part.from > at ? reading.text.slice(at, part.from) : '';
    if (part !== undefined) at = Math.max(at, part.to);
    const left = part === undefined ? html`<p class="soft">${words.added}</p>` : markedText(reading.text, part);
    return html`${betweenText(between, words.between)}<section class="plan-row" id="viec-${task.position + 1}"><div class="plan-source"><h3 class="unseen">${words.document}: ${task.number ?? task.title}</h3>${left}</div><div class="plan-read flow">${readTask(shown, task)}</div></section>`;
  });
  return html`<div class="plan-compare" data-rows><h2 class="unseen">${words.result}</h2><p class="soft small keys-hint">${words.keys}</p>${all}${betweenText(starts.length === 0 ? reading.text : reading.text.slice(at), words.between)}</div>`;
}

function betweenText(text: string, label: string): Html | null {
  if (text.trim() === '') return null;
  return html`<details class="fold"><summary>${label}</summary><div class="fold-body"><div class="plan-text" lang="vi">${text.trim()}</div></div></details>`;
}

function readTask({ context, plan, reading }: Shown, task: TaskSummary): Html {
  const { lang } = context;
  const words = planWords(lang);
  const read = reading.tasks.find(({ id }) => id === task.number);
  const doubts = doubtsAbout(reading.doubts, task.number ?? '');
  const stands = standing(task);
  const tag =
    stands === 'none'
      ? null
      : stateTag({
          label: stands === 'all' ? words.confirm.done : words.confirm.partly,
          tone: stands === 'all' ? 'success' : 'info',
        });
  const path = `${HERE}/${plan.code}/xac-nhan/${task.id}`;
  const confirm =
    stands === 'all'
      ? null
      : form({
          lang,
          action: pathIn(lang, path),
          csrf: context.formToken,
          body: html`<div class="button-row"><button class="button button-secondary">${words.confirm.one}<span class="unseen">: ${task.number ?? task.title}</span></button><a class="button button-quiet" href="${pathIn(lang, `${HERE}/${plan.code}/nhiem-vu/${task.id}/sua`)}">${words.confirm.edit}<span class="unseen">: ${task.number ?? task.title}</span></a></div>`,
        });
  const edit =
    stands === 'all'
      ? html`<p><a href="${pathIn(lang, `${HERE}/${plan.code}/nhiem-vu/${task.id}/sua`)}">${words.confirm.edit}<span class="unseen">: ${task.number ?? task.title}</span></a></p>`
      : null;
  return html`<h3>${task.number === null ? null : html`${code(task.number)} `}${vietnamese(task.title)}</h3>${tag === null ? null : html`<p class="tags">${tag}</p>`}${doubtNotice(doubts, context)}${summaryList(fieldsOf(task, read, context), lang)}${confirm}${edit}`;
}

type Read = PlanReading['tasks'][number] | undefined;

/** Value, the words it was read from and where they stand. */
function fieldsOf(task: TaskSummary, read: Read, context: WebContext): { term: string; value: Html }[] {
  const { lang } = context;
  const words = planWords(lang);
  type Words = { text: string; place: unknown } | null | undefined;
  const place = (passage: Words): string => {
    const found = passage?.place as { line: number; page: number | null } | null | undefined;
    return found ? words.confirm.place(found.line, found.page) : '';
  };
  // What stands in the document word for word is not said twice.
  const whereOf = (passage: Words): Html => html` <span class="soft small nobreak">(${place(passage)})</span>`;
  const said = (passage: Words): Html | null => {
    if (!passage) return null;
    const where = place(passage);
    return html`<span class="soft small">${words.confirm.wording}: “<span lang="vi">${passage.text}</span>”${where === '' ? null : html` (<span class="nobreak">${where}</span>)`}</span>`;
  };
  const one = (name: string, text: string, passage?: Words, own = true): Html => {
    const value =
      text === '' ? html`<span class="soft">${words.confirm.missing}</span>` : own ? vietnamese(text) : html`${text}`;
    const same = passage?.text === text ? (place(passage) === '' ? html`` : whereOf(passage)) : null;
    return html`<span id="${fieldId(`${task.id}.${name}`)}" tabindex="-1">${value}</span>${same !== null ? same : passage ? html`<br>${said(passage)}` : null}`;
  };
  const names = leadNames(task.leads, todayOf(context)) || task.leads.map(({ name }) => name).join('; ');
  const dated = task.deadline === null ? '' : deadlineData(task.deadline, lang);
  return [
    { term: words.task.leads, value: one('leads', names, read?.lead.wording) },
    {
      term: words.task.coordinators,
      value: one('coordinators', task.coordinators.join('; '), read?.coordinators.wording),
    },
    { term: words.task.deadline, value: one('deadline', dated, read?.deadlineText, false) },
    { term: words.task.products, value: one('products', task.products.join('; '), read?.productsText) },
    { term: words.task.supervisor, value: one('supervisor', task.supervisor?.name ?? '', read?.supervisor) },
    ...(read?.idSynthetic === true ? [{ term: words.task.number, value: html`${words.confirm.synthetic}` }] : []),
  ];
}

function doubtNotice(doubts: readonly Doubt[], { lang }: WebContext): Html | null {
  if (doubts.length === 0) return null;
  const items = doubts.map(({ reason }) => html`<li>${reason[lang]}</li>`);
  return notice({ lang, tone: 'warning', title: planWords(lang).confirm.doubt, body: html`<ul>${items}</ul>` });
}

function documentDoubts({ context, reading, numbers }: Shown): Html | null {
  const words = planWords(context.lang).confirm;
  const doubts = otherDoubts(reading.doubts, numbers);
  if (doubts.length === 0) return null;
  const items = doubts.map(({ about, passage, reason }) => {
    const place = passage?.place;
    return html`<li>${about === null ? null : `${about}: `}${reason[context.lang]}${passage === null ? null : html` “<span lang="vi">${passage.text.slice(0, 200)}</span>”`}${place ? ` (${words.place(place.line, place.page)})` : null}</li>`;
  });
  return notice({ lang: context.lang, tone: 'warning', title: words.doubts, body: html`<ul>${items}</ul>` });
}

function startForm({ context, plan, gaps: lacking }: Shown, again: Again | null): Html {
  const { lang, formToken } = context;
  const words = planWords(lang).confirm;
  const at = `${HERE}/${plan.code}/xac-nhan`;
  const gaps =
    lacking === 0
      ? null
      : checkbox({
          lang,
          name: 'giu-nguyen',
          value: '1',
          label: words.gaps,
          optional: true,
          checked: again !== null && context.body['giu-nguyen'] === '1',
        });
  const start = form({
    lang,
    action: pathIn(lang, at),
    csrf: formToken,
    errors: again?.errors ?? [],
    body: html`<p class="soft">${words.startLead}</p>${gaps}<div class="button-row">${button({ label: words.start, name: 'viec', value: START })}${button({ label: words.all, kind: 'secondary', name: 'viec', value: 'tat-ca' })}${linkButton({ label: words.toPlan, href: pathIn(lang, `${HERE}/${plan.code}`), kind: 'quiet' })}</div>`,
  });
  return html`<section class="section flow" id="bat-dau"><h2>${words.start}</h2>${start}</section>`;
}

/** Confirms all tasks, or puts the plan into effect. */
export async function confirmAll(context: WebContext): Promise<Reply> {
  const { lang, actor, params, body } = context;
  const plan = await readPlan(dbOf(context), actor!, params['plan'] ?? '', todayOf(context));
  if (plan === null || plan.sight !== 'keeps') return { kind: 'notFound' };
  const at = `${HERE}/${plan.code}`;
  if (body['viec'] !== START) {
    const confirmThem = body['viec'] === SURE ? confirmSureTasks : confirmAllFields;
    const all = await confirmThem(dbOf(context), plan.id, acting(context));
    return afterAct(context, all, { form: START, to: `${at}/xac-nhan`, show: (again) => showConfirm(context, again) });
  }
  const given = { acceptGaps: body['giu-nguyen'] === '1' };
  const outcome = await confirmPlan(dbOf(context), plan.id, given, acting(context));
  if (outcome.ok) return done(context, at);
  // A gap says of which task it is.
  const numbered = outcome.refusals.map((one) => {
    const task = plan.taskList.find(({ id }) => one.field?.startsWith(id) === true);
    const number = task === undefined ? '' : `${task.number ?? task.title}: `;
    return { ...one, text: { vi: number + one.text.vi, en: number + one.text.en } };
  });
  return showConfirm(context, { form: START, errors: formErrors(numbered, lang) });
}

/** Confirms one task as it stands. */
export async function confirmOne(context: WebContext): Promise<Reply> {
  const { actor, params } = context;
  const plan = await readPlan(dbOf(context), actor!, params['plan'] ?? '', todayOf(context));
  const task = plan?.taskList.find(({ id }) => id === params['task']);
  if (!plan || !task) return { kind: 'notFound' };
  const outcome = await confirmFields(dbOf(context), task.id, TASK_FIELDS, acting(context));
  const document = await planDocument(dbOf(context), actor!, plan.code);
  const { tasks } = await toLookAt(context, plan, readingOf(document?.reading).doubts);
  return afterAct(context, outcome, {
    form: START,
    to: `${HERE}/${plan.code}/xac-nhan#${nextAfter(plan, tasks, task)}`,
    show: (again) => showConfirm(context, again),
  });
}
