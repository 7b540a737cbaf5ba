import {
  addComment,
  addProgress,
  addSubTask,
  followUp,
  removeTask,
  reportDifficulty,
  setFunding,
  setLead,
  setSupervisor,
  stepDifficulty,
  type PlanOutcome,
} from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { moneyInput } from '../keeping/money.ts';
import { dayValue, linesOf, unitLines, valueOf } from '../plan-form.ts';
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
  'vuong-mac': (context, taskId, typed) =>
    reportDifficulty(
      dbOf(context),
      taskId,
      {
        text: typed('text'),
        proposal: typed('proposal'),
        beyondCompetence: typed('beyondCompetence') === '1',
        unitName: typed('unitName') === 'own' ? '' : typed('unitName'),
      },
      acting(context),
    ),
  'theo-doi': (context, taskId, typed) =>
    followUp(
      dbOf(context),
      taskId,
      { kind: typed('kind'), text: typed('text') },
      { ...acting(context), baseUrl: context.services.config.baseUrl },
    ),
  'viec-con': addPart,
  'kinh-phi': (context, taskId, typed) => setFunding(dbOf(context), taskId, moneyInput(typed), acting(context)),
  'chu-tri': (context, taskId, typed) =>
    setLead(
      dbOf(context),
      taskId,
      { leads: unitLines(typed('leads')), from: dayValue(context, 'chu-tri', 'from'), reason: typed('reason') },
      acting(context),
    ),
  'chi-dao': (context, taskId, typed) =>
    setSupervisor(
      dbOf(context),
      taskId,
      { name: typed('name'), toBeAssigned: typed('toBeAssigned') === '1', reason: typed('reason') },
      acting(context),
    ),
  bo: (context, taskId, typed) => removeTask(dbOf(context), taskId, typed('reason'), acting(context)),
  'y-kien': (context, taskId, typed) => addComment(dbOf(context), taskId, typed('text'), acting(context)),
};

/** Fields of the forms by what the room calls them. */
const FIELD_OF: Readonly<Record<string, string>> = { deadline: 'due', condition: 'leads' };

/** Acts after which there is no task to go back to. */
const ENDS: ReadonlySet<string> = new Set(['bo']);

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
  return addSubTask(dbOf(context), taskId, input, acting(context));
}

/** Handler of one act: done, back to the task; refused, the page again with every reason and all that was typed. */
export function actOnTask(id: string, act: Act): (context: WebContext) => Promise<Reply> {
  return async (context) => {
    const { params } = context;
    const outcome = await act(context, params['task'] ?? '', (name) => valueOf(context, id, name));
    const shown = outcome.ok ? outcome : { ...outcome, refusals: outcome.refusals.map(onForm) };
    return afterAct(context, shown, {
      form: id,
      to: ENDS.has(id) ? pageOf(context).split('/nhiem-vu/')[0]! : pageOf(context),
      show: (again) => showTask(context, again),
    });
  };
}

function onForm<R extends { readonly field?: string }>(refusal: R): R {
  const { field } = refusal;
  return field === undefined ? refusal : { ...refusal, field: FIELD_OF[field] ?? field };
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
