import {
  CONNECTION_KINDS,
  type ConnectionEntry,
  type ConnectionStep,
  type PlanDatabase,
  type PlanView,
} from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { dayValue, valueOf, type FieldSpec } from '../plan-form.ts';
import { planWords, todayOf } from '../plans-frame.ts';
import { taskField, type Records } from './records.ts';
import { levelTexts } from './texts.ts';

/** Which two, and what they have with each other: said once, when a connection is added. */
export function endFields({ lang }: WebContext, databases: readonly PlanDatabase[]): FieldSpec[] {
  const words = planWords(lang).connections;
  const { databases: inventory } = levelTexts(lang);
  const listed = databases.filter(({ review }) => review !== 'withdrawn');
  const joins: FieldSpec = {
    name: 'databaseId',
    label: inventory.joins,
    kind: 'select',
    optional: true,
    choices: [
      { value: '', label: inventory.joinsNone },
      ...listed.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` })),
    ],
  };
  return [
    ...(listed.length === 0 ? [] : [joins]),
    { name: 'fromName', label: words.from },
    { name: 'fromCode', label: words.fromCode, hint: words.codeHint, optional: true },
    { name: 'toName', label: words.to },
    { name: 'toCode', label: words.toCode, hint: words.codeHint, optional: true },
    {
      name: 'kind',
      label: words.kind,
      kind: 'select',
      choices: CONNECTION_KINDS.map((value) => ({ value, label: words.kinds[value] })),
      value: CONNECTION_KINDS[0],
    },
  ];
}

interface Known {
  readonly records: Records;
  readonly states: readonly ConnectionStep[];
  readonly last: ConnectionEntry | null;
  readonly taskId: string | null;
}

/** How it stands, filled in with what was recorded last. */
export function entryFields(
  context: WebContext,
  plan: PlanView,
  { records, states, last, taskId }: Known,
): FieldSpec[] {
  const words = planWords(context.lang).connections;
  return [
    {
      name: 'state',
      label: words.state,
      kind: 'select',
      choices: states.map((value) => ({ value, label: words.states[value] })),
      value: last?.state ?? states[0]!,
    },
    {
      name: 'since',
      label: words.since,
      kind: 'date',
      hint: last === null ? words.sinceHint : words.sinceAgain,
      value: last?.since ?? todayOf(context),
    },
    { name: 'unitName', label: words.unit, value: last?.unitName ?? records.unitName },
    taskField(context, plan, records, taskId),
    { name: 'nextStep', label: words.nextStep, kind: 'area', optional: true, value: last?.nextStep ?? '' },
    { name: 'nextOn', label: words.nextOn, kind: 'date', optional: true, value: last?.nextOn ?? '' },
    {
      name: 'note',
      label: words.note,
      kind: 'area',
      optional: true,
      ...(states.includes('withdrawn') ? { hint: words.noteHint } : {}),
    },
  ];
}

/** What was typed into them. */
export function typedEntry(context: WebContext, form: string) {
  const typed = (name: string): string => valueOf(context, form, name);
  return {
    state: typed('state'),
    since: dayValue(context, form, 'since'),
    unitName: typed('unitName'),
    taskId: typed('taskId'),
    nextStep: typed('nextStep'),
    nextOn: dayValue(context, form, 'nextOn'),
    note: typed('note'),
  };
}
