import { eventsOfTasks, EVENT_FORMATS, type TaskEvent } from '../../../../communication/index.ts';
import { agencyName, dayOf } from '../../../../law/index.ts';
import { atOrBelow, isCentral, rootOf, type TaskView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { formatDay, formatNumber, html, pathIn, table, type Html } from '../../../ui/index.ts';
import { dbOf, planWords, vietnamese } from '../plans-frame.ts';

/** Published programmes and events that name the task, with how many take part in all. Nothing where there are none. */
export async function programmesPart(context: WebContext, task: TaskView): Promise<Html | null> {
  const { lang } = context;
  if (task.number === null) return null;
  const agencies = isCentral(task.plan.agencyCode) ? null : atOrBelow(rootOf(task.plan.agencyCode));
  const found = await eventsOfTasks(dbOf(context), [`${task.plan.code} ${task.number}`], agencies);
  if (found.length === 0) return null;
  const words = planWords(lang).doing.programmes;
  const sum = (of: 'registered' | 'attended'): string =>
    formatNumber(
      found.reduce((all, one) => all + one[of], 0),
      lang,
    );
  return html`<section class="section flow" id="chuong-trinh"><h2>${words.title}</h2><p>${words.sum(formatNumber(found.length, lang), sum('registered'), sum('attended'))}</p>${table<TaskEvent>(
    {
      lang,
      caption: words.title,
      captionHidden: true,
      rows: found,
      columns: [
        {
          heading: words.programme,
          kind: 'main',
          cell: (one) => html`<a href="${pathIn(lang, `/su-kien/${one.id}`)}">${vietnamese(one.title.vi)}</a>`,
        },
        { heading: words.format, cell: ({ format }) => EVENT_FORMATS[format][lang] },
        { heading: words.by, cell: ({ agencyCode }) => agencyName(agencyCode, lang) },
        { heading: words.from, cell: ({ startsAt }) => formatDay(dayOf(startsAt), lang) },
        { heading: words.registered, kind: 'number', cell: ({ registered }) => formatNumber(registered, lang) },
        { heading: words.attended, kind: 'number', cell: ({ attended }) => formatNumber(attended, lang) },
      ],
    },
  )}</section>`;
}
