import type { CaseView, Clock } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  citations,
  code,
  formatDay,
  formatLeft,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  timeline,
  type Html,
  type HtmlValue,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { dateTone } from '../home/overview-view.ts';
import { casePath, systemPath } from '../home/overview.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { actForm, type RefusedAct } from './act-view.ts';
import { seenMove, type OwnCase } from './case-of.ts';
import { documents, dossier, happened, letters } from './case-parts.ts';

/** The case as its party sees it: state and whose move in words, the clock, what can be done now, then everything that happened. */
export function caseView(context: PartyContext, own: OwnCase, refused: RefusedAct | null): Html {
  const { lang } = context;
  const { view, procedure } = own;
  const words = wordsIn(lang).cases.case;
  const done = context.query['xong'] === '1' ? notice({ lang, tone: 'success', body: words.done, live: true }) : null;
  const acts = view.acts.map((act) => actForm(context, own, act, refused));
  const passed = html`<section class="section flow"><h2>${words.timeline}</h2>${timeline(
    view.timeline.toReversed().map((act) => happened(act, procedure, view.documents, lang)),
    lang,
  )}</section>`;
  const written = html`<section class="section flow"><h2>${words.letters}</h2>${letters(view, lang)}</section>`;
  return html`<div class="flow">${pageHeading({
    title: view.title,
    over: view.procedureTitle[lang],
    tags: [stateTag({ label: view.stateText[lang], tone: view.open ? 'info' : 'success' }), code(view.code)],
  })}
${done}
<div class="columns"><div class="flow">
<p class="lead">${words.move}: <strong>${wordsIn(lang).home.moves[seenMove(view)]}</strong></p>
${clock(view.clock, context)}
<section class="section flow" data-acts><h2>${words.acts}</h2>${acts.length === 0 ? html`<p class="soft">${words.actsNone}</p>` : acts}</section>
${view.open ? [passed, written] : [written, passed]}
<section class="section flow"><h2>${words.dossier}</h2>${dossier(view, procedure, lang)}</section>
</div><aside class="flow"><div class="panel">${summaryList(facts(view, lang), lang)}</div>
<div class="button-row">${linkButton({ label: words.receipt, href: pathIn(lang, `${casePath(view.code)}/bien-nhan`), icon: 'file' })}</div>
<h2>${words.documents}</h2>${documents(view, lang)}</aside></div></div>`;
}

function clock(running: Clock | null, { lang, now }: PartyContext): Html {
  const words = wordsIn(lang).cases.case;
  if (running === null) return html`<p class="soft">${words.clockNone}</p>`;
  const due = formatDay(dayOf(running.dueAt), lang, dayOf(now));
  const own = running.kind === 'ownServiceTarget' ? html` <strong>(${words.clockOwn})</strong>` : null;
  return html`<div class="panel flow"><h2>${words.clock}</h2><p>${running.text[lang]}${own}</p>
<p><strong>${words.due} ${due}</strong> ${stateTag({ label: formatLeft(running.daysLeft, 'day', lang), tone: dateTone(running.daysLeft) })}</p>
${running.overdue ? html`<p class="soft small">${words.overdueNote}</p>` : null}${citations(groundsShown(running.grounds, lang), lang)}</div>`;
}

function facts(view: CaseView, lang: Lang): SummaryItem[] {
  const words = wordsIn(lang).cases.case;
  const rows: [string, HtmlValue][] = [
    [words.code, code(view.code)],
    [words.opened, formatDay(dayOf(view.openedAt), lang)],
    [words.party, view.sight === 'otherParty' ? (view.party?.name ?? words.visitor) : null],
    [words.otherParty, view.sight === 'party' ? (view.otherParty?.name ?? null) : null],
    [words.receivedBy, view.receivedBy[lang]],
    [words.officer, view.assignee?.name ?? null],
    [words.rounds, view.rounds === 0 ? null : view.rounds],
    [words.entries, view.entries.length === 0 && view.subjectCode === null ? null : entryLinks(view, lang)],
    [words.rules, words.rulesText(formatDay(view.lawDay, lang), view.procedureVersion)],
    [words.tracking, view.trackingCode === null ? null : code(view.trackingCode)],
  ];
  return rows.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}

/** Of another party's system only the public page can be opened. */
function entryLinks({ entries, subjectCode, ownCodes }: CaseView, lang: Lang): Html {
  const codes = [...new Set([...entries.map((entry) => entry.code), ...(subjectCode === null ? [] : [subjectCode])])];
  const pathOf = (one: string): string => (ownCodes.includes(one) ? systemPath(one) : `/he-thong/${one}`);
  return html`${codes.map((one) => html`<a href="${pathIn(lang, pathOf(one))}">${code(one)}</a> `)}`;
}
