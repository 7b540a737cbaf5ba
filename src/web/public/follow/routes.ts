import { dayOf } from '../../../law/index.ts';
import { eraseVisitor, performAsVisitor, readCaseByTracking, type FollowedCase } from '../../../casework/index.ts';
import { procedure } from '../../../procedures/index.ts';
import { fieldsOf } from '../../../procedures/kit/index.ts';
import { readCode } from '../../../registry/index.ts';
import { formErrors, groundLine } from '../../display/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import {
  button, form, formatDay, formatInstant, formatLeft, html, linkButton, notice, pageHeading, pathIn, stateTag, summaryList, textField, timeline,
  type Html, type Lang, type SummaryItem,
} from '../../ui/index.ts'; // prettier-ignore
import { publicPage } from '../frame.ts';
import { typedAnswers } from '../visitor-form/show-field.ts';
import { actsPart, type FailedAct } from './acts-part.ts';
import { followTexts } from './texts.ts';

/** Following a case by the secret code of its receipt, which is far too long to guess. */
export function followRoutes(): Route[] {
  const page = { access: ANYONE, kind: 'page' } as const;
  return [
    { ...page, method: 'GET', path: '/tra-cuu', limit: 'search', handle: followPage },
    { ...page, method: 'POST', path: '/tra-cuu/xoa-lien-he', limit: 'anonymousWrite', handle: eraseContact },
    { ...page, method: 'POST', path: '/tra-cuu/viec/:act', limit: 'anonymousWrite', handle: doAct },
  ];
}

/** Whoever holds the code of a report takes back who reported it; the report stays. */
async function eraseContact({ body, services, now, lang }: WebContext): Promise<Reply> {
  const typed = typeof body['ma'] === 'string' ? body['ma'].trim().slice(0, 100) : '';
  const done = typed !== '' && (await eraseVisitor(services.desk, { trackingCode: typed.toWellFormed(), now }));
  if (!done) return { kind: 'notFound' };
  return { kind: 'redirect', to: `${pathIn(lang, '/tra-cuu')}?ma=${encodeURIComponent(typed)}&da-xoa=1` };
}

/** Whoever holds the code of its own case answers what it was asked, or takes it back. */
async function doAct(context: WebContext): Promise<Reply> {
  const { body, services, now, lang, params } = context;
  const typed = typeof body['ma'] === 'string' ? body['ma'].trim().slice(0, 100).toWellFormed() : '';
  const found = typed === '' ? null : await readCaseByTracking(services.desk, { trackingCode: typed, now });
  if (found === null || !found.isVisitors) return { kind: 'notFound' };
  const acts = procedure(found.procedureId)?.acts ?? {};
  const name = params['act'] ?? '';
  const act = Object.hasOwn(acts, name) ? acts[name]! : null;
  if (act === null || act.from === 'start' || !act.by.includes('visitor')) return { kind: 'notFound' };
  const to = `${pathIn(lang, '/tra-cuu')}?ma=${encodeURIComponent(typed)}`;
  const at = typeof body['vi-tri'] === 'string' && /^\d{1,6}$/.test(body['vi-tri']) ? Number(body['vi-tri']) : -1;
  const input = act.form === undefined ? {} : typedAnswers(fieldsOf(act.form), body);
  const request = { trackingCode: typed, act: name, input, now, expectedPosition: at };
  const done = await performAsVisitor(services.desk, request);
  if (done.ok) return { kind: 'redirect', to: `${to}&da-gui=1` };
  if (done.refusals.some(({ code }) => code === 'caseMoved' || code === 'notNow'))
    return { kind: 'redirect', to: `${to}&da-qua=1` };
  const failed = { act: name, body, errors: formErrors(done.refusals, lang) };
  return answer(context, followed(found, context, typed, failed), 422, titleOf(found, lang));
}

async function followPage(context: WebContext): Promise<Reply> {
  const { lang, query, now, services } = context;
  const words = followTexts(lang);
  const asked = query['ma'];
  const typed = typeof asked === 'string' ? asked.trim().slice(0, 100) : null;
  if (typed === null) return answer(context, html`${askForm('', undefined, lang)}`);
  if (typed === '') return answer(context, askForm('', words.missing, lang), 422);
  const code = readCode(typed);
  if (code.ok) return answer(context, otherCode(code.kind === 'case' ? null : code.code, typed, lang));
  const found = await readCaseByTracking(services.desk, { trackingCode: typed.toWellFormed(), now });
  if (found === null) return answer(context, askForm(typed, words.unknown, lang), 404);
  return answer(context, followed(found, context, typed), 200, titleOf(found, lang));
}

/** A case that was given no name of its own is called by its procedure, which has one in each language. */
function titleOf({ title, procedureTitle }: FollowedCase, lang: Lang): string {
  return title === procedureTitle.vi ? procedureTitle[lang] : title;
}

function answer(context: WebContext, body: Html, status = 200, title?: string): Reply {
  const words = followTexts(context.lang);
  const shown = html`<div class="reading flow">${pageHeading({ title: title ?? words.title, ...(title === undefined ? { lead: words.lead } : { over: words.title }) })}${body}</div>`;
  return {
    kind: 'page',
    status,
    page: publicPage(context, {
      title: words.title,
      description: words.lead,
      body: shown,
      status,
      hasErrors: status === 422 || status === 404,
    }),
  };
}

/** The code stands in the address, so that a link in a letter works; the answer is never kept. */
function askForm(value: string, error: string | undefined, lang: Lang): Html {
  const words = followTexts(lang);
  const field = textField({
    lang,
    name: 'ma',
    label: words.label,
    hint: words.hint,
    value,
    error,
    width: 'half',
    autocomplete: 'off',
    spellcheck: false,
  });
  return html`<form class="form flow" method="get" action="${pathIn(lang, '/tra-cuu')}">${field}<div class="button-row">${button({ label: words.submit })}${linkButton({ label: words.signIn, href: pathIn(lang, '/ho-so'), kind: 'quiet' })}</div></form>`;
}

function otherCode(systemCode: string | null, typed: string, lang: Lang): Html {
  const words = followTexts(lang);
  const body = systemCode === null ? words.caseCode : words.systemCode;
  const way =
    systemCode === null
      ? null
      : html`<p>${linkButton({ label: words.openSystem, href: pathIn(lang, `/he-thong/${systemCode}`), kind: 'primary' })}</p>`;
  return html`${notice({ lang, tone: 'warning', body, live: true })}${way}${askForm(systemCode === null ? '' : typed, undefined, lang)}`;
}

function followed(found: FollowedCase, context: WebContext, typed: string, failed?: FailedAct): Html {
  const { lang, services } = context;
  const words = followTexts(lang);
  const today = services.today();
  const items: SummaryItem[] = [
    { term: words.state, value: stateTag({ label: found.stateText[lang], tone: found.open ? 'info' : 'success' }) },
    { term: words.procedure, value: found.procedureTitle[lang] },
    { term: words.code, value: html`<span class="code nobreak" translate="no">${found.code}</span>` },
    { term: words.opened, value: formatInstant(found.openedAt, lang, today) },
    { term: words.received, value: found.receivedBy[lang] },
    { term: words.rules, value: words.rulesText(formatDay(found.lawDay, lang), found.procedureVersion) },
    ...(found.open ? [{ term: words.waits, value: words.waitsFor[found.waitsFor] }] : []),
    ...(found.clock === null ? [] : [{ term: words.due, value: clockOf(found.clock, today, lang) }]),
  ];
  return html`${said(context)}${summaryList(items, lang)}${lettersPart(found, lang, today)}${actsPart(found, context, typed, failed)}
<section class="section flow"><h2>${words.timeline}</h2>${timeline(
    found.timeline.map(({ at, text }) => ({
      at: formatInstant(at, lang, today),
      datetime: at.toISOString(),
      title: text[lang],
    })),
    lang,
  )}</section>${contactPart(found, context, typed)}<p class="soft">${found.isVisitors ? words.privateVisitor : words.private}</p>
<div class="button-row">${found.isVisitors ? null : linkButton({ label: words.signIn, href: pathIn(lang, '/ho-so') })}${linkButton({ label: words.again, href: pathIn(lang, '/tra-cuu'), kind: 'quiet' })}</div>`;
}

/** What the visitor has just done here, as the address says. */
function said({ query, lang }: WebContext): Html | null {
  const words = followTexts(lang);
  const done = (
    [
      ['da-xoa', words.erased],
      ['da-gui', words.sent],
    ] as const
  ).find(([name]) => query[name] === '1');
  if (done !== undefined) return notice({ lang, tone: 'success', body: done[1], live: true });
  return query['da-qua'] === '1' ? notice({ lang, tone: 'warning', body: words.moved, live: true }) : null;
}

/** What was written to whoever reported it, the newest first: an address is not needed to read it. */
function lettersPart({ letters }: FollowedCase, lang: Lang, today: string): Html | null {
  if (letters.length === 0) return null;
  const shown = letters
    .toReversed()
    .map(
      ({ subject, body, at }) =>
        html`<article class="panel flow"><h3>${subject[lang]}</h3><p class="soft small">${formatInstant(at, lang, today)}</p>${body[lang].split('\n\n').map((part) => html`<p>${part}</p>`)}</article>`,
    );
  return html`<section class="section flow"><h2>${followTexts(lang).letters}</h2>${shown}</section>`;
}

function contactPart({ holdsContact }: FollowedCase, { lang, formToken }: WebContext, typed: string): Html | null {
  if (!holdsContact) return null;
  const words = followTexts(lang);
  const body = button({ label: words.erase, kind: 'secondary' });
  const action = pathIn(lang, '/tra-cuu/xoa-lien-he');
  return html`<section class="section flow"><h2>${words.contact}</h2><p>${words.contactText}</p>${groundLine(['own:visitor-contact'], lang)}${form({ lang, action, csrf: formToken, hidden: [['ma', typed]], body })}</section>`;
}

function clockOf(clock: NonNullable<FollowedCase['clock']>, today: string, lang: Lang): Html {
  const words = followTexts(lang);
  return html`<p>${formatDay(dayOf(clock.dueAt), lang, today)} (${formatLeft(clock.daysLeft, 'day', lang)}): ${clock.text[lang]}</p>${
    clock.kind === 'law' ? groundLine(clock.grounds, lang) : html`<p class="soft small">${words.ownTarget}</p>`
  }`;
}
