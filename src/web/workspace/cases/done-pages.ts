import {
  calendarEvents,
  dutiesFor,
  readCaseReceipt,
  receiptDocument,
  type CalendarEvent,
  type CaseReceipt,
  type CaseView,
  type DueItem,
} from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { mailOf } from '../../../platform/mail/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { pathIn, type Lang } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { calendarReply } from '../calendar.ts';
import { casePath } from '../home/overview.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { asParty, caseOf, type OwnCase } from './case-of.ts';
import { doneView, masked } from './done-view.ts';
import { receiptView } from './receipt-view.ts';

/** The done page and the receipt of a case, as page, PDF, JSON and dates. */
export function doneRoutes(workspace: Workspace): Route[] {
  const base = '/ho-so/vu-viec/:code';
  return [
    partyRoute(workspace, `${base}/xong`, done),
    partyRoute(workspace, `${base}/bien-nhan`, receiptPage),
    partyRoute(workspace, `${base}/bien-nhan.pdf`, receiptPdf),
    partyRoute(workspace, `${base}/bien-nhan.json`, receiptJson),
    partyRoute(workspace, `${base}/lich.ics`, calendar),
  ];
}

type Received = OwnCase & { readonly receipt: CaseReceipt };

async function receivedOf(context: PartyContext, workspace: Workspace): Promise<Received | null> {
  const own = await caseOf(context, workspace);
  const receipt = own === null ? null : await readCaseReceipt(workspace.desk, own.view.code, asParty(context));
  return own === null || receipt === null ? null : { ...own, receipt };
}

async function done(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const received = await receivedOf(context, workspace);
  if (received === null) return { kind: 'notFound' };
  const { view, receipt } = received;
  // Who sent it is told where its own letters went; the other party is not told whom letters reached.
  const mails = view.sight === 'party' ? await mailOf(workspace.desk.db, { kind: 'case', id: view.code }) : [];
  const own = new Set(view.letters.map(({ id }) => id));
  const sentTo = [...new Set(mails.filter(({ template }) => own.has(template)).map((mail) => masked(mail.to)))];
  const duties = await dutiesOfCase(context, workspace, view);
  const { title, body } = doneView(context, {
    view,
    receipt,
    sentTo,
    duties,
    hasDates: eventsOf(view, duties, workspace, context.lang).length > 0,
  });
  return framed(context, { title, body });
}

async function receiptPage(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const received = await receivedOf(context, workspace);
  if (received === null) return { kind: 'notFound' };
  const { lang } = context;
  const under = [{ href: pathIn(lang, casePath(received.view.code)), label: received.view.title }];
  return framed(context, {
    title: wordsIn(lang).cases.receipt.title,
    body: receiptView(received.receipt, lang),
    under,
  });
}

async function receiptPdf(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const received = await receivedOf(context, workspace);
  if (received === null) return { kind: 'notFound' };
  const { pdf } = receiptDocument(received.receipt, context.lang);
  return attachment(pdf, 'application/pdf', `${received.view.code}.pdf`);
}

async function receiptJson(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const received = await receivedOf(context, workspace);
  if (received === null) return { kind: 'notFound' };
  return attachment(
    `${JSON.stringify(received.receipt.receipt, null, 2)}\n`,
    'application/json; charset=utf-8',
    `${received.view.code}.json`,
  );
}

function attachment(body: Buffer | string, type: string, name: string): Reply {
  return { kind: 'bytes', body, type, headers: { 'content-disposition': `attachment; filename="${name}"` } };
}

async function calendar(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const own = await caseOf(context, workspace);
  if (own === null) return { kind: 'notFound' };
  const events = eventsOf(own.view, await dutiesOfCase(context, workspace, own.view), workspace, context.lang);
  return calendarReply(events, context.now, own.view.code);
}

/** What the party still owes for what the case published or is about. */
async function dutiesOfCase({ actor, now }: PartyContext, { desk }: Workspace, view: CaseView): Promise<DueItem[]> {
  const codes = new Set([...view.entries.map(({ code }) => code), view.subjectCode]);
  return (await dutiesFor(desk, { actor, now })).filter(({ code }) => codes.has(code));
}

/** The days that follow from a case: its running term, and the last days of what is owed. */
function eventsOf(view: CaseView, duties: readonly DueItem[], { desk }: Workspace, lang: Lang): CalendarEvent[] {
  const { clock, code, title } = view;
  const host = new URL(desk.baseUrl).hostname;
  const term =
    clock === null
      ? []
      : [
          {
            uid: `${code}/${clock.term}@${host}`,
            day: dayOf(clock.dueAt),
            title: `${title} (${code})`,
            description: clock.text[lang],
          },
        ];
  return [...term, ...calendarEvents(desk, duties, lang)];
}
