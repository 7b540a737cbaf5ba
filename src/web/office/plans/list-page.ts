import { DOCUMENT_TYPES, documentLines, type DocumentType } from '../../../platform/document-text/index.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { cleanText } from '../../../platform/http/index.ts';
import { importPlan, listPlans, readPlanText, type PlanSummary, type SourceLine } from '../../../plans/index.ts';
import type { Reply, Upload, WebContext } from '../../server/index.ts';
import {
  button,
  code,
  emptyState,
  fileField,
  form,
  formatBytes,
  formatDay,
  formatNumber,
  html,
  linkButton,
  pagination,
  pathIn,
  searchBox,
  stateTag,
  table,
  errorOf,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { formErrors } from '../refusals.ts';
import { dayValue, oneField, valueOf } from './plan-form.ts';
import {
  acting,
  agencyName,
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
  const typed = again === null ? null : { errors: again.errors };
  const fields = [
    oneField(
      context,
      FORM,
      { name: 'agencyCode', label: words.upload.agency, kind: 'select', choices: own, value: own[0]?.value ?? '' },
      typed,
    ),
    fileField({
      lang,
      name: `${FORM}--file`,
      label: words.upload.file,
      hint: words.upload.fileHint,
      files: [],
      accept: '.txt,.md,.docx,.pdf',
      maxBytes: MOST_BYTES,
      error: errorOf(again?.errors, `${FORM}--file`),
    }),
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
  const { lang, uploads } = context;
  const [file] = uploads.filter(({ field }) => field === `${FORM}--file`);
  const errors = fileErrors(context, file);
  if (dayValue(context, FORM, 'issuedOn') === 'wrong') errors.push(...refusedDay(context));
  const number = valueOf(context, FORM, 'number').trim();
  const clean = number === '' ? null : cleanText(number, { field: 'number', max: 100, multiline: false });
  if (clean?.ok === false) errors.push(...formErrors(clean.refusals, lang, `${FORM}--`));
  const kept = file === undefined || errors.length > 0 ? null : await keep(context, file, errors);
  if (kept === null || file === undefined) return showUpload(context, { form: FORM, errors });
  const request = {
    agencyCode: valueOf(context, FORM, 'agencyCode'),
    reading: readPlanText(kept.lines),
    bytes: file.bytes,
    fileId: kept.fileId,
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
  return showUpload(context, { form: FORM, errors: formErrors(said, lang, `${FORM}--`) });
}

function bothWays(pick: (words: ReturnType<typeof planWords>) => string): { vi: string; en: string } {
  return { vi: pick(planWords('vi')), en: pick(planWords('en')) };
}

function fileErrors({ lang, oversized }: WebContext, file: Upload | undefined): FormError[] {
  const words = planWords(lang).upload;
  const field = `${FORM}--file`;
  if (oversized.some((one) => one.field === field))
    return [{ field, text: words.tooLarge(formatBytes(MOST_BYTES, lang)) }];
  return file === undefined || file.bytes.length === 0 ? [{ field, text: words.noFile }] : [];
}

function refusedDay({ lang }: WebContext): FormError[] {
  const text = { vi: 'Ngày không hợp lệ.', en: 'This is not a valid day.' }[lang];
  return [{ field: `${FORM}--issuedOn`, text }];
}

/**
 * Keeps the file and reads its lines. The bytes are safe in the store before a row names them, and the row is there before the plan
 * refers to it; a crash in between leaves bytes that the sweep takes.
 */
async function keep(
  context: WebContext,
  { name, bytes }: Upload,
  errors: FormError[],
): Promise<{ lines: SourceLine[]; fileId: string } | null> {
  const { services, lang, actor, now } = context;
  const rule = { maxBytes: MOST_BYTES, allowed: DOCUMENT_TYPES, field: 'file' };
  const stored = await services.files.put({ content: once(bytes), name }, rule);
  if (!stored.ok) {
    errors.push(...formErrors(stored.refusals, lang, `${FORM}--`));
    return null;
  }
  const read = await documentLines(bytes, stored.value.mediaType as DocumentType);
  if (!read.ok) {
    errors.push(...formErrors(read.refusals, lang, `${FORM}--`));
    return null;
  }
  const uploadedBy = actor?.kind === 'person' ? actor.accountId : null;
  const file = await storeFile(dbOf(context), stored.value, { uploadedBy, partyId: null }, now);
  return { lines: read.value, fileId: file.id };
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}
