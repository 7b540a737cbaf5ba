import { FUNDING_SOURCES, type FundingInput, type FundingLine, type FundingStep } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { formatInstant, formatNumber, html, table, type Html } from '../../../ui/index.ts';
import type { FieldSpec } from '../plan-form.ts';
import { planWords, todayOf, vietnamese } from '../plans-frame.ts';

/** Fields of an amount; `steps` are those that the person may record. */
export function moneyFields(context: WebContext, steps: readonly FundingStep[]): FieldSpec[] {
  const words = planWords(context.lang).keeping;
  const choices = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return [
    { name: 'year', label: words.year, value: todayOf(context).slice(0, 4) },
    {
      name: 'source',
      label: words.source,
      kind: 'select',
      choices: choices(FUNDING_SOURCES, words.sources),
      value: 'recurrent',
    },
    { name: 'step', label: words.step, kind: 'select', choices: choices(steps, words.steps), value: steps[0]! },
    { name: 'amountVnd', label: words.amount, hint: words.amountHint },
    { name: 'note', label: words.note, kind: 'area', optional: true },
  ];
}

/** What was typed into those fields. */
export function moneyInput(typed: (name: string) => string): FundingInput {
  return {
    year: typed('year').trim(),
    source: typed('source'),
    step: typed('step'),
    amountVnd: typed('amountVnd'),
    note: typed('note'),
  };
}

type Line = FundingLine & { readonly of?: Html };

/** Amounts by year, source and step; with `of` also of what. */
export function moneyTable(context: WebContext, lines: readonly Line[]): Html | null {
  if (lines.length === 0) return null;
  const { lang } = context;
  const words = planWords(lang);
  const { keeping } = words;
  const named = lines.some((line) => line.of !== undefined);
  return table<Line>({
    lang,
    caption: keeping.funding,
    captionHidden: true,
    rows: lines,
    columns: [
      ...(named ? [{ heading: words.task.title, kind: 'main' as const, cell: (line: Line) => line.of ?? null }] : []),
      { heading: keeping.year, kind: named ? 'text' : 'main', cell: ({ year }) => String(year) },
      {
        heading: keeping.source,
        cell: ({ source }) => keeping.sources[source as keyof typeof keeping.sources] ?? source,
      },
      { heading: keeping.step, cell: ({ step }) => keeping.steps[step as keyof typeof keeping.steps] ?? step },
      { heading: keeping.amount, kind: 'number', cell: ({ amountVnd }) => formatNumber(amountVnd, lang) },
      {
        heading: keeping.note,
        cell: ({ note, by, at }) =>
          html`${note === null ? null : html`${vietnamese(note)} `}<span class="soft small">${by ?? words.portal}, <time datetime="${at.toISOString()}">${formatInstant(at, lang)}</time></span>`,
      },
    ],
  });
}
