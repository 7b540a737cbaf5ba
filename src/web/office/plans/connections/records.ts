import { agencyName } from '../../../../law/index.ts';
import { partsIn, type PlanView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import type { FieldSpec } from '../plan-form.ts';
import { dbOf, planWords, todayOf } from '../plans-frame.ts';
import { levelTexts } from './texts.ts';

/** What the official may record of databases and connections of a plan. */
export interface Records {
  /** Tasks under which it may; null: under any, or none. */
  readonly taskIds: ReadonlySet<string> | null;
  /** Its own unit; '' for who keeps the plan. */
  readonly unitName: string;
}

/** Null: nothing. Who keeps the plan records for any unit, a unit for itself under the tasks in which it takes part. */
export async function recordsOf(context: WebContext, plan: PlanView): Promise<Records | null> {
  if (plan.state === 'closed') return null;
  if (plan.sight === 'keeps') return { taskIds: null, unitName: '' };
  if (plan.sight !== 'takesPart') return null;
  const parts = await partsIn(dbOf(context), context.actor!, plan, todayOf(context));
  const [own] = parts.values();
  return own === undefined ? null : { taskIds: new Set(parts.keys()), unitName: agencyName(own, 'vi') };
}

/** The task that it belongs to. `taskId`: the one it belongs to until now, or that the page was opened for. */
export function taskField(
  { lang, query }: WebContext,
  plan: PlanView,
  { taskIds }: Records,
  taskId: string | null,
): FieldSpec {
  const words = planWords(lang).connections;
  const choices = plan.taskList
    .filter(({ id }) => taskIds === null || taskIds.has(id))
    .map(({ id, number, title }) => ({
      value: id,
      label: [number, title].filter((one) => one !== null).join(' '),
    }));
  const asked = taskId ?? query['nhiem-vu'];
  const first = taskIds === null ? '' : (choices[0]?.value ?? '');
  return {
    name: 'taskId',
    label: words.task,
    kind: 'select',
    optional: taskIds === null,
    choices: taskIds === null ? [{ value: '', label: words.noTask }, ...choices] : choices,
    value: choices.find(({ value }) => value === asked)?.value ?? first,
    ...(taskIds === null ? {} : { hint: levelTexts(lang).ownTask }),
  };
}
