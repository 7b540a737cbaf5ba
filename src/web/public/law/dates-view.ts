import {
  CALENDAR_KNOWN,
  daysBetween,
  HOLIDAYS,
  LAW_TRANSITION,
  LIST_TRANSITION,
  sectorName,
  type Day,
  type Law,
  type TransitionRule,
} from '../../../law/index.ts';
import { groundLine, groundLinks, groundsShown } from '../../display/index.ts';
import {
  citations,
  dateCards,
  formatDay,
  formatLeft,
  formatWeekday,
  html,
  stateTag,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { lawTexts } from './texts/index.ts';

/** The dates everyone asks about with days left, then every rule behind them. */
export function transitionView({ day: today }: Law, lang: Lang): Html {
  const words = lawTexts(lang).transition;
  const rules = [...LAW_TRANSITION, ...LIST_TRANSITION];
  const days = [...new Set(rules.map(({ due }) => due.day))].toSorted();
  const texts = [words.cards.first, words.cards.second];
  return html`${dateCards(days.map((due, at) => ({ day: formatDay(due, lang, today), left: left(today, due, lang), text: texts[at] ?? '' })))}
<p>${words.stays}</p>${groundLine(['L35.2'], lang)}
<section class="section">${table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: rules,
    columns: [
      { heading: words.rule, kind: 'main', cell: (rule) => appliesTo(rule, lang) },
      { heading: words.sectors, cell: (rule) => sectorsOf(rule, lang) },
      { heading: words.due, cell: (rule) => words[rule.due.kind](formatDay(rule.due.day, lang)) },
      {
        heading: words.grounds,
        cell: (rule) =>
          html`${groundLinks(rule.provisions, lang)}${rule.note === null ? null : html`<p class="soft small">${rule.note[lang]}</p>`}`,
      },
    ],
  })}</section>
${citations(groundsShown(['own:transition-dates', 'own:mixed-sector-transition'], lang), lang)}`;
}

function left(today: Day, due: Day, lang: Lang): string {
  const days = daysBetween(today, due);
  return days < 0 ? lawTexts(lang).transition.past : formatLeft(days, 'day', lang);
}

function appliesTo({ appliesTo: of }: TransitionRule, lang: Lang): string {
  const words = lawTexts(lang).transition;
  if (of.kind === 'runningBefore') return words.runningBefore(formatDay(of.day, lang));
  return words.putIntoUse(formatDay(of.from, lang), formatDay(of.until, lang));
}

function sectorsOf({ sectors, appliesTo: { kind } }: TransitionRule, lang: Lang): string {
  const words = lawTexts(lang).transition;
  if (sectors === null) return kind === 'putIntoUse' ? words.listSectors : words.otherSectors;
  return sectors.map((code) => sectorName(code, lang)).join(', ');
}

/** The days that counting goes around, each with its source, and the rules of counting. */
export function calendarView(lang: Lang): Html {
  const words = lawTexts(lang).calendar;
  return html`<h2>${words.countingTitle}</h2>
<p>${words.known(formatDay(CALENDAR_KNOWN.from, lang), formatDay(CALENDAR_KNOWN.until, lang))} ${words.provisionalText}</p>
${citations(groundsShown(['own:civil-code-counting', 'own:wall-clock-hours'], lang), lang)}
${table({
  lang,
  caption: words.title,
  captionHidden: true,
  rows: HOLIDAYS,
  columns: [
    {
      heading: words.day,
      kind: 'main',
      cell: (row) => html`${formatDay(row.day, lang)} <span class="soft">${formatWeekday(row.day, lang)}</span>`,
    },
    { heading: words.name, cell: (row) => row.name[lang] },
    {
      heading: words.kind,
      cell: (row) =>
        html`${words.kinds[row.kind]}${row.provisional ? html` ${stateTag({ label: words.provisional, tone: 'warning' })}` : null}`,
    },
    {
      heading: words.source,
      cell: ({ source }) =>
        source.url === null
          ? html`<span lang="vi">${source.title}</span>`
          : html`<a href="${source.url}" lang="vi">${source.title}</a>`,
    },
  ],
})}`;
}
