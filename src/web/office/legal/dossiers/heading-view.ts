import { AGENCIES, agencyName, type Day } from '../../../../law/index.ts';
import {
  LEAD_FIELDS,
  LINK_KINDS,
  linksOf,
  STATES_ON_DAY,
  stateOnDay,
  type LegalRecord,
} from '../../../../legal-review/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  attributes,
  button,
  form,
  html,
  pathIn,
  select,
  stateTag,
  type FormError,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { LEGAL_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { RowForm } from '../typed-form.ts';

/** Name of the form of the leading units, as it stands in its address. */
export const LEADS = 'chu-tri';

interface LeadsShown {
  readonly units: readonly string[];
  readonly at: string;
  readonly mayWrite: boolean;
  readonly sent: { readonly id: string; readonly errors: readonly FormError[] };
}

/** Who leads the drafting, with the form of those who draft. */
export function leadsView(context: WebContext, { units, at, mayWrite, sent }: LeadsShown): Html {
  const { lang, formToken } = context;
  const words = legalWords(lang).dossiers.leads;
  const named =
    units.length === 0
      ? html`<p class="soft">${words.none}</p>`
      : html`<p>${units.length > 1 ? words.jointly : words.alone}</p><ul>${units.map((code) => html`<li>${agencyName(code, lang)}</li>`)}</ul>`;
  const row = new RowForm(context, LEADS, sent);
  const choices = AGENCIES.map(({ code, name }) => ({ value: code, label: name[lang] }));
  const fields = LEAD_FIELDS.map((name, at) =>
    select({
      lang,
      ...row.field(name, units[at] ?? ''),
      label: words.unit(String(at + 1)),
      choices,
      width: 'full',
      optional: at > 0,
    }),
  );
  const body = html`${fields}${button({ label: words.save, kind: 'secondary' })}`;
  const action = pathIn(lang, `${at}/${LEADS}`);
  return html`<section class="section flow"><h2>${words.title}</h2>${named}${
    mayWrite
      ? html`<details class="fold" ${attributes({ open: row.refused })}><summary>${words.enter}</summary><div class="fold-body">${form({ lang, action, csrf: formToken, errors: row.refused ? sent.errors : [], body })}</div></details>`
      : null
  }</section>`;
}

/** What comes with the document as a product of the same work: guidance on it, rules that detail it. */
export function productsView(document: LegalRecord, all: readonly LegalRecord[], day: Day, lang: Lang): Html {
  const words = legalWords(lang).dossiers.products;
  const products = linksOf(document.code, all).filter(
    ({ kind, direction }) => direction === 'in' && (kind === 'guides' || kind === 'details'),
  );
  return html`<section class="section flow"><h2>${words.title}</h2>${
    products.length === 0
      ? html`<p class="soft">${words.none}</p>`
      : html`<ul>${products.map(
          ({ kind, document: one }) =>
            html`<li>${LINK_KINDS[kind].back[lang]}: <a lang="vi" href="${pathIn(lang, `${LEGAL_PATH}/${one!.code}`)}">${one!.title}</a> ${stateTag({ label: STATES_ON_DAY[stateOnDay(one!, day)][lang], tone: 'info' })}</li>`,
        )}</ul>`
  }</section>`;
}
