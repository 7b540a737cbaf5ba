import type { DueItem, QueueItem } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { optionText, procedure } from '../../../procedures/index.ts';
import {
  registerOf,
  type EntryField,
  type EntryPage,
  type HistoryVersion,
  type PublicValue,
} from '../../../registry/index.ts';
import { factText, groundsShown, levelBadge, statusName, statusTag } from '../../display/index.ts';
import {
  citations,
  code,
  differences,
  formatDay,
  formatInstant,
  html,
  linkButton,
  pageHeading,
  pathIn,
  summaryList,
  timeline,
  type Html,
  type Lang,
  type SummaryItem,
  type TimelineItem,
} from '../../ui/index.ts';
import { casePath, isNext, transitionDay } from '../home/overview.ts';
import { dueLine } from '../home/overview-view.ts';
import type { PartyContext } from '../party-route.ts';
import { startPath } from '../start/choices-view.ts';
import { actId, OPEN_ACT } from './act-view.ts';
import { wordsIn } from '../texts/index.ts';

/** An entry of the party with what hangs on it. */
export interface OwnSystem {
  readonly entry: EntryPage;
  readonly cases: readonly QueueItem[];
  readonly duties: readonly DueItem[];
}

/** The party's own view of an entry: state, dates, what can be changed, the facts with their restricted part, history, cases. */
export function systemView(context: PartyContext, { entry, cases, duties }: OwnSystem): Html {
  const { lang, now } = context;
  const words = wordsIn(lang).cases.system;
  const today = dayOf(now);
  return html`<div class="flow">${pageHeading({
    title: entry.name,
    over: entry.register === DECLARATIONS ? words.ownDeclaration : words.own,
    tags: [
      ...(entry.register === DECLARATIONS ? [] : [levelBadge(entry.riskLevel, lang)]),
      statusTag(entry.register, entry.status, lang),
      code(entry.code),
    ],
  })}
<div class="columns"><div class="flow">
<section class="section flow"><h2>${words.changes}</h2>${changes(entry, cases, lang)}</section>
${owed(duties, today, lang)}
<section class="section flow"><h2>${words.facts}</h2>${summaryList(publicFacts(entry, lang), lang)}</section>
${restricted(entry, lang)}
<section class="section flow"><h2>${words.history}</h2>${timeline(
    entry.history.toReversed().map((version) => versionItem(version, lang)),
    lang,
  )}</section>
</div><aside class="flow"><div class="panel"><h2>${words.dates}</h2>${summaryList(dates(entry, lang, today), lang)}</div>
<p><a href="${pathIn(lang, `/he-thong/${entry.code}`)}">${words.public}</a></p>
${links(entry, lang)}<h2>${words.cases}</h2>${caseList(cases, lang)}</aside></div></div>`;
}

/** What asks for something now or by a day in sight, the rest one press away. */
function owed(duties: readonly DueItem[], today: string, lang: Lang): Html | null {
  if (duties.length === 0) return null;
  const words = wordsIn(lang).cases.system;
  const [next, rest] = [duties.filter(isNext), duties.filter((item) => !isNext(item))];
  const list = (items: readonly DueItem[]): Html =>
    html`<ul class="dates">${items.map((item) => dueLine(item, today, lang, 'ownPage'))}</ul>`;
  return html`<section class="section flow"><h2>${words.duties}</h2>${next.length === 0 ? null : list(next)}${
    rest.length === 0
      ? null
      : html`<details class="fold"><summary>${words.dutiesMore(rest.length)}</summary><div class="fold-body">${list(rest)}</div></details>`
  }</section>`;
}

/** What may be changed of an entry of this kind; once it has ended only what was said wrongly. */
function changes(
  { code: reference, register, status, riskLevel }: EntryPage,
  cases: readonly QueueItem[],
  lang: Lang,
): Html {
  const words = wordsIn(lang).cases.system.buttons;
  const update = procedure('system-update');
  const again = procedure('reclassification');
  const conformity = procedure('conformity-result');
  const fits = (one: typeof update): boolean => one?.subject?.some((name) => name === register) === true;
  const to = (one: NonNullable<typeof update>, preset = ''): string =>
    `${pathIn(lang, startPath(one, lang))}?he-thong=${reference}${preset === '' ? '' : `&dat.kind=${preset}`}`;
  if (status === 'ended' || status === 'withdrawn') {
    const corrected = status === 'ended' && update !== null && fits(update);
    const mend = corrected
      ? html`<div class="button-row">${linkButton({ label: words.correction, href: to(update, 'correction') })}</div>`
      : null;
    return html`<p class="soft">${statusName(register, status, lang)}</p>${mend}`;
  }
  const buttons = [
    ...(update !== null && fits(update) && status === 'notified'
      ? [linkButton({ label: words.startOfUse, href: to(update, 'startOfUse') })]
      : []),
    ...(conformity !== null && fits(conformity) && riskLevel === 'high'
      ? [linkButton({ label: words.conformity, href: to(conformity) })]
      : []),
    ...(update !== null && fits(update)
      ? (['newVersion', 'publicInformation', 'correction', 'endOfUse'] as const).map((kind) =>
          linkButton({ label: words[kind], href: to(update, kind) }),
        )
      : []),
    ...(again !== null && fits(again) ? [linkButton({ label: words.reclassify, href: to(again) })] : []),
  ];
  const declaring = procedure('transparency-declaration');
  const declare =
    declaring !== null && fits(declaring)
      ? [linkButton({ label: register === DECLARATIONS ? words.declareAgain : words.declare, href: to(declaring) })]
      : [];
  return html`<div class="button-row">${buttons}${declare}${lasting(register, cases, lang)}</div>`;
}

const DECLARATIONS = 'transparencyDeclarations';

/** What lasts goes on in the case that began it, of these registers by this procedure. */
const BEGUN_BY: Readonly<Record<string, string>> = {
  lowRiskSystems: 'voluntary-publication',
  deployments: 'deployment',
  ethicsCommitments: 'ethics-commitment',
  [DECLARATIONS]: 'transparency-declaration',
};

/** Each act of the case that began the entry, one press away. */
function lasting(register: string, cases: readonly QueueItem[], lang: Lang): Html[] {
  return cases
    .filter(({ open, procedureId }) => open && procedureId === BEGUN_BY[register])
    .flatMap(({ code: reference, procedureId, state }) => {
      const of = procedure(procedureId);
      const acts = Object.entries(of?.acts ?? {}).filter(
        ([, { from, by }]) => from.includes(state) && by.includes('party'),
      );
      return acts.map(([name]) =>
        linkButton({
          label: of!.texts[lang].acts[name]!.button,
          href: `${pathIn(lang, casePath(reference))}?${OPEN_ACT}=${name}#${actId(name)}`,
        }),
      );
    });
}

function publicFacts(entry: EntryPage, lang: Lang): SummaryItem[] {
  return entry.fields.flatMap((field) => factItem(field, entry.public[field.name], lang));
}

function factItem(field: EntryField, value: PublicValue | null | undefined, lang: Lang): SummaryItem[] {
  if (value === undefined || value === null || value === '') return [];
  if (field.name === 'riskLevel') return [{ term: field.title[lang], value: levelBadge(String(value), lang) }];
  return [{ term: field.title[lang], value: choiceText(field, value, lang) }];
}

/** A choice is stored by its value; the forms that ask for it hold the words. */
function choiceText(field: EntryField, value: PublicValue | null | undefined, lang: Lang): SummaryItem['value'] {
  const label = typeof value === 'string' ? optionText(field.name, value, lang) : null;
  return label ?? factText(field.kind, value, lang, field.name);
}

function restricted(entry: EntryPage, lang: Lang): Html | null {
  const words = wordsIn(lang).cases.system;
  const fields = registerOf(entry.register).fields.filter(
    (field) => field.visibility !== 'public' && field.name !== 'classificationId',
  );
  const items = fields.flatMap((field) => factItem(field, entry.restricted[field.name], lang));
  if (items.length === 0) return null;
  return html`<section class="section flow"><h2>${words.restricted}</h2><p class="soft">${words.restrictedText}</p>${summaryList(items, lang)}</section>`;
}

function versionItem(version: HistoryVersion, lang: Lang): TimelineItem {
  const words = wordsIn(lang).cases.system;
  const changed = version.changes.map((change) => ({
    label: change.field.title[lang],
    before: choiceText(change.field, change.before, lang),
    after: choiceText(change.field, change.after, lang),
  }));
  return {
    at: formatInstant(version.at, lang),
    datetime: version.at.toISOString(),
    title: version.reason?.[lang] ?? (version.version === 1 ? words.first : words.version(String(version.version))),
    body: html`${changed.length === 0 ? null : differences(changed, lang)}${citations(groundsShown(version.grounds, lang), lang)}`,
  };
}

function dates(entry: EntryPage, lang: Lang, today: string): SummaryItem[] {
  const words = wordsIn(lang).cases.system;
  const transition = transitionDay(entry);
  return [
    {
      term: entry.register === 'systems' ? words.notified : words.first,
      value: formatDay(dayOf(entry.publishedAt), lang, today),
    },
    { term: words.changed, value: formatDay(dayOf(entry.changedAt), lang, today) },
    ...(transition === null ? [] : [{ term: words.transition, value: formatDay(transition, lang, today) }]),
  ];
}

function links({ links: all }: EntryPage, lang: Lang): Html | null {
  if (all.length === 0) return null;
  const words = wordsIn(lang).cases.system;
  return html`<h2>${words.links}</h2><ul>${all.map(
    (link) =>
      html`<li>${link.title[lang]}: <a href="${pathIn(lang, `/he-thong/${link.code}`)}">${link.name}</a> ${code(link.code)}</li>`,
  )}</ul>`;
}

function caseList(cases: readonly QueueItem[], lang: Lang): Html {
  if (cases.length === 0) return html`<p class="soft">${wordsIn(lang).home.casesNone}</p>`;
  return html`<ul>${cases.map(
    (item) =>
      html`<li><a href="${pathIn(lang, casePath(item.code))}">${item.procedureTitle[lang]}</a> <span class="soft small">${formatDay(dayOf(item.openedAt), lang)} · ${item.stateText[lang]}</span></li>`,
  )}</ul>`;
}
