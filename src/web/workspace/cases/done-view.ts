import type { CaseReceipt, CaseView, DueItem } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  citations,
  code,
  donePanel,
  formatDay,
  formatInstant,
  html,
  linkButton,
  pathIn,
  type Html,
  type HtmlValue,
  type Lang,
} from '../../ui/index.ts';
import { casePath } from '../home/overview.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { seenMove } from './case-of.ts';

export interface Done {
  readonly view: CaseView;
  readonly receipt: CaseReceipt;
  /** Addresses with most of their letters hidden. */
  readonly sentTo: readonly string[];
  /** What the party owes for the entry from now on. */
  readonly duties: readonly DueItem[];
  /** There are days for a calendar. */
  readonly hasDates: boolean;
}

/** The code first and large, what happens next with dates, the receipt, how to check it, to whom mail went. */
export function doneView(context: PartyContext, done: Done): { title: string; body: Html } {
  const { lang, now } = context;
  const { view, receipt, sentTo, hasDates } = done;
  const words = wordsIn(lang).cases.done;
  const at = formatInstant(receipt.submittedAt, lang);
  const title = titleOf(done, lang);
  const href = (rest: string): string => pathIn(lang, `${casePath(view.code)}${rest}`);
  const waits = view.open && view.waitsFor !== 'nobody';
  const body = html`${donePanel({
    lang,
    title,
    reference: receipt.entry?.code ?? view.code,
    referenceLabel: labelOf(receipt, lang),
    lead: waits ? words.leadWaiting(view.title, at) : words.lead(view.title, at),
    next: nextSteps(done, lang, dayOf(now)),
    ...(sentTo.length === 0 ? {} : { sentTo: sentTo.join(', ') }),
    actions: [
      linkButton({
        label: words.receiptPdf,
        href: href('/bien-nhan.pdf'),
        kind: 'primary',
        icon: 'download',
        download: true,
      }),
      linkButton({ label: words.receiptPage, href: href('/bien-nhan'), icon: 'file' }),
      ...(hasDates
        ? [linkButton({ label: words.calendar, href: href('/lich.ics'), icon: 'calendar', download: true })]
        : []),
      linkButton({
        label: words.receiptJson,
        href: href('/bien-nhan.json'),
        kind: 'quiet',
        icon: 'download',
        download: true,
      }),
    ],
  })}
<div class="section flow reading">${lasting(done, lang, dayOf(now))}${receipt.entry === null ? null : html`<p>${words.caseCode}: ${code(view.code)}</p>`}
${sentTo.length > 0 || view.sight !== 'party' || view.letters.length === 0 ? null : html`<p>${words.noMail}</p>`}
<p><a href="${href('')}">${words.openCase}</a></p>
<h2>${words.check}</h2><p>${words.checkText}</p><p><a href="${pathIn(lang, '/xac-minh')}">${words.verify}</a></p>
${receipt.trackingCode === null ? null : html`<h2>${words.tracking}</h2><p>${code(receipt.trackingCode)}</p><p class="soft">${words.trackingText}</p>`}</div>`;
  return { title, body };
}

function titleOf({ view, receipt }: Done, lang: Lang): string {
  const words = wordsIn(lang).cases.done;
  if (receipt.entry === null) return words.received;
  return receipt.entry.version > 1 || view.subjectCode === receipt.entry.code
    ? words.revised
    : (words.titles[receipt.entry.register] ?? words.received);
}

function labelOf({ entry }: CaseReceipt, lang: Lang): string {
  const words = wordsIn(lang).cases.done;
  if (entry === null) return words.caseCode;
  if (entry.register === 'systems') return words.aiId;
  return entry.register === 'deployments' ? words.deployment : words.reference;
}

function nextSteps({ view, duties }: Done, lang: Lang, today: string): HtmlValue[] {
  const words = wordsIn(lang).cases.done;
  const move = seenMove(view);
  const steps: HtmlValue[] = [];
  if (view.open && move !== 'nobody') steps.push(words.nextWaits[move]);
  if (view.clock !== null) {
    const own = view.clock.kind === 'ownServiceTarget' ? html` <span class="soft">(${words.nextOwn})</span>` : null;
    steps.push(html`${words.nextClock(view.clock.text[lang], formatDay(dayOf(view.clock.dueAt), lang, today))}${own}`);
  }
  steps.push(...duties.filter(isSoon).map((duty) => dutyText(duty, lang, today)));
  return steps.length === 0 ? [words.nextNothing] : steps;
}

/** With a day, or before the system may be used. */
function isSoon({ dueOn, when }: DueItem): boolean {
  return dueOn !== null || when === 'beforeUse';
}

function dutyText({ text, dueOn, when, grounds }: DueItem, lang: Lang, today: string): Html {
  const day = dueOn === null ? wordsIn(lang).home.when[when] : formatDay(dueOn, lang, today);
  return html`<strong>${day}.</strong> ${text[lang]}${citations(groundsShown(grounds, lang), lang)}`;
}

/** What is owed as long as the system is used: one press away. */
function lasting({ duties }: Done, lang: Lang, today: string): Html | null {
  const rest = duties.filter((duty) => !isSoon(duty));
  if (rest.length === 0) return null;
  const items = rest.map((duty) => html`<li>${dutyText(duty, lang, today)}</li>`);
  return html`<details class="fold"><summary>${wordsIn(lang).cases.done.lasting}</summary><div class="fold-body"><ul>${items}</ul></div></details>`;
}

/** An address that its owner recognises and nobody else learns: first letter and domain. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return at <= 0 ? '•••' : `${address.slice(0, 1)}•••${address.slice(at)}`;
}
