import type { Deadline } from '../../../plans/index.ts';
import type { WebContext } from '../../server/index.ts';
import type { Lang } from '../../ui/index.ts';
import { dayValue, valueOf, type FieldSpec } from './plan-form.ts';
import { deadlineData, planWords } from './plans-frame.ts';

/** A time limit as fields; one that is there already (null counts) may be kept. */
export function deadlineFields(lang: Lang, present?: Deadline | null): FieldSpec[] {
  const words = planWords(lang).edit;
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  const kept = present === undefined ? [] : [{ value: 'keep', label: words.keep }];
  return [
    {
      name: 'kind',
      label: words.kind,
      kind: 'select',
      ...(present === undefined ? {} : { hint: `${words.now}: ${deadlineData(present, lang)}` }),
      choices: [...kept, ...kinds],
      value: present === undefined ? 'date' : 'keep',
    },
    { name: 'dueFrom', label: words.from, kind: 'date', optional: true },
    { name: 'dueTo', label: words.to, kind: 'date', hint: words.toHint, optional: true },
    {
      name: 'every',
      label: words.every,
      kind: 'select',
      optional: true,
      choices: Object.entries(words.everies).map(([value, label]) => ({ value, label })),
    },
  ];
}

/** Which of the fields a refused time limit is about. */
export function deadlineFieldOf(context: WebContext, form: string): string {
  return dayValue(context, form, 'dueFrom') === 'wrong' ? 'dueFrom' : 'dueTo';
}

/** The time limit that was typed, for `readDeadline`; null when a day is none. */
export function deadlineOf(context: WebContext, form: string): unknown {
  const [from, to] = [dayValue(context, form, 'dueFrom'), dayValue(context, form, 'dueTo')];
  // A day that is none is no time limit at all: the room refuses it.
  if (from === 'wrong' || to === 'wrong') return null;
  const kind = valueOf(context, form, 'kind');
  const every = valueOf(context, form, 'every');
  return {
    kind,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? (kind === 'range' ? { to: null } : {}) : { to }),
    ...(kind === 'recurring' ? { every } : {}),
  };
}
