import type { CasesOfPeriod, PeriodCase } from '../../../casework/index.ts';
import { dayOf, parseProvisions, type ProvisionId } from '../../../law/index.ts';
import { textOf } from '../../../procedures/kit/index.ts';

/** What is counted of the petitions of a period. */
export interface Summary {
  readonly received: number;
  readonly answered: number;
  readonly pointedOn: number;
  readonly withdrawn: number;
  readonly pending: number;
  readonly published: number;
  /** Handled by the agency and then forwarded to another. */
  readonly passedOn: number;
  /** Calendar days from receipt to answer; null when nothing was answered. */
  readonly days: { readonly median: number; readonly longest: number } | null;
  readonly kinds: readonly Counted[];
  readonly agencies: readonly Counted[];
  readonly outcomes: readonly Counted[];
  readonly provisions: readonly { readonly id: ProvisionId; readonly count: number }[];
}

export interface Counted {
  /** A value of the form, or the name of an agency. */
  readonly of: string;
  readonly count: number;
}

/** The figures of a period, each of them counted from the cases of the list. Pure. */
export function summaryOf({ cases, passedOn }: CasesOfPeriod, lang: 'vi' | 'en'): Summary {
  const answers = cases.filter(isAnswered);
  const provisions = answers.flatMap(({ closed }) => parseProvisions(textOf(closed!.input, 'answerGrounds')).ids);
  const [pointedOn, withdrawn] = [inState(cases, 'pointedOn'), inState(cases, 'withdrawn')];
  return {
    received: cases.length,
    answered: answers.length,
    pointedOn,
    withdrawn,
    pending: cases.length - answers.length - pointedOn - withdrawn,
    published: inState(cases, 'published'),
    passedOn,
    days: daysOf(answers),
    kinds: counted(cases.map(kindOf)),
    agencies: counted(cases.map(({ agency }) => agency[lang])),
    outcomes: counted(answers.map(({ closed }) => textOf(closed!.input, 'outcome'))),
    provisions: counted(provisions).map(({ of, count }) => ({ id: of as ProvisionId, count })),
  };
}

/** What was sent; unsaid it is a petition. */
export function kindOf({ opening }: PeriodCase): string {
  return textOf(opening, 'petitionKind') || 'petition';
}

export function isAnswered({ closed }: PeriodCase): boolean {
  return closed?.act === 'answer';
}

/** Calendar days from the day it came in to the day of the answer; null before. */
export function daysTo({ openedAt, closed }: PeriodCase): number | null {
  return closed === null ? null : (Date.parse(dayOf(closed.at)) - Date.parse(dayOf(openedAt))) / 86_400_000;
}

function inState(cases: readonly PeriodCase[], state: string): number {
  return cases.filter((one) => one.state === state).length;
}

function daysOf(answers: readonly PeriodCase[]): Summary['days'] {
  const days = answers.map((one) => daysTo(one)!).toSorted((a, b) => a - b);
  if (days.length === 0) return null;
  const middle = days.length / 2;
  const median = (days[Math.ceil(middle) - 1]! + days[Math.floor(middle)]!) / 2;
  return { median, longest: days.at(-1)! };
}

/** The most frequent first; the same number in the order of the alphabet. */
function counted(values: readonly string[]): Counted[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([of, all]) => ({ of, count: all.length }))
    .toSorted((a, b) => b.count - a.count || a.of.localeCompare(b.of, 'vi'));
}
