import { agencyName } from '../../../law/index.ts';
import { DOCUMENT_TYPES, documentLines, type DocumentType } from '../../../platform/document-text/index.ts';
import type { StoredFile } from '../../../platform/files/index.ts';
import { cleanText } from '../../../platform/http/index.ts';
import { importPlan, listPlans, readPlanText, type PlanSummary, type SourceLine } from '../../../plans/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  code,
  emptyState,
  form,
  formatDay,
  formatNumber,
  html,
  linkButton,
  pagination,
  pathIn,
  searchBox,
  stateTag,
  table,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { bytesOf, fileOfForm } from '../kept-upload.ts';
import { dayValue, oneField, valueOf } from './plan-form.ts';
import {
  acting,
  dbOf,
  done,
  HERE,
  ownAgencies,
  planWords,
  plansPage,
  todayOf,
  vietnamese,
  type Again,
} from './plans-frame.ts';

const PAGE = 50;
const FORM = 'nap';
const FILE = `${FORM}--file`;
const MOST_BYTES = 20 * 1_048_576;
export const UPLOAD = `${HERE}/nap`;

/** Plans that the official may see, newest first. */
export async function showPlans(context: WebContext): Promise<Reply> {
  const { lang, actor, query } = context;
  const words = planWords(lang);
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].slice(0, 200) : '');
  const [asked, after] = [text('q').trim(), text('sau')];
  const filter = { ...(asked === '' ? {} : { words: asked }), ...(after === '' ? {} : { after }), limit: PAGE + 1 };
  const found = await listPlans(dbOf(context), actor!, todayOf(context), filter);
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  const next =
    found.length > PAGE && last
      ? { next: `${pathIn(lang, HERE)}?${new URLSearchParams({ q: asked, sau: last.id }).toString()}` }
      : {};
  const upload =
    ownAgencies(context, lang).length === 0
      ? null
      : html`<div class="button-row">${linkButton({ label: words.list.upload, href: pathIn(lang, UPLOAD), kind: 'primary' })}${linkButton({ label: words.keeping.newPlan, href: pathIn(lang, `${HERE}/moi`) })}${linkButton({ label: words.units.title, href: pathIn(lang, `${HERE}/don-vi`), kind: 'quiet' })}</div>`;
  const search = searchBox({ lang, action: pathIn(lang, HERE), label: words.list.words, value: asked });
  const body = html`${upload}${search}${planTable(context, rows)}${'next' in next ? pagination({ lang, ...next }) : null}`;
  return plansPage(context, { title: words.title, lead: words.lead, body });
}

export function planTable({ lang }: WebContext, rows: readonly PlanSummary[]): Html {
  const words = planWords(lang);
  const tones = { draft: 'warning', confirmed: 'info', closed: 'neutral' } as const;
  return table<PlanSummary>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows,
    empty: emptyState({ title: words.list.empty }),
    keys: true,
    columns: [
      {
        heading: words.task.plan,
        kind: 'main',
        cell: (plan) =>
          html`<a href="${pathIn(lang, `${HERE}/${plan.code}`)}">${vietnamese(plan.title)}</a> <span class="soft small">${code(plan.code)}${plan.documentNumber === null ? null : html` · <span lang="vi">${plan.documentNumber}</span>`}${plan.issuedOn === null ? null : ` · ${words.list.issued} ${formatDay(plan.issuedOn, lang)}`}</span>`,
      },
      {
        heading: words.list.agency,
        cell: ({ agencyCode, unitName }) =>
          html`${unitName === null ? null : html`${vietnamese(unitName)}, `}${agencyName(agencyCode, lang)}`,
      },
      { heading: words.list.state, cell: ({ state }) => stateTag({ label: words.state[state], tone: tones[state] }) },
      { heading: words.list.tasks, kind: 'number', cell: ({ tasks }) => formatNumber(tasks, lang) },
      { heading: words.list.done, kind: 'number', cell: (plan) => formatNumber(plan.done, lang) },
      { heading: words.list.overdue, kind: 'number', cell: ({ overdue }) => formatNumber(overdue, lang) },
    ],
  });
}

/** The form that takes a document in. */
export async function showUpload(context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, formToken } = context;
  const words = planWords(lang);
  const own = ownAgencies(context, lang);
  const typed = again === null ? null : { errors: again.errors, kept: again.kept ?? null };
  const fields = [
    oneField(
      context,
      FORM,
      { name: 'agencyCode', label: words.upload.agency, kind: 'select', choices: own, value: own[0]?.value ?? '' },
      typed,
    ),
    oneField(
      context,
      FORM,
      {
        name: 'file',
        label: words.upload.file,
        hint: words.upload.fileHint,
        kind: 'file',
        file: { accept: '.txt,.md,.docx,.pdf', maxBytes: MOST_BYTES },
      },
      typed,
    ),
    oneField(context, FORM, { name: 'number', label: words.upload.number, optional: true }, typed),
    oneField(context, FORM, { name: 'issuedOn', label: words.upload.issuedOn, kind: 'date', optional: true }, typed),
  ];
  const body = form({
    lang,
    action: pathIn(lang, UPLOAD),
    csrf: formToken,
    files: true,
    errors: again?.errors ?? [],
    body: html`${fields}<div class="button-row">${button({ label: words.upload.button })}</div>`,
  });
  return plansPage(context, { title: words.upload.title, lead: words.upload.lead, body, again, under: [] });
}

/** Takes a document in, reads it, and leads to the draft that came of it; the same file leads to the plan it became. */
export async function upload(context: WebContext): Promise<Reply> {
  const { lang } = context;
  const errors: FormError[] = [];
  const kept = await fileOfForm(context, { field: FILE, maxBytes: MOST_BYTES, allowed: DOCUMENT_TYPES }, errors);
  if (kept === null && errors.length === 0) errors.push({ field: FILE, text: planWords(lang).upload.noFile });
  const read = kept === null ? null : await readKept(context, kept, errors);
  if (dayValue(context, FORM, 'issuedOn') === 'wrong') errors.push(...refusedDay(context));
  const number = valueOf(context, FORM, 'number').trim();
  const clean = number === '' ? null : cleanText(number, { field: 'number', max: 100, multiline: false });
  if (clean?.ok === false) errors.push(...formErrors(clean.refusals, lang, `${FORM}--`));
  if (kept === null || read === null || errors.length > 0)
    return showUpload(context, { form: FORM, errors, kept: read === null ? null : kept });
  const request = {
    agencyCode: valueOf(context, FORM, 'agencyCode'),
    reading: readPlanText(read.lines),
    bytes: read.bytes,
    fileId: kept.id,
    documentNumber: number || null,
    issuedOn: dayValue(context, FORM, 'issuedOn') || null,
  };
  const outcome = await importPlan(dbOf(context), request, acting(context));
  if (outcome.ok) {
    const same = outcome.value.outcome === 'unchanged';
    return done(context, `${HERE}/${outcome.value.code}${same ? '' : '/xac-nhan'}`, same ? 'cu' : 'doc');
  }
  const said = outcome.refusals.map((one) =>
    one.code === 'noTasks' ? { ...one, field: 'file', text: bothWays((words) => words.upload.noTasks) } : one,
  );
  // A document without tasks is of no use to be sent again.
  const isUseless = outcome.refusals.some(({ code }) => code === 'noTasks');
  return showUpload(context, {
    form: FORM,
    errors: formErrors(said, lang, `${FORM}--`),
    kept: isUseless ? null : kept,
  });
}

function bothWays(pick: (words: ReturnType<typeof planWords>) => string): { vi: string; en: string } {
  return { vi: pick(planWords('vi')), en: pick(planWords('en')) };
}

function refusedDay({ lang }: WebContext): FormError[] {
  const text = { vi: 'Hãy nhập ngày có thật: ngày, tháng, năm.', en: 'Give a real date: day, month, year.' }[lang];
  return [{ field: `${FORM}--issuedOn`, text }];
}

/** The lines of a kept document; null, with the reason, when it cannot be read. */
async function readKept(
  context: WebContext,
  kept: StoredFile,
  errors: FormError[],
): Promise<{ lines: SourceLine[]; bytes: Buffer } | null> {
  const bytes = await bytesOf(context, kept);
  if (bytes === null) {
    errors.push({ field: FILE, text: planWords(context.lang).upload.noFile });
    return null;
  }
  const read = await documentLines(bytes, kept.mediaType as DocumentType);
  if (read.ok) return { lines: read.value, bytes };
  errors.push(...formErrors(read.refusals, context.lang, `${FORM}--`));
  return null;
}
