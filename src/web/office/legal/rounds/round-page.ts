import { agencyName, agencyNamed } from '../../../../law/index.ts';
import {
  AGENCY_STATES,
  ANSWERING_AGENCIES,
  closeRound,
  consolidate,
  covers,
  dispatches,
  leadsReview,
  progressOf,
  readsFor,
  remindMissing,
  reviewRound,
  seesEverythingSent,
  type AgencyProgress,
  type AgencyState,
  type Consolidation,
  type ReviewRound,
} from '../../../../legal-review/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  formatDay,
  formatInstant,
  formatNumber,
  html,
  linkButton,
  notice,
  pathIn,
  stateTag,
  summaryList,
  table,
  type FormError,
  type Html,
  type Tone,
} from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { errorsOf, legalPage, ROUNDS_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { downloads } from './consolidated-download.ts';
import { roundTags } from './round-list.ts';

/** One round: what is asked, the own agency, and for the Ministry how far everybody is. */
export async function showRound(
  office: Office,
  context: WebContext,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { lang, actor, params } = context;
  const { db } = office.services.database;
  const round = await reviewRound(db, params['round'] ?? '');
  if (round === null || actor === null) return { kind: 'notFound' };
  const progress = await progressOf(db, round.id);
  const held = readsFor(actor);
  const all = seesEverythingSent(actor);
  const own = held === 'all' ? [] : progress.filter(({ agency }) => covers(held, agency));
  const counted = all ? consolidate(progress, await dispatches(db, round.id)) : null;
  const words = legalWords(lang).rounds;
  return legalPage(context, {
    title: round.title,
    tags: roundTags(round, office.services.today(), lang),
    under: [{ href: pathIn(lang, ROUNDS_PATH), label: words.title }],
    errors,
    body: html`${errors.map(({ text }) => notice({ lang, tone: 'danger', live: true, title: text }))}<p class="lead">${words.due}: ${formatDay(round.dueOn, lang)}</p><p lang="vi">${round.request}</p>
${all ? null : ownAgencies(round, own, lang)}${counted === null ? null : html`${figures(round, counted, lang)}${ownAgencies(round, own, lang)}${everybody(round, progress, lang)}${acts(round, counted, context)}`}`,
  });
}

function ownAgencies(round: ReviewRound, own: readonly AgencyProgress[], lang: WebContext['lang']): Html {
  const words = legalWords(lang).rounds;
  return html`<section class="section flow"><h2>${words.yours}</h2>${
    own.length === 0
      ? html`<p class="soft">${words.yoursNone}</p>`
      : own.map(
          (one) =>
            html`<p>${agencyNamed(one.agency)?.name[lang]} ${stateOf(one.state, lang)}</p><div class="button-row">${linkButton({ label: words.openRows, href: pathIn(lang, rowsPath(round, one.agency)), kind: 'primary' })}</div>`,
        )
  }</section>`;
}

export function rowsPath({ id }: ReviewRound, agency: string): string {
  return `${ROUNDS_PATH}/${id}/co-quan/${agency}`;
}

const TONES: Readonly<Record<AgencyState, Tone>> = {
  notBegun: 'warning',
  inWork: 'info',
  sent: 'success',
  changedSinceSent: 'info',
};

function stateOf(state: AgencyState, lang: WebContext['lang']): Html {
  return stateTag({ label: AGENCY_STATES[state][lang], tone: TONES[state] });
}

function figures(round: ReviewRound, counted: Consolidation, lang: WebContext['lang']): Html {
  const words = legalWords(lang).rounds;
  const figure = words.figures;
  const number = (value: number): string => formatNumber(value, lang);
  return html`<section class="section flow"><h2>${words.consolidated}</h2>${summaryList(
    [
      { term: figure.agencies, value: number(counted.agencies) },
      { term: figure.sent, value: number(counted.sent) },
      { term: figure.items, value: number(counted.items) },
      { term: figure.onRepealed, value: number(counted.onRepealed) },
      { term: figure.inPart, value: number(counted.inPart) },
      { term: figure.announced, value: number(counted.announced) },
    ],
    lang,
  )}<div class="button-row">${linkButton({ label: words.consolidated, href: pathIn(lang, `${ROUNDS_PATH}/${round.id}/tong-hop`), kind: 'primary' })}${downloads(round.id, lang)}</div></section>`;
}

function everybody(round: ReviewRound, progress: readonly AgencyProgress[], lang: WebContext['lang']): Html {
  const words = legalWords(lang).rounds;
  const order: readonly AgencyState[] = ['notBegun', 'inWork', 'changedSinceSent', 'sent'];
  const missing = progress.filter(({ sentAt }) => sentAt === null).length;
  return html`<section class="section flow"><h2>${words.all}</h2><p>${words.missing(formatNumber(missing, lang))}</p>${table(
    {
      lang,
      caption: words.all,
      captionHidden: true,
      looks: 'plain',
      keys: true,
      rows: progress.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
      columns: [
        {
          heading: words.agency,
          kind: 'main',
          cell: ({ agency }) =>
            html`<a href="${pathIn(lang, rowsPath(round, agency))}">${agencyName(agency, lang)}</a>`,
        },
        { heading: words.state, cell: ({ state }) => stateOf(state, lang) },
        { heading: words.sentAt, cell: ({ sentAt }) => (sentAt === null ? '—' : formatInstant(sentAt, lang)) },
        {
          heading: words.reminded,
          cell: ({ remindedAt }) => (remindedAt === null ? '—' : formatInstant(remindedAt, lang)),
        },
      ],
    },
  )}</section>`;
}

function acts(round: ReviewRound, counted: Consolidation, context: WebContext): Html | null {
  const { lang, actor, formToken } = context;
  if (round.closedAt !== null || actor === null || !leadsReview(actor)) return null;
  const words = legalWords(lang).rounds;
  const act = (name: string, label: string, kind: string): Html =>
    html`<form method="post" action="${pathIn(lang, `${ROUNDS_PATH}/${round.id}/${name}`)}"><input type="hidden" name="csrf" value="${formToken}"><button class="button button-${kind}">${label}</button></form>`;
  return html`<section class="section flow"><div class="button-row">${counted.missing.length === 0 ? null : act('nhac', words.remind, 'secondary')}${act('dong', words.close, 'danger')}</div><p class="soft small">${words.closeHint}</p></section>`;
}

export async function remind(office: Office, context: WebContext): Promise<Reply> {
  const { actor, now, requestId, params, lang } = context;
  const { database, config } = office.services;
  if (actor === null) return { kind: 'forbidden' };
  const id = params['round'] ?? '';
  const done = await remindMissing(database.db, id, { actor, now, requestId, baseUrl: config.baseUrl });
  if (!done.ok) return showRound(office, context, errorsOf(done.refusals, context));
  return { kind: 'redirect', to: pathIn(lang, `${ROUNDS_PATH}/${id}?xong=reminded`), status: 303 };
}

export async function close(office: Office, context: WebContext): Promise<Reply> {
  const { actor, now, requestId, params, lang } = context;
  if (actor === null) return { kind: 'forbidden' };
  const { db } = office.services.database;
  const round = await reviewRound(db, params['round'] ?? '');
  if (round === null) return { kind: 'notFound' };
  const done = await closeRound(db, round.id, { actor, now, requestId });
  if (!done.ok) return showRound(office, context, errorsOf(done.refusals, context));
  return { kind: 'redirect', to: pathIn(lang, `${ROUNDS_PATH}/${round.id}?xong=closed`), status: 303 };
}

/** Agencies that take part, for the check of an address. */
export function takesPart(agency: string): boolean {
  return ANSWERING_AGENCIES.some(({ code }) => code === agency);
}
