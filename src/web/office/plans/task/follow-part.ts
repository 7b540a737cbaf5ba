import { FOLLOW_UP_KINDS, listFollowUps, type TaskView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { html, timeline, type Html } from '../../../ui/index.ts';
import { logItem } from '../keeping/following-page.ts';
import { foldedForm } from '../plan-form.ts';
import { dbOf, planWords, type Again } from '../plans-frame.ts';
import { taskPath } from './task-forms.ts';

/** What was checked, urged and guided about a task, and the form for who keeps the plan or leads its agency. */
export async function followPart(context: WebContext, task: TaskView, again: Again | null): Promise<Html | null> {
  const { lang } = context;
  const words = planWords(lang).following;
  const found = await listFollowUps(dbOf(context), task.id);
  const may = task.plan.state === 'confirmed' && (task.sight === 'keeps' || task.sight === 'decides');
  if (found.length === 0 && !may) return null;
  const form = may
    ? foldedForm(context, again, {
        id: 'theo-doi',
        action: `${taskPath(task)}/theo-doi`,
        title: words.act,
        button: words.act,
        fields: [
          {
            name: 'kind',
            label: words.kind,
            kind: 'select',
            choices: FOLLOW_UP_KINDS.map((value) => ({ value, label: words.kinds[value] })),
            value: 'urged',
          },
          { name: 'text', label: words.text, kind: 'area', hint: words.textHint },
        ],
      })
    : null;
  const log =
    found.length === 0
      ? html`<p class="soft">${words.noLog}</p>`
      : timeline(
          found.map((one) => logItem(context, one, null)),
          lang,
        );
  return html`<section class="section flow"><h2>${words.title}</h2>${form}${log}</section>`;
}
