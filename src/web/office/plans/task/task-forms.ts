import {
  EVIDENCE_KINDS,
  planningFor,
  TASK_STATES,
  type DifficultyView,
  type TaskView,
} from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { formatDay, html, type Html } from '../../../ui/index.ts';
import { foldedForm, type FieldSpec } from '../plan-form.ts';
import { HERE, planWords, todayOf, type Again } from '../plans-frame.ts';

/** What a file of evidence may be; what it really is, its content says. */
export const EVIDENCE_FILE = {
  accept: '.pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg,.txt,.md,.csv',
  maxBytes: 20 * 1_048_576,
};

/** Address of the page of a task. */
export function taskPath(task: Pick<TaskView, 'id' | 'plan'>): string {
  return `${HERE}/${task.plan.code}/nhiem-vu/${task.id}`;
}

/** Whether the person keeps the plan or takes part in the task, and the plan is run. */
export function mayAct({ plan, sight, partFor }: TaskView): boolean {
  return plan.state === 'confirmed' && (sight === 'keeps' || partFor !== null);
}

/** What the person may do with the task now, each act folded under its name. */
export function actForms(context: WebContext, task: TaskView, again: Again | null): Html | null {
  const words = planWords(context.lang).doing;
  if (!mayAct(task)) return null;
  const forms = ACTS.map(([id, name]) =>
    foldedForm(context, again, {
      id,
      action: `${taskPath(task)}/${id}`,
      title: words.acts[name],
      button: words.acts[name],
      fields: FIELDS[id](context, task),
    }),
  );
  return html`<section class="section flow"><h2>${words.now}</h2>${forms}</section>`;
}

const ACTS = [
  ['tien-do', 'progress'],
  ['minh-chung', 'evidence'],
  ['vuong-mac', 'difficulty'],
  ['viec-con', 'subTask'],
  ['y-kien', 'comment'],
] as const;
type ActId = (typeof ACTS)[number][0];

const FIELDS: Record<ActId, (context: WebContext, task: TaskView) => FieldSpec[]> = {
  'tien-do': progressFields,
  'minh-chung': evidenceFields,
  'vuong-mac': ({ lang }, task) => {
    const words = planWords(lang).doing;
    const named = [...new Set([...task.leads.map(({ name }) => name), ...task.coordinators])];
    return [
      {
        name: 'unitName',
        label: words.unit,
        kind: 'select',
        optional: true,
        choices: [{ value: 'own', label: words.ownUnit }, ...named.map((value) => ({ value, label: value }))],
        value: 'own',
      },
      { name: 'text', label: words.difficultyText, kind: 'area' },
      { name: 'proposal', label: words.proposal, kind: 'area', optional: true },
      { name: 'beyondCompetence', label: words.beyond, kind: 'check', optional: true },
    ];
  },
  'viec-con': ({ lang }) => {
    const words = planWords(lang);
    return [
      { name: 'title', label: words.task.title },
      { name: 'leads', label: words.task.leads, kind: 'area', hint: words.edit.perLine },
      { name: 'person', label: words.task.person, optional: true },
      { name: 'due', label: words.task.deadline, kind: 'date' },
    ];
  },
  'y-kien': ({ lang }) => [{ name: 'text', label: planWords(lang).doing.commentText, kind: 'area' }],
};

function progressFields(context: WebContext, task: TaskView): FieldSpec[] {
  const { lang } = context;
  const words = planWords(lang).doing;
  const open = task.periods.filter(({ done, key }) => !done && key !== 'once').slice(0, 24);
  const periods = open.map(({ key, due }) => ({
    value: key,
    label: due === null ? key : `${key} (${formatDay(due, lang)})`,
  }));
  return [
    {
      name: 'state',
      label: words.state,
      kind: 'select',
      choices: TASK_STATES.map((value) => ({ value, label: words.states[value] })),
      value: 'running',
    },
    ...(periods.length === 0
      ? []
      : [
          {
            name: 'period',
            label: words.period,
            hint: words.periodHint,
            kind: 'select',
            choices: periods,
            optional: true,
            value: periods[0]!.value,
          } as const,
        ]),
    { name: 'percent', label: words.percent, optional: true },
    { name: 'text', label: words.progressText, kind: 'area' },
    { name: 'onDay', label: words.onDay, kind: 'date', optional: true, value: todayOf(context) },
  ];
}

function evidenceFields({ lang }: WebContext, task: TaskView): FieldSpec[] {
  const { doing: words, keeping } = planWords(lang);
  const kinds = EVIDENCE_KINDS.map((value) => ({ value, label: words.kinds[value] }));
  return [
    { name: 'kind', label: words.kind, kind: 'select', choices: kinds, value: 'document' },
    { name: 'value', label: words.value, hint: keeping.valueHint, optional: true },
    { name: 'file', label: keeping.file, hint: keeping.fileHint, kind: 'file', optional: true, file: EVIDENCE_FILE },
    { name: 'title', label: words.evidenceTitle },
    ...(task.products.length === 0
      ? []
      : [
          {
            name: 'product',
            label: words.product,
            kind: 'select',
            optional: true,
            choices: task.products.map((value) => ({ value, label: value })),
          } as const,
        ]),
  ];
}

/** What keeps a difficulty moving: who keeps the plan passes it on or closes it; leaders of the agency answer and decide. */
export function stepForms(
  context: WebContext,
  task: TaskView,
  difficulty: DifficultyView,
  again: Again | null,
): Html | null {
  const words = planWords(context.lang).doing;
  if (task.plan.state !== 'confirmed' || difficulty.state === 'closed') return null;
  const keeps = task.sight === 'keeps';
  const holds =
    difficulty.level === 'unit' && (planningFor(context.actor!) ?? []).some((code) => code === difficulty.holderAgency);
  const mayRoute = keeps || holds;
  if (!mayRoute && task.sight !== 'decides') return null;
  const steps = (['routed', 'answered', 'decided', 'closed'] as const).filter(
    (step) => keeps || (holds ? step === 'routed' || step === 'answered' : step === 'answered' || step === 'decided'),
  );
  const id = `buoc-${difficulty.id}`;
  return foldedForm(context, again, {
    id,
    action: `${taskPath(task)}/vuong-mac/${difficulty.id}`,
    title: words.acts.step,
    button: words.acts.step,
    fields: [
      {
        name: 'step',
        label: words.step,
        kind: 'select',
        choices: steps.map((value) => ({ value, label: words.steps[value] })),
      },
      ...(mayRoute
        ? [
            {
              name: 'level',
              label: words.level,
              hint: words.levelHint,
              kind: 'select',
              optional: true,
              choices: (['unit', 'administrator', 'authority'] as const).map((value) => ({
                value,
                label: words.levels[value],
              })),
            } as const,
          ]
        : []),
      { name: 'text', label: words.stepText, kind: 'area' },
    ],
  });
}
