import { planDatabases, type PlanDatabase, type TaskView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { formatDay, html, pathIn, stateTag, table, type Html, type Lang } from '../../../ui/index.ts';
import { dbOf, HERE, taskLink, vietnamese } from '../plans-frame.ts';
import { levelTexts } from './texts.ts';

const TONES = {
  unreviewed: 'neutral',
  reviewing: 'info',
  meets: 'success',
  toImprove: 'warning',
  withdrawn: 'neutral',
} as const;

export function databasesPath(planCode: string): string {
  return `${HERE}/${planCode}/co-so-du-lieu`;
}

export function databaseLink(planCode: string, { id, name }: Pick<PlanDatabase, 'id' | 'name'>, lang: Lang): Html {
  return html`<a href="${pathIn(lang, `${databasesPath(planCode)}/${id}`)}">${vietnamese(name)}</a>`;
}

export function reviewTag({ review, since }: Pick<PlanDatabase, 'review' | 'since'>, lang: Lang): Html {
  const words = levelTexts(lang).databases;
  return html`${stateTag({ label: words.states[review], tone: TONES[review] })} <span class="soft small nobreak">${words.sinceDay(formatDay(since, lang))}</span>`;
}

export function databaseTable({ lang }: WebContext, planCode: string, databases: readonly PlanDatabase[]): Html {
  const words = levelTexts(lang).databases;
  return table<PlanDatabase>({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: databases,
    columns: [
      { heading: words.name, kind: 'main', cell: (one) => databaseLink(planCode, one, lang) },
      { heading: words.serves, cell: (one) => vietnamese(one.serves) },
      { heading: words.unit, cell: (one) => vietnamese(one.unitName) },
      { heading: words.review, cell: (one) => reviewTag(one, lang) },
      { heading: words.gaps, cell: (one) => vietnamese(one.gaps) },
      { heading: words.task, cell: (one) => (one.task === null ? null : taskLink(planCode, one.task, lang)) },
    ],
  });
}

/** On the page of a task: the databases that belong to it; nothing where there are none. */
export async function taskDatabases(context: WebContext, task: TaskView): Promise<Html | null> {
  const found = await planDatabases(dbOf(context), task.plan.id, { taskId: task.id });
  if (found.length === 0) return null;
  const words = levelTexts(context.lang).databases;
  return html`<section class="section flow" id="co-so-du-lieu"><h2>${words.title}</h2>${databaseTable(context, task.plan.code, found)}</section>`;
}
