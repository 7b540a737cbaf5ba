import { agencyName } from '../../../law/index.ts';
import type { AuditEntry } from '../../../platform/audit/index.ts';
import type { OpenSession, PersonActor } from '../../../platform/identity/index.ts';
import { passwordSection, passwordWords, sessionSection, type AccountForm } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  errorSummary,
  form,
  formatInstant,
  type FormError,
  html,
  type Html,
  type Lang,
  notice,
  pageHeading,
  pathIn,
  radios,
  summaryList,
  table,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { wordsIn } from '../texts/index.ts';
import { actInWords } from './trail-texts.ts';

export interface AccountShown {
  readonly actor: PersonActor;
  readonly sessions: readonly OpenSession[];
  readonly trail: readonly AuditEntry[];
  readonly errors: readonly FormError[];
}

/** Who I am here, my language, my password, where I am signed in, and what I did and read. */
export function accountPage(context: WebContext, shown: AccountShown): Reply {
  const { lang } = context;
  const words = wordsIn(lang).admin.account;
  const wrong = shown.errors.length > 0;
  const { query, formToken: csrf } = context;
  const saved = query['xong'] === '1' ? words.saved : query['xong'] === 'mat-khau' ? passwordWords(lang).changed : null;
  const to = (path: string): AccountForm => ({ lang, action: pathIn(lang, `/can-bo/tai-khoan/${path}`), csrf });
  const password = passwordSection(to('mat-khau'), shown.actor.email, shown.errors);
  const body = html`<div class="flow">${errorSummary({ lang, errors: shown.errors, fields: [password] })}${pageHeading({ title: words.title })}${saved === null ? null : notice({ lang, tone: 'success', live: true, title: saved })}
${identity(shown.actor, lang)}<section class="section reading">${languageForm(context, shown.actor)}</section>${password}${sessionSection(to('dang-xuat-moi-noi'), shown.sessions)}${trailView(shown.trail, lang)}</div>`;
  return framed(context, { title: words.title, body, ...(wrong ? { status: 422, hasErrors: true } : {}) });
}

function identity(actor: PersonActor, lang: Lang): Html {
  const { account: words, roles } = wordsIn(lang).admin;
  const held = actor.roles.map(({ role, agencyCode }) => {
    const agency = agencyCode === null ? words.nationwide : agencyName(agencyCode, lang);
    return html`<li>${roles[role]}, ${agency}</li>`;
  });
  return summaryList(
    [
      { term: words.name, value: actor.name },
      { term: words.email, value: actor.email },
      { term: words.roles, value: html`<ul>${held}</ul>` },
    ],
    lang,
  );
}

function languageForm({ lang, formToken }: WebContext, actor: PersonActor): Html {
  const words = wordsIn(lang).admin.account;
  return form({
    lang,
    action: pathIn(lang, '/can-bo/tai-khoan/ngon-ngu'),
    csrf: formToken,
    body: html`${radios({
      lang,
      name: 'ngon-ngu',
      label: words.language,
      layout: 'row',
      value: actor.locale,
      choices: [
        { value: 'vi', label: words.languages.vi },
        { value: 'en', label: words.languages.en },
      ],
    })}${button({ label: words.save, kind: 'secondary' })}`,
  });
}

function trailView(trail: readonly AuditEntry[], lang: Lang): Html {
  const words = wordsIn(lang).admin.account;
  return html`<section class="section flow"><h2>${words.trail}</h2><p class="soft">${words.trailLead}</p>${table({
    lang,
    caption: words.trail,
    captionHidden: true,
    rows: trail,
    columns: [
      { heading: words.at, cell: (line) => formatInstant(line.at, lang) },
      { heading: words.what, kind: 'main', cell: (line) => capital(actInWords(line, lang) ?? line.action) },
      { heading: words.subject, cell: (line) => subject(line, lang) ?? '—' },
    ],
  })}</section>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where the subjects of acts have their pages, by kind; what has none under its id is not linked. */
const PLACES: Readonly<Record<string, string>> = {
  case: '/can-bo/vu-viec/',
  entry: '/can-bo/he-thong/',
  party: '/can-bo/to-chuc/',
  legalDocument: '/can-bo/van-ban/',
  handbook: '/can-bo/nghiep-vu/',
  article: '/can-bo/truyen-thong/',
  reviewRound: '/can-bo/van-ban/ra-soat/',
};

function subject(line: AuditEntry, lang: Lang): Html | null {
  const { subjectKind, subjectId } = line;
  const place = PLACES[subjectKind];
  if (place === undefined || !/^[\w-]+$/.test(subjectId)) return null;
  const isCode = /^[A-Z]{2}-[A-Z0-9-]+$/.test(subjectId);
  const shown = isCode
    ? html`<span class="code nobreak" translate="no">${subjectId}</span>`
    : html`${wordsIn(lang).admin.account.open}<span class="unseen">: ${actInWords(line, lang)}</span>`;
  return html`<a href="${pathIn(lang, place + subjectId)}">${shown}</a>`;
}
