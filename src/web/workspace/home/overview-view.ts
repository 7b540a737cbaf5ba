import type { Draft, DueItem } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { procedure } from '../../../procedures/index.ts';
import type { FoundEntry } from '../../../registry/index.ts';
import { groundsShown, levelBadge, statusTag } from '../../display/index.ts';
import {
  citations,
  code,
  emptyState,
  formatDay,
  formatInstant,
  formatLeft,
  html,
  icon,
  linkButton,
  pageHeading,
  pathIn,
  stateTag,
  table,
  type Html,
  type HtmlValue,
  type Lang,
  type Tone,
} from '../../ui/index.ts';
import type { PartyContext } from '../party-route.ts';
import { startPath } from '../start/choices-view.ts';
import { wordsIn } from '../texts/index.ts';
import {
  casePath,
  draftPath,
  duePath,
  isReview,
  systemPath,
  transitionDay,
  type CaseLine,
  type Overview,
} from './overview.ts';

/** The first page: what is due, what is unfinished, what was sent, what one has; one button. */
export function overviewView(context: PartyContext, overview: Overview): Html {
  const { lang, actor } = context;
  const words = wordsIn(lang).home;
  return html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead(actor.mandate.partyName) })}
<div class="button-row">${linkButton({ label: words.notify, href: pathIn(lang, '/ho-so/moi/thong-bao-phan-loai'), kind: 'primary', icon: 'next' })}${linkButton(
    { label: words.classify, href: pathIn(lang, '/phan-loai') },
  )}</div>
<section class="section flow"><h2>${words.due}</h2>${dues(overview, lang)}</section>
${overview.drafts.length === 0 ? null : html`<section class="section flow"><h2>${words.drafts}</h2>${drafts(overview, lang)}</section>`}
<section class="section flow"><h2>${words.casesOpen}</h2>${casesTable(overview.cases, overview.today, lang, words.casesOpenNone)}
<p><a href="${pathIn(lang, '/ho-so/vu-viec')}">${words.casesAll}</a></p></section>
<section class="section flow"><h2>${words.systems}</h2>${systems(overview, lang)}</section>
<p><a href="${pathIn(lang, '/ho-so/ben')}">${words.changeParty}</a></p></div>`;
}

/** So many are in sight; the rest is one press away. */
const DUE_SHOWN = 6;

function dues({ due, today }: Overview, lang: Lang): Html {
  const words = wordsIn(lang).home;
  if (due.length === 0) return html`<p class="soft">${words.dueNone}</p>`;
  const rest = due.slice(DUE_SHOWN);
  return html`<ul class="dates">${due.slice(0, DUE_SHOWN).map((item) => dueLine(item, today, lang))}</ul>
${rest.length === 0 ? null : html`<details class="fold"><summary>${words.dueMore(rest.length)}</summary><div class="fold-body"><ul class="dates">${rest.map((item) => dueLine(item, today, lang))}</ul></div></details>`}
${due.some(({ dueOn }) => dueOn !== null) ? html`<p><a href="${pathIn(lang, '/ho-so/lich.ics')}" download>${words.dueCalendar}</a></p>` : null}`;
}

/** When, for which system (unless the page is about it), what, on what ground. */
export function dueLine(item: DueItem, today: string, lang: Lang, place: 'list' | 'ownPage' = 'list'): Html {
  const { dueOn, daysLeft, when, name, text, grounds } = item;
  const words = wordsIn(lang).home.when;
  const day =
    dueOn === null || daysLeft === null
      ? html`${isReview(item) ? words.now : words[when]}`
      : html`<time datetime="${dueOn}">${formatDay(dueOn, lang, today)}</time> ${stateTag({ label: formatLeft(daysLeft, 'day', lang), tone: dateTone(daysLeft) })}`;
  const link = place === 'ownPage' ? null : html`<p><a href="${pathIn(lang, duePath(item))}">${name}</a></p>`;
  return html`<li><p class="dates-day">${day}</p>${link}<p class="small">${text[lang]}</p>${declaredOrNot(item, lang)}${citations(groundsShown(grounds, lang), lang)}</li>`;
}

/** Where what is done may be declared voluntarily: whether it is, and the way to do it. */
function declaredOrNot({ declared, code: reference }: DueItem, lang: Lang): Html | null {
  const declaring = procedure('transparency-declaration');
  if (declared === undefined || declaring === null) return null;
  const words = wordsIn(lang).cases.system;
  if (declared) return html`<p class="small soft">${words.declared}</p>`;
  const href = `${pathIn(lang, startPath(declaring, lang))}?he-thong=${reference}`;
  return html`<p class="small soft">${words.notDeclared} <a href="${href}">${words.buttons.declare}</a></p>`;
}

/** Overdue or today: danger; within two weeks: warning. */
export function dateTone(daysLeft: number): Tone {
  return daysLeft <= 0 ? 'danger' : daysLeft <= 14 ? 'warning' : 'neutral';
}

function drafts({ drafts: items, today }: Overview, lang: Lang): Html {
  const words = wordsIn(lang).home;
  return html`<ul class="files">${items.map((draft) => {
    const saved = words.draftSaved(formatInstant(draft.updatedAt, lang, today));
    return html`<li>${icon('file')}<div class="file-text"><span class="file-name"><a href="${pathIn(lang, `/ho-so/nhap/${draft.id}`)}">${draftName(draft, lang)}</a></span> <span class="soft small">${
      procedure(draft.procedureId)?.texts[lang].title ?? draft.procedureId
    } · ${saved}</span></div>${linkButton({ label: words.draftContinue, href: pathIn(lang, draftPath(draft.id)), kind: 'quiet' })}</li>`;
  })}</ul>`;
}

/** What a draft is about, as far as it says. */
export function draftName({ answers, subjectName }: Draft, lang: Lang): string {
  const name = answers['name'];
  return typeof name === 'string' && name !== '' ? name : (subjectName ?? wordsIn(lang).home.draftUnnamed);
}

/** Cases with whose move it is, what is due first on top. */
export function casesTable(items: readonly CaseLine[], today: string, lang: Lang, empty: HtmlValue): Html {
  const words = wordsIn(lang).home;
  const columns = words.caseColumns;
  return table<CaseLine>({
    lang,
    caption: words.cases,
    captionHidden: true,
    rows: items,
    empty: html`<p class="soft">${empty}</p>`,
    columns: [
      { heading: columns.title, kind: 'main', cell: (item) => caseTitle(item, lang) },
      {
        heading: columns.state,
        cell: (item) => stateTag({ label: item.stateText[lang], tone: item.open ? 'info' : 'neutral' }),
      },
      {
        heading: columns.move,
        cell: ({ waitsFor }) =>
          waitsFor === 'party' ? html`<strong>${words.moves.party}</strong>` : words.moves[waitsFor],
      },
      { heading: columns.due, cell: (item) => caseDue(item, today, lang) },
      { heading: columns.sent, cell: (item) => formatDay(dayOf(item.openedAt), lang) },
    ],
  });
}

function caseTitle({ code: reference, title, procedureTitle }: CaseLine, lang: Lang): Html {
  return html`<a href="${pathIn(lang, casePath(reference))}">${title}</a><br><span class="soft small">${procedureTitle[lang]} · ${code(reference)}</span>`;
}

function caseDue({ dueAt, daysLeft, open }: CaseLine, today: string, lang: Lang): HtmlValue {
  if (dueAt === null || daysLeft === null || !open) return '—';
  return html`${formatDay(dayOf(dueAt), lang, today)} ${stateTag({ label: formatLeft(daysLeft, 'day', lang), tone: dateTone(daysLeft) })}`;
}

function systems({ systems: items, today }: Overview, lang: Lang): Html {
  const words = wordsIn(lang).home;
  const columns = words.systemColumns;
  return table<FoundEntry>({
    lang,
    caption: words.systems,
    captionHidden: true,
    rows: items,
    empty: emptyState({ title: words.systemsNone, body: words.systemsNoneText }),
    columns: [
      {
        heading: columns.name,
        kind: 'main',
        cell: (entry) =>
          html`<a href="${pathIn(lang, systemPath(entry.code))}">${entry.name}</a><br><span class="soft small">${code(entry.code)}</span>`,
      },
      { heading: columns.level, cell: (entry) => levelBadge(entry.riskLevel, lang) },
      {
        heading: columns.state,
        cell: (entry) => statusTag(entry.register, entry.status, lang),
      },
      { heading: columns.changed, cell: (entry) => formatDay(dayOf(entry.changedAt), lang) },
      { heading: columns.due, cell: (entry) => nextDate(entry, today, lang) },
    ],
  });
}

function nextDate(entry: FoundEntry, today: string, lang: Lang): HtmlValue {
  const due = transitionDay(entry);
  return due === null || entry.status === 'ended' ? '—' : formatDay(due, lang, today);
}
