import { agencyNamed, agencyTitle, dayOf, groundCitation, parseProvisions } from '../../../law/index.ts';
import type { PeriodCase } from '../../../casework/index.ts';
import type { Block, StateDocument } from '../../../platform/documents/index.ts';
import type { SheetCell, SheetContent, SheetFileContent } from '../../../platform/office-files/index.ts';
import { optionText, procedure } from '../../../procedures/index.ts';
import { textOf } from '../../../procedures/kit/index.ts';
import { formatDay, formatNumber, type Lang } from '../../ui/index.ts';
import type { Reported } from './reported.ts';
import { daysTo, isAnswered, kindOf, summaryOf, type Counted, type Summary } from './summary.ts';
import type { PetitionReportTexts } from './texts.vi.ts';

/** The report as a document in the state's form, a draft until somebody signs it. */
export function petitionDocument(reported: Reported, words: PetitionReportTexts, lang: Lang): StateDocument {
  const { found, from, until, agency } = reported;
  const [first, last] = [formatDay(from, lang), formatDay(until, lang)];
  const summary = summaryOf(found, lang);
  const parent = agencyNamed(agency?.parent)?.name[lang];
  const name = agency?.name[lang] ?? '';
  const title = agency === null ? name : agencyTitle(agency.code)[lang];
  const demo = found.cases.some((one) => one.demo) ? [words.demo] : [];
  return {
    title: `${words.kindOfDocument}: ${words.title}`,
    ...(parent === undefined ? {} : { agencyParent: parent }),
    agency: name,
    placeAndDate: words.draftDate(until.slice(0, 4)),
    kind: words.kindOfDocument,
    subject: words.subject(first, last),
    body: [
      { kind: 'paragraph', text: words.opening(title, first, last) },
      { kind: 'heading', text: words.figures },
      counts(words.figure, words, figureRows(summary, words, lang)),
      { kind: 'note', text: words.noTerm },
      ...groups(summary, words, lang).flatMap(({ title, heading, rows }): Block[] =>
        rows.length === 0 ? [] : [{ kind: 'heading', text: title }, counts(heading, words, rows)],
      ),
      { kind: 'heading', text: words.list },
      ...list(reported, words, lang),
    ],
    distribution: [words.archive],
    signature: { position: words.position },
    demoMark: [words.draft, ...demo].join(' · '),
  };
}

function counts(heading: string, words: PetitionReportTexts, rows: string[][]): Block {
  return { kind: 'table', columns: [heading, words.number], rows, widths: [75, 25], align: ['left', 'right'] };
}

/** So many cases a text lists; beyond it says so, and the workbook has all of them. */
export const MOST_LISTED = 300;

function list({ found }: Reported, words: PetitionReportTexts, lang: Lang): Block[] {
  const { cases } = found;
  if (cases.length === 0) return [{ kind: 'paragraph', text: words.none }];
  const rows = cases.slice(-MOST_LISTED).map((one) => {
    const { code, openedOn, kind, answeredOn, outcome, grounds } = lineOf(one, words, lang);
    return [code, openedOn, kind, answeredOn, outcome, grounds];
  });
  const columns = [words.code, words.openedOn, words.kind, words.answeredOn, words.outcome, words.grounds];
  const notes = [...cutShort(cases.length, words, lang), words.anonymous];
  return [
    { kind: 'table', columns, rows, widths: [25, 16, 12, 16, 14, 17] },
    ...notes.map((text): Block => ({ kind: 'note', text })),
  ];
}

/** That a list leaves cases out, where it does. */
export function cutShort(all: number, words: PetitionReportTexts, lang: Lang): string[] {
  return all <= MOST_LISTED ? [] : [words.cut(formatNumber(MOST_LISTED, lang), formatNumber(all, lang))];
}

/** The figures in order, in words. */
export function figureRows(summary: Summary, words: PetitionReportTexts, lang: Lang): string[][] {
  const { days } = summary;
  const names = ['received', 'answered', 'pointedOn', 'withdrawn', 'pending', 'published', 'passedOn'] as const;
  const numbers = names.map((name) => [words[name], formatNumber(summary[name], lang)]);
  const taken =
    days === null ? [] : (['median', 'longest'] as const).map((name) => [words[name], words.days(formatNumber(days[name], lang))]);
  return [...numbers, ...taken];
} // prettier-ignore

/** The tables by kind, agency, outcome and provision, in words. */
export function groups(summary: Summary, words: PetitionReportTexts, lang: Lang) {
  const named = (all: readonly Counted[], name: (of: string) => string): string[][] =>
    all.map(({ of, count }) => [name(of), formatNumber(count, lang)]);
  const provisions = summary.provisions.map(({ id, count }) => ({ of: id, count }));
  return [
    { title: words.byKind, heading: words.kind, rows: named(summary.kinds, (of) => words.kinds[of] ?? of) },
    { title: words.byAgency, heading: words.agency, rows: named(summary.agencies, (of) => of) },
    { title: words.byOutcome, heading: words.outcome, rows: named(summary.outcomes, (of) => outcomeText(of, lang)) },
    {
      title: words.byProvision,
      heading: words.provision,
      rows: named(provisions, (of) => parseProvisions(of).ids.map((id) => groundCitation(id, lang)).join()),
    },
  ];
} // prettier-ignore

function outcomeText(outcome: string, lang: Lang): string {
  return optionText('outcome', outcome, lang) ?? outcome;
}

/** One case as a line of the list, in words; nothing of who sent it. */
export function lineOf(one: PeriodCase, words: PetitionReportTexts, lang: Lang) {
  const { code, openedAt, closed, state, agency, entryCode, entryName } = one;
  const answer = isAnswered(one) ? closed : null;
  return {
    code,
    openedOn: formatDay(dayOf(openedAt), lang),
    kind: words.kinds[kindOf(one)] ?? kindOf(one),
    agency: agency[lang],
    state: procedure('petition')?.texts[lang].states[state] ?? state,
    answeredOn: answer === null ? '' : formatDay(dayOf(answer.at), lang),
    outcome: answer === null ? '' : outcomeText(textOf(answer.input, 'outcome'), lang),
    grounds: answer === null ? '' : parseProvisions(textOf(answer.input, 'answerGrounds')).ids.map((id) => groundCitation(id, lang)).join('; '),
    entryCode,
    entryName,
  };
} // prettier-ignore

/** The same as a workbook: the figures, and every case with real days and numbers. */
export function petitionSheets(
  reported: Reported,
  words: PetitionReportTexts,
  lang: Lang,
): Omit<SheetFileContent, 'createdAt'> {
  const { found, from, until, agency } = reported;
  const summary = summaryOf(found, lang);
  const figures: SheetCell[][] = [
    ...figureCells(summary, words),
    ...groups(summary, words, lang).flatMap(({ title, rows }) =>
      rows.map(([name = '', count = '']) => [`${title}: ${name}`, Number(count.replaceAll(/\D/g, ''))]),
    ),
  ];
  return {
    title: words.subject(formatDay(from, lang), formatDay(until, lang)).replaceAll('\n', ' '),
    ...(agency === null ? {} : { creator: agency.name[lang] }),
    lang,
    sheets: [
      {
        name: words.figures,
        columns: [
          { heading: words.figure, width: 70, kind: 'text' },
          { heading: words.number, width: 12, kind: 'number' },
        ],
        rows: figures,
      },
      listSheet(reported, words, lang),
    ],
  };
}

function figureCells(summary: Summary, words: PetitionReportTexts): SheetCell[][] {
  const names = ['received', 'answered', 'pointedOn', 'withdrawn', 'pending', 'published', 'passedOn'] as const;
  const numbers = names.map((name): SheetCell[] => [words[name], summary[name]]);
  const { days } = summary;
  return days === null ? numbers : [...numbers, [words.median, days.median], [words.longest, days.longest]];
}

function listSheet({ found, baseUrl }: Reported, words: PetitionReportTexts, lang: Lang): SheetContent {
  return {
    name: words.list,
    columns: [
      { heading: words.code, width: 20, kind: 'link' },
      { heading: words.openedOn, width: 12, kind: 'day' },
      { heading: words.kind, width: 12, kind: 'text' },
      { heading: words.agency, width: 40, kind: 'text' },
      { heading: words.state, width: 30, kind: 'text' },
      { heading: words.answeredOn, width: 12, kind: 'day' },
      { heading: words.daysTaken, width: 9, kind: 'number' },
      { heading: words.outcome, width: 24, kind: 'text' },
      { heading: words.grounds, width: 40, kind: 'text' },
      { heading: words.entry, width: 44, kind: 'link' },
    ],
    rows: found.cases.map((one) => {
      const { code, kind, agency, state, outcome, grounds, entryCode, entryName } = lineOf(one, words, lang);
      const answered = isAnswered(one);
      const entry = entryCode === null ? null : { text: `${entryCode}: ${entryName ?? ''}`, href: `${baseUrl}/kien-nghi/${entryCode}` };
      return [
        { text: code, href: `${baseUrl}/can-bo/vu-viec/${code}` },
        dayOf(one.openedAt),
        kind,
        agency,
        state,
        answered ? dayOf(one.closed!.at) : null,
        answered ? daysTo(one) : null,
        outcome || null,
        grounds || null,
        entry,
      ];
    }),
  };
} // prettier-ignore
