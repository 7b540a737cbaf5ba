import type { TaskView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { html, pathIn, type Html } from '../../../ui/index.ts';
import { mayAct } from '../task/task-forms.ts';
import { connectionsPath } from './connection-table.ts';
import { databasesPath } from './database-table.ts';
import { LEVELS } from './levels-page.ts';
import { levelTexts } from './texts.ts';

/** On the page of a task: where to record its databases and connections, and how those of the levels below stand. */
export function recordingWays({ lang }: WebContext, task: TaskView): Html | null {
  const { databases, levels } = levelTexts(lang);
  const asked = `?nhiem-vu=${task.id}`;
  const link = (path: string, label: string): Html => html`<a href="${pathIn(lang, path)}${asked}">${label}</a>`;
  const ways = [
    ...(mayAct(task)
      ? [
          link(databasesPath(task.plan.code), databases.recordHere),
          link(connectionsPath(task.plan.code), databases.connectHere),
        ]
      : []),
    ...(task.plan.state === 'confirmed' ? [link(LEVELS, levels.below)] : []),
  ];
  if (ways.length === 0) return null;
  return html`<p>${ways.map((way, at) => html`${at === 0 ? null : ' · '}${way}`)}</p>`;
}
