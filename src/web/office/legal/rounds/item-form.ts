import { agencyNamed } from '../../../../law/index.ts';
import { COMPATIBILITY, PROPOSALS, REPEALED_PARTS, type ReviewItem } from '../../../../legal-review/index.ts';
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
  radios,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { legalWords } from '../texts/index.ts';
import { shownDay, shownList, shownText } from '../typed-form.ts';

export const ITEM_DAYS = ['issuedOn', 'announcedOn'] as const;

export interface ItemForm {
  /** Where the rows of the agency stand. */
  readonly path: string;
  readonly agency: string;
  readonly item: ReviewItem | null;
  readonly errors: readonly FormError[];
}

type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

/** The form of a reviewed document; what was typed stays when something is wrong. */
export function itemForm(context: WebContext, shown: ItemForm): Html {
  const { lang } = context;
  const { item, path, errors } = shown;
  const words = legalWords(lang).items;
  return form({
    lang,
    action: pathIn(lang, item === null ? `${path}/moi` : `${path}/${item.item}`),
    csrf: context.formToken,
    errors,
    hidden: [['version', String(item?.version ?? 0)]],
    body: html`${which(context, shown)}${finding(context, shown)}${formSection(words.partTitle, inPart(context, shown))}${button({ label: words.save })}`,
  });
}

type Line = 'owner' | 'number' | 'title' | 'announcement';
type Long = 'finding' | 'proposalDetail' | 'stillInForce';

function line(
  context: WebContext,
  { item, errors }: ItemForm,
  name: Line,
  more: { label: string; hint?: string; optional?: boolean; width?: 'half'; stored?: string },
): Html {
  const { lang } = context;
  const { stored, ...rest } = more;
  return textField({ lang, name, value: shownText(context, name, item?.[name] ?? stored), error: errorOf(errors, name), ...rest }); // prettier-ignore
}

function long(context: WebContext, { item, errors }: ItemForm, name: Long, label: string): Html {
  const { lang } = context;
  return textArea({ lang, name, label, optional: true, rows: 3, maxCharacters: 4000, value: shownText(context, name, item?.[name]), error: errorOf(errors, name) }); // prettier-ignore
}

function date(context: WebContext, { item, errors }: ItemForm, name: (typeof ITEM_DAYS)[number], label: string): Html {
  const { lang } = context;
  return dateField({ lang, name, label, optional: true, value: shownDay(context, name, item?.[name]), error: errorOf(errors, name) }); // prettier-ignore
}

function which(context: WebContext, shown: ItemForm): Html {
  const words = legalWords(context.lang).items;
  const stored = agencyNamed(shown.agency)?.name.vi ?? '';
  return html`${line(context, shown, 'owner', { label: words.owner, hint: words.ownerHint, stored })}${line(context, shown, 'number', { label: words.number, optional: true, width: 'half' })}${line(context, shown, 'title', { label: words.docTitle })}${date(context, shown, 'issuedOn', words.issuedOn)}`;
}

function finding(context: WebContext, shown: ItemForm): Html {
  const { lang } = context;
  const { item, errors } = shown;
  const words = legalWords(lang).items;
  const choose = (name: 'compatibility' | 'proposal', label: string, list: Words): Html =>
    radios({
      lang,
      name,
      label,
      value: shownText(context, name, item?.[name]),
      error: errorOf(errors, name),
      choices: Object.entries(list).map(([value, text]) => ({ value, label: text[lang] })),
    });
  return html`${choose('compatibility', words.compatibility, COMPATIBILITY)}${long(context, shown, 'finding', words.finding)}${choose('proposal', words.proposal, PROPOSALS)}${long(context, shown, 'proposalDetail', words.proposalDetail)}${textField(
    {
      lang,
      name: 'grounds',
      label: words.grounds,
      hint: words.groundsHint,
      optional: true,
      value: shownText(context, 'grounds', item?.grounds.join('; ')),
      error: errorOf(errors, 'grounds'),
    },
  )}`;
}

function inPart(context: WebContext, shown: ItemForm): Html {
  const { lang } = context;
  const words = legalWords(lang).items;
  return html`${checkboxes({
    lang,
    name: 'repealedBasis',
    label: words.repealedBasis,
    optional: true,
    values: shownList(context, 'repealedBasis', shown.item?.repealedBasis ?? []),
    error: errorOf(shown.errors, 'repealedBasis'),
    choices: Object.entries(REPEALED_PARTS).map(([value, text]) => ({ value, label: text[lang] })),
  })}${long(context, shown, 'stillInForce', words.stillInForce)}${line(context, shown, 'announcement', { label: words.announcement, optional: true })}${date(context, shown, 'announcedOn', words.announcedOn)}`;
}
