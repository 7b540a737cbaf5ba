import { agencyName, SECTORS } from '../../../../law/index.ts';
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  LINK_FIELD,
  LINK_KINDS,
  type LegalRecord,
  type LinkKind,
} from '../../../../legal-review/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  button,
  checkboxes,
  dateField,
  errorOf,
  form,
  formSection,
  html,
  pathIn,
  select,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { LEGAL_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { shownDay, shownList, shownText } from '../typed-form.ts';

export interface DocumentForm {
  readonly document: LegalRecord | null;
  readonly all: readonly LegalRecord[];
  /** Agencies for which the person may enter it; one at least. */
  readonly agencies: readonly string[];
  readonly errors: readonly FormError[];
}

/** Days of the form: each is typed in three parts. */
export const DOCUMENT_DAYS = ['issuedOn', 'inForceFrom', 'inForceUntil'] as const;

/** The form of a document, empty or with its newest version; what was typed stays when something is wrong. */
export function documentForm(context: WebContext, shown: DocumentForm): Html {
  const { lang } = context;
  const { document, errors } = shown;
  const words = legalWords(lang).documents;
  const action = document === null ? `${LEGAL_PATH}/moi` : `${LEGAL_PATH}/${document.code}`;
  return form({
    lang,
    action: pathIn(lang, action),
    csrf: context.formToken,
    errors,
    hidden: [['version', String(document?.version ?? 0)]],
    body: html`${agencyField(context, shown)}${what(context, shown)}${days(context, shown)}${formSection(words.links, linkFields(context, shown), words.linksLead)}${last(context, shown)}${button({ label: document === null ? words.save : words.saveVersion })}`,
  });
}

function agencyField(context: WebContext, { agencies, document }: DocumentForm): Html {
  const { lang } = context;
  const kept = document === null || document.keptBy === 'lawData' ? null : document.keptBy.agency;
  const offered = kept === null ? agencies : [kept];
  if (offered.length === 1) return html`<input type="hidden" name="agency" value="${offered[0]}">`;
  return select({
    lang,
    name: 'agency',
    label: legalWords(lang).documents.agency,
    choices: offered.map((code) => ({ value: code, label: agencyName(code, lang) })),
    value: shownText(context, 'agency', offered[0]),
    width: 'full',
  });
}

type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

function what(context: WebContext, { document, errors }: DocumentForm): Html {
  const { lang } = context;
  const words = legalWords(lang).documents;
  const choose = (name: 'kind' | 'state', label: string, list: Words, hint?: string): Html =>
    select({
      lang,
      name,
      label,
      ...(hint === undefined ? {} : { hint }),
      value: shownText(context, name, document?.[name]),
      error: errorOf(errors, name),
      choices: Object.entries(list).map(([value, text]) => ({ value, label: text[lang] })),
    });
  const text = (name: 'number' | 'title' | 'titleEn' | 'issuer', label: string, more: object): Html =>
    textField({ lang, name, label, value: shownText(context, name, document?.[name]), error: errorOf(errors, name), ...more }); // prettier-ignore
  return html`${choose('kind', words.kind, DOCUMENT_KINDS)}${text('number', words.number, { hint: words.numberHint, width: 'half', optional: true })}
${text('title', words.docTitle, {})}${text('titleEn', words.titleEn, { optional: true })}${text('issuer', words.issuer, {})}${choose('state', words.states, DOCUMENT_STATES, words.stateHint)}`;
}

function days(context: WebContext, { document, errors }: DocumentForm): Html {
  const { lang } = context;
  const words = legalWords(lang).documents;
  return html`${DOCUMENT_DAYS.map((name) =>
    dateField({
      lang,
      name,
      label: words[name],
      optional: true,
      value: shownDay(context, name, document?.[name]),
      error: errorOf(errors, name),
    }),
  )}`;
}

function linkFields(context: WebContext, { document, all, errors }: DocumentForm): Html {
  const { lang } = context;
  const stored = (kind: LinkKind): string =>
    (document?.links ?? [])
      .filter((link) => link.kind === kind)
      .map(({ to }) =>
        'provision' in to ? to.provision : (all.find((one) => one.code === to.document)?.number ?? to.document),
      )
      .join('\n');
  return html`${(Object.keys(LINK_KINDS) as LinkKind[]).map((kind) => {
    const name = LINK_FIELD(kind);
    return textArea({
      lang, name, rows: 2, optional: true, label: LINK_KINDS[kind][lang],
      value: shownText(context, name, stored(kind)), error: errorOf(errors, name),
    }); // prettier-ignore
  })}`;
}

function last(context: WebContext, { document, errors }: DocumentForm): Html {
  const { lang } = context;
  const words = legalWords(lang).documents;
  return html`${checkboxes({
    lang,
    name: 'sectors',
    label: words.sectors,
    optional: true,
    values: shownList(context, 'sectors', document?.sectors ?? []),
    error: errorOf(errors, 'sectors'),
    choices: SECTORS.map(({ code, name }) => ({ value: code, label: name[lang] })),
  })}${textField({ lang, name: 'sourceUrl', type: 'url', label: words.sourceUrl, hint: words.sourceHint, optional: true, value: shownText(context, 'sourceUrl', document?.sourceUrl), error: errorOf(errors, 'sourceUrl') })}${textArea({ lang, name: 'note', label: words.note, hint: words.noteHint, optional: true, maxCharacters: 2000, value: shownText(context, 'note', document?.note), error: errorOf(errors, 'note') })}`;
}
