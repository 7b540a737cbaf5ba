import {
  addComment,
  addEvidence,
  addProgress,
  addSubTask,
  reportDifficulty,
  stepDifficulty,
  type PlanOutcome,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { dayValue, linesOf, valueOf } from '../plan-form.ts';
import { acting, afterAct, dbOf, HERE } from '../plans-frame.ts';
import { showTask } from './task-page.ts';

type Act = (context: WebContext, taskId: string, typed: (name: string) => string) => Promise<PlanOutcome<unknown>>;

/** Acts on a task by the last part of their address, which is also the id of their form. */
export const TASK_ACTS: Readonly<Record<string, Act>> = {
  'tien-do': (context, taskId, typed) =>
    addProgress(
      dbOf(context),
      taskId,
      {
        state: typed('state'),
        percent: typed('percent').trim(),
        text: typed('text'),
        onDay: dayValue(context, 'tien-do', 'onDay'),
        period: typed('period'),
      },
      acting(context),
    ),
  'minh-chung': (context, taskId, typed) =>
    addEvidence(
      dbOf(context),
      taskId,
      { kind: typed('kind'), value: typed('value'), title: typed('title'), product: typed('product') },
      acting(context),
    ),
  'vuong-mac': (context, taskId, typed) =>
    reportDifficulty(
      dbOf(context),
      taskId,
      { text: typed('text'), proposal: typed('proposal'), beyondCompetence: typed('beyondCompetence') === '1' },
      acting(context),
    ),
  'viec-con': addPart,
  'y-kien': (context, taskId, typed) => addComment(dbOf(context), taskId, typed('text'), acting(context)),
};

/** A sub-task is a part with a person in charge and a day. */
async function addPart(
  context: WebContext,
  taskId: string,
  typed: (name: string) => string,
): Promise<PlanOutcome<unknown>> {
  const due = dayValue(context, 'viec-con', 'due');
  const input = {
    title: typed('title'),
    leads: linesOf(typed('leads')).map((name) => ({ name })),
    person: typed('person'),
    deadline: { value: { kind: 'date', to: due } },
  };
  const outcome = await addSubTask(dbOf(context), taskId, input, acting(context));
  if (outcome.ok) return outcome;
  return {
    ok: false,
    refusals: outcome.refusals.map((one) => (one.field === 'deadline' ? { ...one, field: 'due' } : one)),
  };
}

/** Handler of one act: done, back to the task; refused, the page again with every reason and all that was typed. */
export function actOnTask(id: string, act: Act): (context: WebContext) => Promise<Reply> {
  return async (context) => {
    const { params } = context;
    const outcome = await act(context, params['task'] ?? '', (name) => valueOf(context, id, name));
    return afterAct(context, outcome, {
      form: id,
      to: pageOf(context),
      show: (again) => showTask(context, again),
    });
  };
}

/** Passes a difficulty on, answers, decides or closes it. */
export async function stepOn(context: WebContext): Promise<Reply> {
  const { params } = context;
  const form = `buoc-${params['difficulty'] ?? ''}`;
  const typed = (name: string): string => valueOf(context, form, name);
  const input = { step: typed('step'), level: typed('level'), text: typed('text') };
  const outcome = await stepDifficulty(dbOf(context), params['difficulty'] ?? '', input, acting(context));
  return afterAct(context, outcome, {
    form,
    to: pageOf(context),
    show: (again) => showTask(context, again),
  });
}

function pageOf({ params }: WebContext): string {
  const [plan, task] = [params['plan'] ?? '', params['task'] ?? ''].map(encodeURIComponent);
  return `${HERE}/${plan}/nhiem-vu/${task}`;
}
