import { agencyName } from '../../../../law/index.ts';
import {
  covers,
  dispatches,
  reviewRound,
  saveItem,
  seesEverythingSent,
  seesWorkOf,
  sendReview,
  withdrawItem,
  workingItem,
  workingItems,
  writesFor,
  type Dispatch,
  type ReviewItem,
  type ReviewRound,
} from '../../../../legal-review/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  button,
  checkbox,
  errorOf,
  form,
  formatInstant,
  html,
  linkButton,
  notice,
  pathIn,
  table,
  textArea,
  type FormError,
  type Html,
  type NavigationItem,
} from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { errorsOf, legalPage, ROUNDS_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { shownText, typedFrom } from '../typed-form.ts';
import { itemColumns } from './item-columns.ts';
import { ITEM_DAYS, itemForm } from './item-form.ts';
import { rowsPath, takesPart } from './round-page.ts';

interface Place {
  readonly round: ReviewRound;
  readonly agency: string;
  /** Whether the person writes there now. */
  readonly mayWrite: boolean;
}

/** The round and agency of the address, for those who see anything of it; null is told as not found. */
async function placeOf({ services }: Office, { params, actor }: WebContext): Promise<Place | null> {
  const round = await reviewRound(services.database.db, params['round'] ?? '');
  const agency = params['agency'] ?? '';
  if (round === null || actor === null || !takesPart(agency)) return null;
  if (!seesWorkOf(actor, agency) && !seesEverythingSent(actor)) return null;
  return { round, agency, mayWrite: round.closedAt === null && covers(writesFor(actor), agency) };
}

/** The rows of an agency: in work for its own people, as sent for the Ministry. */
export async function showItems(
  office: Office,
  context: WebContext,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const place = await placeOf(office, context);
  if (place === null) return { kind: 'notFound' };
  const { round, agency, mayWrite } = place;
  const { lang, actor } = context;
  const { db } = office.services.database;
  const words = legalWords(lang).items;
  const [last] = await dispatches(db, round.id, agency);
  const isOwn = seesWorkOf(actor!, agency);
  const items = isOwn ? await workingItems(db, round.id, agency) : (last?.items ?? []);
  const path = rowsPath(round, agency);
  return legalPage(context, {
    title: words.title,
    over: agencyName(agency, lang),
    under: trail(round, lang),
    errors,
    body: html`${stateLine(place, last, isOwn, lang)}${mayWrite ? html`<div class="button-row">${linkButton({ label: words.add, href: pathIn(lang, `${path}/moi`), kind: 'primary' })}</div>` : null}
${table({ lang, caption: words.title, captionHidden: true, keys: true, rows: items, empty: html`<p class="soft">${isOwn ? words.none : words.notSent}</p>`, columns: itemColumns(lang, mayWrite ? path : null) })}
${!isOwn && last?.summary ? html`<h2>${words.summary}</h2><p lang="vi">${last.summary}</p>` : null}${mayWrite ? sendForm(context, { path, last, items, errors }) : null}`,
  });
}

function trail(round: ReviewRound, lang: WebContext['lang']): NavigationItem[] {
  return [
    { href: pathIn(lang, ROUNDS_PATH), label: legalWords(lang).rounds.title },
    { href: pathIn(lang, `${ROUNDS_PATH}/${round.id}`), label: round.title },
  ];
}

function stateLine({ round }: Place, last: Dispatch | undefined, isOwn: boolean, lang: WebContext['lang']): Html {
  const words = legalWords(lang).items;
  return html`${round.closedAt === null ? null : notice({ lang, tone: 'info', body: words.closed })}<p class="soft">${isOwn ? words.working : words.sentOnly}</p>${
    last === undefined ? null : html`<p>${words.last(formatInstant(last.sentAt, lang), last.sentBy ?? '—')}</p>`
  }`;
}

interface Sending {
  readonly path: string;
  readonly last: Dispatch | undefined;
  readonly items: readonly ReviewItem[];
  readonly errors: readonly FormError[];
}

function sendForm(context: WebContext, { path, last, items, errors }: Sending): Html {
  const { lang } = context;
  const words = legalWords(lang).items;
  const sent = new Map(last?.items.map((one) => [one.item, one.version]));
  const isChanged =
    last !== undefined && (sent.size !== items.length || items.some((one) => sent.get(one.item) !== one.version));
  return html`<section class="section flow"><h2>${words.sendTitle}</h2><p>${words.sendLead}</p>${isChanged ? notice({ lang, tone: 'warning', body: words.changed }) : null}${form(
    {
      lang,
      action: pathIn(lang, `${path}/gui`),
      csrf: context.formToken,
      errors,
      body: html`${textArea({ lang, name: 'summary', label: words.summary, optional: true, maxCharacters: 4000, value: shownText(context, 'summary', last?.summary), error: errorOf(errors, 'summary') })}${
        items.length > 0
          ? null
          : checkbox({
              lang,
              name: 'nothing',
              value: 'yes',
              label: words.nothing,
              checked: shownText(context, 'nothing', '') === 'yes',
              error: errorOf(errors, 'nothing'),
            })
      }${button({ label: words.send })}`,
    },
  )}</section>`;
}

export async function send(office: Office, context: WebContext): Promise<Reply> {
  const place = await placeOf(office, context);
  if (place === null) return { kind: 'notFound' };
  const { actor, now, requestId, body, lang } = context;
  const { round, agency } = place;
  const done = await sendReview(office.services.database.db, {
    roundId: round.id,
    agency,
    typed: body,
    actor: actor!,
    now,
    requestId,
  });
  if (!done.ok) return showItems(office, context, errorsOf(done.refusals, context));
  return { kind: 'redirect', to: pathIn(lang, `${rowsPath(round, agency)}?xong=sent`), status: 303 };
}

/** The form of one row; without `item` in the address a new one. */
export async function showItem(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const place = await placeOf(office, context);
  if (place === null || !place.mayWrite) return { kind: 'notFound' };
  const { round, agency } = place;
  const { lang, params } = context;
  const words = legalWords(lang).items;
  const id = params['item'];
  const item = id === undefined ? null : await workingItem(office.services.database.db, round.id, agency, id);
  if (id !== undefined && item === null) return { kind: 'notFound' };
  const path = rowsPath(round, agency);
  return legalPage(context, {
    title: item === null ? words.newTitle : words.editTitle,
    over: agencyName(agency, lang),
    under: [...trail(round, lang), { href: pathIn(lang, path), label: words.title }],
    errors,
    body: html`${itemForm(context, { path, agency, item, errors })}${item === null ? null : html`<form method="post" action="${pathIn(lang, `${path}/${item.item}/rut`)}"><input type="hidden" name="csrf" value="${context.formToken}"><button class="button button-danger">${words.withdraw}</button></form>`}`,
  });
}

export async function save(office: Office, context: WebContext): Promise<Reply> {
  const place = await placeOf(office, context);
  if (place === null) return { kind: 'notFound' };
  const { actor, now, requestId, params, body, lang } = context;
  const { round, agency } = place;
  const version =
    typeof body['version'] === 'string' && /^\d{1,6}$/.test(body['version']) ? Number(body['version']) : 0;
  const done = await saveItem(office.services.database.db, {
    roundId: round.id,
    agency,
    item: params['item'] ?? null,
    version,
    typed: typedFrom(context, ITEM_DAYS),
    actor: actor!,
    now,
    requestId,
  });
  if (!done.ok) return showItem(office, context, errorsOf(done.refusals, context));
  return { kind: 'redirect', to: pathIn(lang, `${rowsPath(round, agency)}?xong=item`), status: 303 };
}

export async function withdraw(office: Office, context: WebContext): Promise<Reply> {
  const place = await placeOf(office, context);
  if (place === null) return { kind: 'notFound' };
  const { actor, now, requestId, params, lang } = context;
  const { round, agency } = place;
  const item = params['item'] ?? '';
  const done = await withdrawItem(office.services.database.db, { roundId: round.id, agency, item, version: 0, actor: actor!, now, requestId }); // prettier-ignore
  if (!done.ok) return showItems(office, context, errorsOf(done.refusals, context));
  return { kind: 'redirect', to: pathIn(lang, `${rowsPath(round, agency)}?xong=withdrawn`), status: 303 };
}
