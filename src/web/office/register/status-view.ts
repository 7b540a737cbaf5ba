import { standingOn, STATUS_KINDS, type EnterpriseStatus, type OverseenParty } from '../../../casework/index.ts';
import { agencyNamed, type Day, dayOf, parseDay } from '../../../law/index.ts';
import { groundsShown } from '../../display/index.ts';
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
  formatInstant,
  html,
  notice,
  pathIn,
  radios,
  summaryList,
  textArea,
  type FormError,
  type Html,
  type HtmlValue,
  type Lang,
  typedText,
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
            term: kindName(kind, lang),
            value: words.standings[standingOn(statuses, kind, asked).standing],
          })),
          lang,
        )}`;
  return html`<form class="flow" method="get" action="${pathIn(lang, `/can-bo/to-chuc/${partyCode}`)}#tinh-trang">${day}<div class="button-row">${button({ label: words.check, kind: 'secondary' })}</div></form>${answer}`;
}

/** What a status is called, standing alone. */
export function kindName(kind: EnterpriseStatus['kind'], lang: Lang): string {
  return wordsIn(lang).register.enterprise.kinds[kind];
}

function statusPanel(
  context: WebContext,
  partyCode: string,
  one: EnterpriseStatus,
  { sent, mayLook }: { sent: SentLook; mayLook: boolean },
): Html {
  const { lang } = context;
  const words = wordsIn(lang).register.enterprise;
  const until = one.validUntil === null ? words.open : words.to(formatDay(one.validUntil, lang));
  const ended = one.endedFrom === null ? null : html`<p>${words.ended(formatDay(one.endedFrom, lang))}</p>`;
  const rows: [string, HtmlValue][] = [
    [words.kind, kindName(one.kind, lang)],
    [words.period, html`<p>${words.periodText(formatDay(one.validFrom, lang), until)}</p>${ended}`],
    [words.proof, proofOf(one, partyCode, lang)],
    [words.declared, words.by(formatInstant(one.declaredAt, lang), one.declaredBy)],
    [words.looks, looksOf(one, lang)],
  ];
  return html`<div class="panel flow">${summaryList(
    rows.map(([term, value]) => ({ term, value })),
    lang,
  )}${mayLook && one.endedFrom === null ? lookForm(context, partyCode, one, sent) : null}</div>`;
}

function proofOf({ id, proof }: EnterpriseStatus, partyCode: string, lang: Lang): Html {
  const words = wordsIn(lang).register.enterprise;
  const { number, issuer, file } = proof;
  const said = number === null || issuer === null ? null : html`<p>${words.numbered(number, issuer)}</p>`;
  const href = pathIn(lang, `/can-bo/to-chuc/${partyCode}/tinh-trang/${id}/tep`);
  return html`${said}${
    file === null
      ? null
      : html`<p><a href="${href}">${file.name}</a></p><p class="soft small">${words.checksum}: <span class="code">${file.sha256}</span></p>`
  }`;
}

function looksOf({ looks }: EnterpriseStatus, lang: Lang): HtmlValue {
  const words = wordsIn(lang).register.enterprise;
  if (looks.length === 0) return words.notYet;
  const agency = (code: string | null): string => agencyNamed(code)?.name[lang] ?? '';
  return html`<ul class="plain-list">${looks.map(({ result, reason, by, agencyCode, at }) => html`<li>${words.results[result]} <span class="soft">(${words.lookBy(formatInstant(at, lang), by, agency(agencyCode))})</span>${reason === null ? null : html`<p>${typedText(reason)}</p>`}</li>`)}</ul>`;
}

function lookForm(context: WebContext, partyCode: string, one: EnterpriseStatus, sent: SentLook): Html {
  const { lang, formToken } = context;
  const words = wordsIn(lang).register.enterprise;
  const row = new RowForm(context, one.id, sent);
  const choices = (['seen', 'notShown'] as const).map((value) => ({ value, label: words.results[value] }));
  const body = html`${radios({ lang, label: words.result, choices, ...row.field('result', '') })}${textArea({ lang, label: words.reason, hint: words.reasonHint, optional: true, rows: 3, maxCharacters: 1000, ...row.field('reason', '') })}${button({ label: words.save, kind: 'secondary' })}`;
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
