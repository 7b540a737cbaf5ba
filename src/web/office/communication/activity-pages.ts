import {
  activitiesOf,
  addReach,
  CHANNELS,
  createActivity,
  eventNumbers,
  reachTotals,
  TARGET_GROUPS,
  writesFor,
  type Activity,
  type EventNumbers,
  type ReachTotal,
} from '../../../communication/index.ts';
import { AGENCIES, dayOf } from '../../../law/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  checkboxes,
  dateField,
  dateFrom,
  datePartsFrom,
  errorOf,
  form,
  formatDay,
  formatNumber,
  html,
  notice,
  pathIn,
  select,
  stateTag,
  table,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { writing } from './article-pages.ts';
import { chosen, ROOM, roomPage, typed } from './room-page.ts';
import { roomTexts } from './texts.ts';

const HERE = `${ROOM}/hoat-dong`;
const groupName = (code: string, lang: Lang): string => TARGET_GROUPS[code]?.[lang] ?? code;
const channelName = (code: string, lang: Lang): string =>
  (CHANNELS as Readonly<Record<string, { vi: string; en: string }>>)[code]?.[lang] ?? code;

interface FormErrors {
  readonly activity?: readonly FormError[];
  readonly reach?: readonly FormError[];
}

/** Activities of the official's agencies, a form for a new one, a form for reach. */
export async function showActivities(context: WebContext, errors: FormErrors = {}): Promise<Reply> {
  const { lang, services, actor, query } = context;
  const activities = await activitiesOf(services.database.db, writesFor(actor!));
  const words = roomTexts(lang).activities;
  const done = { created: words.created, reach: words.reachSaved }[String(query['xong'])];
  const body = html`${done === undefined ? null : notice({ lang, tone: 'success', live: true, title: done })}${activityTable(activities, lang)}
${activities.length === 0 ? null : html`<section class="section flow reading"><h2>${words.reach}</h2>${reachForm(context, activities, errors.reach ?? [])}</section>`}
<section class="section flow reading"><h2>${words.create}</h2>${activityForm(context, errors.activity ?? [])}</section>`;
  return roomPage(context, {
    title: words.title,
    lead: words.lead,
    body,
    errors: [...(errors.activity ?? []), ...(errors.reach ?? [])],
  });
}

function activityTable(rows: readonly Activity[], lang: Lang): Html {
  const words = roomTexts(lang).activities;
  return table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (one) =>
          html`<span lang="vi">${one.title}</span> ${one.demo ? stateTag({ label: words.demo, tone: 'warning' }) : null}`,
      },
      { heading: words.channel, cell: (one) => channelName(one.channel, lang) },
      { heading: words.groups, cell: (one) => one.targetGroups.map((group) => groupName(group, lang)).join('; ') },
      { heading: words.task, cell: (one) => one.planTask ?? '—' },
      {
        heading: words.from,
        cell: (one) =>
          html`${formatDay(one.fromDay, lang)}${one.untilDay === null ? null : html` – ${formatDay(one.untilDay, lang)}`}`,
      },
      { heading: words.people, kind: 'number', cell: (one) => reachOf(one, lang) },
    ],
  });
}

function reachOf({ people, countedOn, source }: Activity, lang: Lang): Html {
  const words = roomTexts(lang).activities;
  if (people === null || countedOn === null) return html`<span class="soft">${words.notCounted}</span>`;
  return html`${formatNumber(people, lang)} <span class="soft small">${words.countedOn(formatDay(countedOn, lang), source ?? '')}</span>`;
}

function activityForm(context: WebContext, errors: readonly FormError[]): Html {
  const { lang, formToken, actor, body } = context;
  const words = roomTexts(lang).activities;
  const may = writesFor(actor!);
  const agencies = AGENCIES.filter(({ code }) => may === null || may.includes(code));
  const again = (name: string): string => (errors.length > 0 ? typed(context, name) : '');
  const day = (name: string) => (errors.length > 0 ? datePartsFrom(body, name) : undefined);
  const fields = html`${select({ lang, name: 'agencyCode', label: roomTexts(lang).form.agency, width: 'full', value: again('agencyCode') || (agencies.length === 1 ? agencies[0]!.code : ''), error: errorOf(errors, 'agencyCode'), choices: agencies.map(({ code, name }) => ({ value: code, label: name[lang] })) })}${textField({ lang, name: 'title', label: words.name, value: again('title'), error: errorOf(errors, 'title') })}${select({ lang, name: 'channel', label: words.channel, value: again('channel'), error: errorOf(errors, 'channel'), choices: Object.entries(CHANNELS).map(([value, name]) => ({ value, label: name[lang] })) })}${checkboxes({ lang, name: 'targetGroups', label: words.groups, values: errors.length > 0 ? chosen(context, 'targetGroups') : [], error: errorOf(errors, 'targetGroups'), choices: Object.entries(TARGET_GROUPS).map(([value, name]) => ({ value, label: name[lang] })) })}${textField({ lang, name: 'planTask', label: words.task, optional: true, width: 'short', value: again('planTask'), error: errorOf(errors, 'planTask') })}${dateField({ lang, name: 'fromDay', label: words.from, value: day('fromDay'), error: errorOf(errors, 'fromDay') })}${dateField({ lang, name: 'untilDay', label: words.until, optional: true, value: day('untilDay'), error: errorOf(errors, 'untilDay') })}${button({ label: words.create })}`;
  return form({ lang, action: pathIn(lang, HERE), csrf: formToken, errors, body: fields });
}

function reachForm(context: WebContext, activities: readonly Activity[], errors: readonly FormError[]): Html {
  const { lang, formToken, body } = context;
  const words = roomTexts(lang).activities;
  const again = (name: string): string => (errors.length > 0 ? typed(context, name) : '');
  const fields = html`${select({ lang, name: 'activity', label: words.reachOf, width: 'full', value: again('activity'), error: errorOf(errors, 'activity'), choices: activities.map(({ id, title }) => ({ value: String(id), label: title })) })}${textField({ lang, name: 'people', label: words.total, width: 'short', inputmode: 'numeric', value: again('people'), error: errorOf(errors, 'people') })}${dateField({ lang, name: 'onDay', label: words.onDay, value: errors.length > 0 ? datePartsFrom(body, 'onDay') : undefined, error: errorOf(errors, 'onDay') })}${textField({ lang, name: 'source', label: words.source, value: again('source'), error: errorOf(errors, 'source') })}${button({ label: words.reach, kind: 'secondary' })}`;
  return form({ lang, action: pathIn(lang, `${HERE}/ket-qua`), csrf: formToken, errors, body: fields });
}

export async function enterActivity(context: WebContext): Promise<Reply> {
  const { lang, body, services } = context;
  const given = {
    agencyCode: typed(context, 'agencyCode'),
    title: typed(context, 'title'),
    channel: typed(context, 'channel'),
    targetGroups: chosen(context, 'targetGroups'),
    planTask: typed(context, 'planTask'),
    fromDay: dateFrom(body, 'fromDay'),
    untilDay: dateFrom(body, 'untilDay'),
  };
  const made = await createActivity(services.database.db, given, writing(context));
  if (!made.ok) return showActivities(context, { activity: formErrors(made.refusals, lang) });
  return { kind: 'redirect', to: pathIn(lang, `${HERE}?xong=created`) };
}

export async function enterReach(context: WebContext): Promise<Reply> {
  const { lang, body, services } = context;
  const id = typed(context, 'activity');
  const given = { people: typed(context, 'people'), onDay: dateFrom(body, 'onDay'), source: typed(context, 'source') };
  const known = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
  const done = await addReach(services.database.db, known, given, writing(context));
  if (!done.ok)
    return showActivities(context, {
      reach: formErrors(done.refusals, lang).map((one) => ({ field: 'activity', ...one })),
    });
  return { kind: 'redirect', to: pathIn(lang, `${HERE}?xong=reach`) };
}

/** Reach by channel, group and task, and events, of a span of days; the current year unless asked otherwise. */
export async function showFigures(context: WebContext): Promise<Reply> {
  const { lang, services, actor, query, now } = context;
  const { db } = services.database;
  const words = roomTexts(lang).figures;
  const year = dayOf(now).slice(0, 4);
  const [askedFrom, askedUntil] = [dateFrom(query, 'tu'), dateFrom(query, 'den')];
  const isBent = askedFrom === 'wrong' || askedUntil === 'wrong';
  const from = isBent || askedFrom === null ? `${year}-01-01` : askedFrom;
  const until = isBent || askedUntil === null ? `${year}-12-31` : askedUntil;
  const agencies = writesFor(actor!);
  const span = {
    from: new Date(`${from}T00:00:00+07:00`),
    until: new Date(new Date(`${until}T00:00:00+07:00`).getTime() + 86_400_000),
  };
  const [totals, events] = await Promise.all([
    reachTotals(db, agencies, { from, until }),
    eventNumbers(db, agencies, span),
  ]);
  const part = (title: string, rows: readonly ReachTotal[], name: (code: string) => string): Html =>
    html`<section class="section flow"><h2>${title}</h2>${totalsTable(title, rows, name, lang)}</section>`;
  const body = html`<form class="form flow" method="get" action="${pathIn(lang, `${ROOM}/so-lieu`)}">${dateField({ lang, name: 'tu', label: words.from, value: from })}${dateField({ lang, name: 'den', label: words.until, value: until })}${button({ label: words.show, kind: 'secondary' })}</form>
${isBent ? notice({ lang, tone: 'info', body: words.badDay }) : null}
${part(words.channels, totals.channels, (code) => channelName(code, lang))}${part(words.groups, totals.targetGroups, (code) => groupName(code, lang))}${part(words.tasks, totals.planTasks, (code) => code)}
<section class="section flow"><h2>${words.events}</h2>${eventsTable(events, lang)}</section>`;
  return roomPage(context, { title: words.title, lead: words.lead, body });
}

function totalsTable(caption: string, rows: readonly ReachTotal[], name: (code: string) => string, lang: Lang): Html {
  const words = roomTexts(lang).figures;
  return table({
    lang,
    caption,
    captionHidden: true,
    looks: 'plain',
    rows,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: words.value, kind: 'main', cell: ({ value }) => name(value) },
      { heading: words.activities, kind: 'number', cell: (one) => formatNumber(one.activities, lang) },
      { heading: words.people, kind: 'number', cell: (one) => formatNumber(one.people, lang) },
    ],
  });
}

function eventsTable(rows: readonly EventNumbers[], lang: Lang): Html {
  const words = roomTexts(lang).figures;
  return table({
    lang,
    caption: words.events,
    captionHidden: true,
    rows,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.value,
        kind: 'main',
        cell: (one) => html`<a lang="vi" href="${pathIn(lang, `${ROOM}/${one.id}/nguoi-du`)}">${one.title}</a>`,
      },
      { heading: words.from, cell: (one) => formatDay(dayOf(one.startsAt), lang) },
      { heading: roomTexts(lang).activities.task, cell: (one) => one.planTask ?? '—' },
      { heading: words.registered, kind: 'number', cell: (one) => formatNumber(one.registered, lang) },
      { heading: words.attended, kind: 'number', cell: (one) => formatNumber(one.attended, lang) },
    ],
  });
}
