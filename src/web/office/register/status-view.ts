import { standingOn, STATUS_KINDS, type EnterpriseStatus, type OverseenParty } from '../../../casework/index.ts';
import { type Day, dayOf, parseDay } from '../../../law/index.ts';
import { enterpriseKind, enterpriseStatus, groundsShown, lookResults } from '../../display/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  attributes,
  button,
  citations,
  dateField,
  dateFrom,
  datePartsFrom,
  form,
  formatDay,
  html,
  notice,
  pathIn,
  radios,
  summaryList,
  textArea,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { RowForm } from '../legal/typed-form.ts';
import { wordsIn } from '../texts/index.ts';

/** Which form of the page was sent, and what was wrong with it. */
export interface SentLook {
  readonly id: string;
  readonly errors: readonly FormError[];
}

/** What the party declares of itself as an enterprise: on a day, in full, and what the official may record. */
export function statusesView(
  context: WebContext,
  { party, statuses }: OverseenParty,
  { sent, mayLook }: { sent: SentLook; mayLook: boolean },
): Html | null {
  const { lang } = context;
  if (statuses.length === 0) return null;
  const words = wordsIn(lang).register.enterprise;
  return html`<section class="section flow" id="tinh-trang"><h2>${words.title}</h2><p class="soft">${words.lead}</p>${citations(groundsShown(['L25.1', 'own:enterprise-status'], lang), lang)}
${context.query['da-xem'] === '1' ? notice({ lang, tone: 'success', body: words.saved, live: true }) : null}
${dayPart(context, party.code, statuses)}${statuses.map((one) => statusPanel(context, party.code, one, { sent, mayLook }))}</section>`;
}

/** The answer for one day, each status in a line; today unless a day was asked for. */
function dayPart(context: WebContext, partyCode: string, statuses: readonly EnterpriseStatus[]): Html {
  const { lang, query, now } = context;
  const words = wordsIn(lang).register.enterprise;
  const typed = dateFrom(query, 'ngay');
  const asked: Day | null = typed === null ? dayOf(now) : parseDay(typed);
  const day = dateField({
    lang,
    name: 'ngay',
    label: words.day,
    hint: words.dayHint,
    value: typed === null ? dayOf(now) : datePartsFrom(query, 'ngay'),
    ...(asked === null ? { error: words.badDay } : {}),
  });
  const answer =
    asked === null
      ? null
      : html`<p><strong>${words.onDay(formatDay(asked, lang))}</strong></p>${summaryList(
          STATUS_KINDS.map((kind) => ({
            term: enterpriseKind(kind, lang),
            value: words.standings[standingOn(statuses, kind, asked).standing],
          })),
          lang,
        )}`;
  return html`<form class="flow" method="get" action="${pathIn(lang, `/can-bo/to-chuc/${partyCode}`)}#tinh-trang">${day}<div class="button-row">${button({ label: words.check, kind: 'secondary' })}</div></form>${answer}`;
}

function statusPanel(
  context: WebContext,
  partyCode: string,
  one: EnterpriseStatus,
  { sent, mayLook }: { sent: SentLook; mayLook: boolean },
): Html {
  const { lang } = context;
  const file = pathIn(lang, `/can-bo/to-chuc/${partyCode}/tinh-trang/${one.id}/tep`);
  return html`<div class="panel flow">${enterpriseStatus(one, { lang, file })}${mayLook && one.endedFrom === null ? lookForm(context, partyCode, one, sent) : null}</div>`;
}

function lookForm(context: WebContext, partyCode: string, one: EnterpriseStatus, sent: SentLook): Html {
  const { lang, formToken } = context;
  const words = wordsIn(lang).register.enterprise;
  const row = new RowForm(context, one.id, sent);
  const body = html`${radios({ lang, label: words.result, choices: lookResults(lang), ...row.field('result', '') })}${textArea({ lang, label: words.reason, hint: words.reasonHint, optional: true, rows: 3, maxCharacters: 1000, ...row.field('reason', '') })}${button({ label: words.save, kind: 'secondary' })}`;
  const shown = form({
    lang,
    action: pathIn(lang, `/can-bo/to-chuc/${partyCode}/tinh-trang/${one.id}`),
    csrf: formToken,
    hidden: [['so-lan-xem', String(one.looks.length)]],
    errors: sent.id === one.id ? sent.errors : [],
    body,
  });
  return html`<details class="fold" ${attributes({ open: row.refused || one.looks.length === 0 })}><summary>${one.looks.length === 0 ? words.look : words.again}</summary><div class="fold-body flow">${shown}</div></details>`;
}
