import {
  ARTICLE_KINDS,
  EVENT_FORMATS,
  TARGET_GROUPS,
  writesFor,
  type Article,
  type ArticleFile,
  type TypedContent,
  type TypedEvent,
} from '../../../communication/index.ts';
import { AGENCIES, dayOf, SECTORS } from '../../../law/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  checkbox,
  checkboxes,
  dateField,
  dateFrom,
  datePartsFrom,
  errorOf,
  fileField,
  form,
  formatClock,
  formSection,
  html,
  pathIn,
  select,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { chosen, ROOM, typed } from './room-page.ts';
import { roomTexts } from './texts.ts';

export const FILE = 'file';

/** The content of a form as it was typed. `fileIds` are added by whoever takes the files in. */
export function contentTyped(context: WebContext, isEvent: boolean): Omit<TypedContent, 'fileIds'> {
  const text = (name: string): string => typed(context, name);
  return {
    titleVi: text('titleVi'),
    summaryVi: text('summaryVi'),
    bodyVi: text('bodyVi'),
    titleEn: text('titleEn'),
    summaryEn: text('summaryEn'),
    bodyEn: text('bodyEn'),
    enCompared: text('enCompared') === '1',
    provisions: text('provisions'),
    sectors: chosen(context, 'sectors'),
    targetGroups: chosen(context, 'targetGroups'),
    planTask: text('planTask'),
    event: isEvent || EVENT_FIELDS.some((name) => typed(context, name).trim() !== '') ? eventTyped(context) : null,
  };
}

const TIMES = ['startsAt', 'endsAt', 'registrationUntil'] as const;
const EVENT_FIELDS = [
  'format',
  'place',
  'onlineAddress',
  'capacity',
  ...TIMES.flatMap((name) => [`${name}Time`, `${name}-day`, `${name}-month`, `${name}-year`]),
];
const CLOCK = /^([01]?\d|2[0-3])[:h][0-5]\d$/;

/** Times of the clock that are none, each beside its own field. */
export function clockErrors(context: WebContext): FormError[] {
  return TIMES.map((name) => `${name}Time`)
    .filter((field) => typed(context, field).trim() !== '' && !CLOCK.test(typed(context, field).trim()))
    .map((field) => ({ field, text: roomTexts(context.lang).form.timeHint }));
}

function eventTyped(context: WebContext): TypedEvent {
  const instant = (name: string): Date | 'wrong' | null => {
    const day = dateFrom(context.body, name);
    const time = typed(context, `${name}Time`).trim();
    if (day === null && time === '') return null;
    if (day === null || day === 'wrong' || !CLOCK.test(time)) return 'wrong';
    return new Date(`${day}T${time.replace('h', ':').padStart(5, '0')}:00+07:00`);
  };
  return {
    format: typed(context, 'format'),
    startsAt: instant('startsAt'),
    endsAt: instant('endsAt'),
    place: typed(context, 'place'),
    onlineAddress: typed(context, 'onlineAddress'),
    capacity: typed(context, 'capacity'),
    registrationUntil: instant('registrationUntil'),
  };
}

interface FormShown {
  readonly context: WebContext;
  readonly errors: readonly FormError[];
  /** null for a new one. */
  readonly article: Article | null;
  readonly files: readonly ArticleFile[];
}

/** The form of an article; what was typed stays, else its newest version stands in it. */
export function articleForm(shown: FormShown): Html {
  const { context, errors, article, files } = shown;
  const { lang, formToken } = context;
  const words = roomTexts(lang).form;
  const action = pathIn(lang, article === null ? `${ROOM}/moi` : `${ROOM}/${article.id}`);
  const isEvent = article === null || article.kind === 'event';
  return form({
    lang,
    action,
    csrf: formToken,
    errors,
    files: true,
    hidden: article === null ? [] : [['version', String(article.latestVersion)]],
    body: html`${article === null ? whatFields(shown) : null}${formSection(words.textVi, textFields(shown, 'Vi'))}${formSection(words.textEn, html`${textFields(shown, 'En')}${article === null ? null : checkbox({ lang, name: 'enCompared', value: '1', label: words.enCompared, optional: true, checked: typed(context, 'enCompared') === '1' })}`, words.textEnLead)}${formSection(words.topics, topicFields(shown))}${isEvent ? formSection(words.event, eventFields(shown)) : null}${formSection(words.files, fileFields(context, errors, files))}${button({ label: article === null ? words.create : words.save })}`,
  });
}

function whatFields({ context, errors }: FormShown): Html {
  const { lang, query, actor } = context;
  const words = roomTexts(lang).form;
  const may = actor === null ? [] : writesFor(actor);
  const agencies = AGENCIES.filter(({ code }) => may === null || may.includes(code));
  const kind = typed(context, 'kind') || (typeof query['loai'] === 'string' ? query['loai'] : '');
  return html`${select({ lang, name: 'kind', label: words.kind, value: kind, error: errorOf(errors, 'kind'), choices: Object.entries(ARTICLE_KINDS).map(([value, { name }]) => ({ value, label: name[lang] })) })}${select({ lang, name: 'agencyCode', label: words.agency, width: 'full', value: typed(context, 'agencyCode') || (agencies.length === 1 ? agencies[0]!.code : ''), error: errorOf(errors, 'agencyCode'), choices: agencies.map(({ code, name }) => ({ value: code, label: name[lang] })) })}`;
}

/** What stands in a field: what was just typed, else what the newest version says. */
function value({ context }: FormShown, name: string, before: string | null | undefined): string {
  return context.method === 'POST' ? typed(context, name) : (before ?? '');
}

function textFields(shown: FormShown, of: 'Vi' | 'En'): Html {
  const { context, errors, article } = shown;
  const { lang } = context;
  const words = roomTexts(lang).form;
  const own = words.written[of];
  const text = of === 'Vi' ? article?.vi : article?.en;
  const base = (name: string) => ({
    lang,
    name: `${name}${of}`,
    error: errorOf(errors, `${name}${of}`),
    optional: of === 'En',
  });
  return html`${textField({ ...base('title'), label: own.title, hint: words.titleHint, value: value(shown, `title${of}`, text?.title) })}${textArea({ ...base('summary'), label: own.summary, hint: words.summaryHint, rows: 2, maxCharacters: 500, value: value(shown, `summary${of}`, text?.summary) })}${textArea({ ...base('body'), label: own.body, hint: words.bodyHint, rows: 12, maxCharacters: 40_000, value: value(shown, `body${of}`, text?.body) })}`;
}

function topicFields(shown: FormShown): Html {
  const { context, errors, article } = shown;
  const { lang } = context;
  const words = roomTexts(lang).form;
  const list = (name: string, before: readonly string[] | undefined): readonly string[] =>
    context.method === 'POST' ? chosen(context, name) : (before ?? []);
  return html`${textField({ lang, name: 'provisions', label: words.provisions, hint: words.provisionsHint, optional: true, value: value(shown, 'provisions', article?.provisions.join(', ')), error: errorOf(errors, 'provisions') })}${checkboxes({ lang, name: 'sectors', label: words.sectors, optional: true, values: list('sectors', article?.sectors), error: errorOf(errors, 'sectors'), choices: SECTORS.map(({ code, name }) => ({ value: code, label: name[lang] })) })}${checkboxes({ lang, name: 'targetGroups', label: words.targetGroups, optional: true, values: list('targetGroups', article?.targetGroups), error: errorOf(errors, 'targetGroups'), choices: Object.entries(TARGET_GROUPS).map(([code, name]) => ({ value: code, label: name[lang] })) })}${textField({ lang, name: 'planTask', label: words.planTask, hint: words.planTaskHint, optional: true, value: value(shown, 'planTask', article?.planTask), error: errorOf(errors, 'planTask') })}`;
}

function eventFields(shown: FormShown): Html {
  const { context, errors, article } = shown;
  const { lang } = context;
  const words = roomTexts(lang).form;
  const event = article?.event ?? null;
  const optional = article === null;
  const at = (
    name: string,
    labels: readonly [day: string, time: string],
    before: Date | null,
    more: { hint?: string; optional: boolean },
  ): Html => {
    const day =
      context.method === 'POST' ? datePartsFrom(context.body, name) : before === null ? undefined : dayOf(before);
    const time = value(shown, `${name}Time`, before === null ? '' : formatClock(before));
    return html`${dateField({ lang, name, label: labels[0], value: day, error: errorOf(errors, name), ...more })}${textField({ lang, name: `${name}Time`, label: labels[1], hint: words.timeHint, width: 'short', value: time, optional: more.optional, error: errorOf(errors, `${name}Time`) })}`;
  };
  return html`${select({ lang, name: 'format', label: words.format, optional, value: value(shown, 'format', event?.format), error: errorOf(errors, 'format'), choices: Object.entries(EVENT_FORMATS).map(([code, name]) => ({ value: code, label: name[lang] })) })}${at('startsAt', [words.starts, words.startsTime], event?.startsAt ?? null, { optional })}${at('endsAt', [words.ends, words.endsTime], event?.endsAt ?? null, { optional })}${textField({ lang, name: 'place', label: words.place, optional, value: value(shown, 'place', event?.place), error: errorOf(errors, 'place') })}${textField({ lang, name: 'onlineAddress', label: words.onlineAddress, hint: words.onlineHint, optional: true, type: 'url', value: value(shown, 'onlineAddress', event?.onlineAddress), error: errorOf(errors, 'onlineAddress') })}${textField({ lang, name: 'capacity', label: words.capacity, hint: words.capacityHint, optional: true, width: 'short', inputmode: 'numeric', value: value(shown, 'capacity', event?.capacity?.toString()), error: errorOf(errors, 'capacity') })}${at('registrationUntil', [words.until, words.untilTime], event?.registrationUntil ?? null, { optional: true, hint: words.untilHint })}`;
}

function fileFields(context: WebContext, errors: readonly FormError[], files: readonly ArticleFile[]): Html {
  const { lang } = context;
  const words = roomTexts(lang).form;
  const kept = context.method === 'POST' ? chosen(context, 'keep') : files.map(({ id }) => id);
  const keep = checkboxes({
    lang,
    name: 'keep',
    label: words.keepFiles,
    optional: true,
    values: kept,
    choices: files.map(({ id, name }) => ({ value: id, label: name })),
  });
  return html`${files.length === 0 ? null : keep}${fileField({ lang, name: FILE, label: words.addFile, files: [], optional: true, multiple: true, maxBytes: 20_000_000, error: errorOf(errors, FILE) })}`;
}
