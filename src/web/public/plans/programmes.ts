import { eventsOfTasks, EVENT_FORMATS, type TaskEvent } from '../../../communication/index.ts';
import { atOrBelow, isCentral, rootOf, type PublicPlan, type PublicTask } from '../../../plans/index.ts';
import type { WebContext } from '../../server/index.ts';
import { code, formatDay, formatNumber, html, pathIn, table, type Html } from '../../ui/index.ts';
import { dayOf } from '../../../law/index.ts';
import { planTexts } from './texts.ts';

/** Programmes and events that carry out tasks of the plan, of the agencies it binds, with how many take part. */
export async function programmesPart(
  { lang, services }: WebContext,
  plan: PublicPlan & { readonly taskList: readonly PublicTask[] },
): Promise<Html | null> {
  const words = planTexts(lang);
  const agencies = isCentral(plan.agencyCode) ? null : atOrBelow(rootOf(plan.agencyCode));
  const names = plan.taskList.flatMap(({ number }) => (number === null ? [] : [`${plan.code} ${number}`]));
  const found = await eventsOfTasks(services.database.db, names, agencies);
  if (found.length === 0) return null;
  const title = (one: TaskEvent): Html =>
    lang === 'en' && one.title.en !== null ? html`${one.title.en}` : html`<span lang="vi">${one.title.vi}</span>`;
  return html`<section class="section flow" id="chuong-trinh"><h2>${words.programmes}</h2><p class="soft">${words.programmesLead}</p>${table<TaskEvent>(
    {
      lang,
      caption: words.programmes,
      captionHidden: true,
      rows: found,
      columns: [
        {
          heading: words.programme,
          kind: 'main',
          cell: (one) => html`<a href="${pathIn(lang, `/su-kien/${one.id}`)}">${title(one)}</a>`,
        },
        { heading: words.format, cell: ({ format }) => EVENT_FORMATS[format][lang] },
        { heading: words.task, cell: ({ planTask }) => code(planTask.slice(plan.code.length).trim()) },
        {
          heading: words.days,
          cell: ({ startsAt, endsAt }) => {
            const [from, to] = [dayOf(startsAt), dayOf(endsAt)];
            return `${formatDay(from, lang)}${from === to ? '' : ` – ${formatDay(to, lang)}`}`;
          },
        },
        { heading: words.registered, kind: 'number', cell: ({ registered }) => formatNumber(registered, lang) },
        { heading: words.attended, kind: 'number', cell: ({ attended }) => formatNumber(attended, lang) },
      ],
    },
  )}</section>`;
}
