import { agencyName, type Day } from '../../../../law/index.ts';
import {
  isOpenOn,
  OUTCOMES,
  type CommentPeriod,
  type DraftVersion,
  type LegalRecord,
  type PublishedComment,
} from '../../../../legal-review/index.ts';
import type { StoredUnit } from '../../../../library/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  button,
  errorOf,
  form,
  formatDay,
  html,
  notice,
  pathIn,
  select,
  stateTag,
  textArea,
  type FormError,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { DOCUMENTS_PATH } from '../documents/document-words.ts';
import { draftTexts } from './texts.ts';

export interface DraftShown {
  readonly document: LegalRecord;
  readonly versions: readonly DraftVersion[];
  readonly shown: DraftVersion;
  readonly period: CommentPeriod | null;
  readonly comments: readonly PublishedComment[];
  readonly today: Day;
  readonly errors: readonly FormError[];
}

export function draftPath(code: string): string {
  return `${DOCUMENTS_PATH}/${code}/du-thao`;
}

/** A draft with its versions, the form for comments while it is open, its text, and what was published. */
export function draftView(context: WebContext, draft: DraftShown): Html {
  const { lang, query } = context;
  const words = draftTexts(lang);
  return html`${query['xong'] === 'da-gui' ? notice({ lang, tone: 'success', live: true, title: words.thanks }) : null}${notice({ lang, tone: 'warning', body: words.draftOnly })}
<p>${periodLine(draft, lang)}</p>${versionLinks(draft, lang)}${sayForm(context, draft)}
<section class="section flow"><h2>${words.text}</h2><div class="flow" lang="vi">${draft.shown.units.map(unitText)}</div></section>
${published(draft.comments, lang)}`;
}

function periodLine({ period, today }: DraftShown, lang: Lang): string {
  const words = draftTexts(lang);
  if (period === null) return words.never;
  const days = [formatDay(period.opensOn, lang), formatDay(period.closesOn, lang)] as const;
  return isOpenOn(period, today) ? words.openNow(...days) : words.closed(...days);
}

function versionLinks({ document, versions, shown }: DraftShown, lang: Lang): Html {
  const words = draftTexts(lang);
  const path = pathIn(lang, draftPath(document.code));
  return html`<section class="section flow"><h2>${words.versions}</h2><ul>${versions.map((one, at) => {
    const name = html`<span lang="vi">${one.label}</span>`;
    const before = versions[at + 1];
    return html`<li>${one.version === shown.version ? html`<strong>${words.version(String(one.version), '')}${name}</strong>` : html`<a href="${path}?ban=${one.version}">${words.version(String(one.version), '')}${name}</a>`}${
      before === undefined
        ? null
        : html` · <a href="${path}/so-sanh?a=${before.version}&amp;b=${one.version}">${words.compare(String(before.version), String(one.version))}</a>`
    }</li>`;
  })}</ul></section>`;
}

function sayForm(context: WebContext, { document, versions, period, today, errors }: DraftShown): Html | null {
  const { lang, actor, body, method } = context;
  const words = draftTexts(lang);
  if (period === null || !isOpenOn(period, today))
    return html`${errors.map(({ text }) => notice({ lang, tone: 'danger', live: true, title: text }))}`;
  if (actor?.kind !== 'person') {
    const signIn = `/dang-nhap?tiep=${encodeURIComponent(pathIn(lang, draftPath(document.code)))}`;
    return html`<section class="section flow"><h2>${words.say}</h2><p>${words.signIn} <a href="${pathIn(lang, signIn)}">${words.signInLink}</a></p></section>`;
  }
  const units = versions.find(({ version }) => version === period.draftVersion)?.units ?? [];
  const typed = (name: string): string => (method === 'POST' && typeof body[name] === 'string' ? body[name] : '');
  return html`<section class="section flow"><h2>${words.say}</h2>${form({
    lang,
    action: pathIn(lang, draftPath(document.code)),
    csrf: context.formToken,
    errors,
    body: html`${select({ lang, name: 'provision', label: words.place, optional: true, width: 'full', value: typed('provision'), error: errorOf(errors, 'provision'), choices: units.filter(({ kind }) => kind !== 'preamble').map((unit) => ({ value: unit.provision, label: placeName(unit) })) })}${textArea({ lang, name: 'body', label: words.body, hint: words.bodyHint, maxCharacters: 5000, value: typed('body'), error: errorOf(errors, 'body') })}${button({ label: words.send })}`,
  })}</section>`;
}

/** “Điều 10 khoản 3 điểm a”, with its heading where it has one. */
function placeName({ provision, heading }: StoredUnit): string {
  const name = placeOf(provision);
  return heading === null || heading === '' ? name : `${name}. ${heading.slice(0, 80)}`;
}

export function placeOf(provision: string): string {
  const chapter = /^chapter-(.+)$/.exec(provision);
  if (chapter !== null) return `Chương ${chapter[1]}`;
  const section = /^section-([^.]+)\.(.+)$/.exec(provision);
  if (section !== null) return `Chương ${section[1]} Mục ${section[2]}`;
  const [, article = provision, clause, point] = /^(\d+(?:dd|[a-z])?)(?:\.(\d+)?(dd|[a-z])?)?$/.exec(provision) ?? [];
  const parts = [`Điều ${article}`, clause && `khoản ${clause}`, point && `điểm ${point.replace('dd', 'đ')}`];
  return parts.filter(Boolean).join(' ');
}

function unitText({ provision, kind, heading, body }: StoredUnit): Html {
  const name = kind === 'preamble' ? null : html`<strong>${placeOf(provision)}.</strong> `;
  const paragraphs = body.split('\n').filter(Boolean);
  return html`<div id="${provision}"><p>${name}${heading === null ? paragraphs.shift() : html`<strong>${heading}</strong>`}</p>${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`;
}

function published(comments: readonly PublishedComment[], lang: Lang): Html {
  const words = draftTexts(lang);
  return html`<section class="section flow"><h2>${words.comments}</h2><p class="soft">${words.commentsLead}</p>${
    comments.length === 0
      ? html`<p>${words.commentsNone}</p>`
      : html`<ol class="flow">${comments.map(
          (one) =>
            html`<li class="flow"><p class="tags"><strong>${speaker(one, lang)}</strong> <span class="soft small">${words.on(one.provision === null ? words.whole : placeOf(one.provision))}</span> ${one.outcome === null ? null : stateTag({ label: OUTCOMES[one.outcome][lang], tone: 'info' })}</p><p lang="vi">${one.text}</p>${one.reply === null ? null : html`<p><strong>${words.reply}:</strong> <span lang="vi">${one.reply}</span></p>`}</li>`,
        )}</ol>`
  }</section>`;
}

function speaker({ saidAs, partyName, agency }: PublishedComment, lang: Lang): string {
  if (saidAs === 'agency' && agency !== null) return agencyName(agency, lang);
  return partyName ?? draftTexts(lang).person;
}
