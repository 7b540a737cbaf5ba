import { agencyName } from '../../../law/index.ts';
import {
  HANDBOOK_KINDS,
  HANDBOOK_VISIBILITIES,
  handbookAgencies,
  type HandbookEntry,
  type HandbookFile,
  type HandbookVersion,
} from '../../../legal-review/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  checkbox,
  checkboxes,
  dateField,
  errorOf,
  fileField,
  form,
  formSection,
  html,
  pathIn,
  radios,
  select,
  textArea,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { shownDay, shownList, shownText } from '../legal/typed-form.ts';
import { MOST_FILE_BYTES } from '../taken-files.ts';
import { entryPath, HANDBOOK_PATH } from './handbook-frame.ts';
import { handbookTexts } from './texts.ts';

export const FILE = 'file';
/** Days of the form: each is typed in three parts. */
export const HANDBOOK_DAYS = ['validFrom', 'validUntil'] as const;

export interface EntryForm {
  /** Null: a new one. */
  readonly entry: HandbookEntry | null;
  /** Of its newest version. */
  readonly files: readonly HandbookFile[];
  /** Taken in when the form was sent before and refused: they need not be chosen again. */
  readonly received: readonly Pick<HandbookFile, 'id' | 'name'>[];
  readonly errors: readonly FormError[];
}

/** The form of an entry, empty or with its newest version; what was typed stays when something is wrong. */
export function entryForm(context: WebContext, shown: EntryForm): Html {
  const { lang } = context;
  const { entry, errors } = shown;
  const newest = entry?.versions[0] ?? null;
  const words = handbookTexts(lang).form;
  const action = entry === null ? pathIn(lang, `${HANDBOOK_PATH}/moi`) : `${entryPath(entry.code, lang)}/phien-ban-moi`;
  return form({
    lang,
    action,
    csrf: context.formToken,
    errors,
    files: true,
    hidden: [['version', String(newest?.version ?? 0)]],
    body: html`${newest === null ? null : changeField(context, errors)}${what(context, newest, errors)}${files(context, shown)}${use(context, newest, errors)}${formSection(words.english, english(context, newest, errors), words.englishLead)}${button({ label: entry === null ? words.save : words.saveVersion })}`,
  });
}

function changeField(context: WebContext, errors: readonly FormError[]): Html {
  const { lang } = context;
  return textArea({
    lang,
    name: 'changeNote',
    label: handbookTexts(lang).form.changeNote,
    rows: 2,
    maxCharacters: 1000,
    value: shownText(context, 'changeNote', ''),
    error: errorOf(errors, 'changeNote'),
  });
}

function what(context: WebContext, newest: HandbookVersion | null, errors: readonly FormError[]): Html {
  const { lang, actor } = context;
  const { form: words, kind, agency } = handbookTexts(lang);
  const own = handbookAgencies(actor as PersonActor).map(({ code }) => code);
  const offered = [...new Set([...(newest === null ? [] : [newest.agency]), ...own])];
  return html`${select({
    lang,
    name: 'kind',
    label: kind,
    value: shownText(context, 'kind', newest?.kind),
    error: errorOf(errors, 'kind'),
    choices: Object.entries(HANDBOOK_KINDS).map(([value, name]) => ({ value, label: name[lang] })),
  })}${textField({ lang, name: 'title', label: words.title, value: shownText(context, 'title', newest?.vi.title), error: errorOf(errors, 'title') })}${textArea({ lang, name: 'description', label: words.description, hint: words.descriptionHint, maxCharacters: 4000, value: shownText(context, 'description', newest?.vi.description), error: errorOf(errors, 'description') })}${select(
    {
      lang,
      name: 'agency',
      label: agency,
      hint: words.agencyHint,
      width: 'full',
      value: shownText(context, 'agency', newest?.agency ?? (offered.length === 1 ? offered[0] : '')),
      error: errorOf(errors, 'agency'),
      choices: offered.map((code) => ({ value: code, label: agencyName(code, lang) })),
    },
  )}${textField({ lang, name: 'provisions', label: words.provisions, hint: words.provisionsHint, optional: true, value: shownText(context, 'provisions', newest?.provisions.join(', ')), error: errorOf(errors, 'provisions') })}`;
}

function files(context: WebContext, { files: before, received, errors }: EntryForm): Html {
  const { lang } = context;
  const words = handbookTexts(lang).form;
  const had = [...before, ...received];
  const ticked = shownList(
    context,
    'keep',
    before.map(({ id }) => id),
  );
  const keep = checkboxes({
    lang,
    name: 'keep',
    label: before.length === 0 ? words.receivedFiles : words.keepFiles,
    optional: true,
    values: [...ticked, ...received.map(({ id }) => id)],
    choices: had.map(({ id, name }) => ({ value: id, label: name })),
  });
  return html`${had.length === 0 ? null : keep}${fileField({ lang, name: FILE, label: words.addFile, hint: words.filesHint, files: [], multiple: true, optional: had.length > 0, maxBytes: MOST_FILE_BYTES, error: errorOf(errors, FILE) })}`;
}

function use(context: WebContext, newest: HandbookVersion | null, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = handbookTexts(lang);
  const { validUntilHint, visibilityHint } = words.form;
  return html`${dateField({ lang, name: 'validFrom', label: words.validFrom, value: shownDay(context, 'validFrom', newest?.validFrom), error: errorOf(errors, 'validFrom') })}${dateField({ lang, name: 'validUntil', label: words.validUntil, hint: validUntilHint, optional: true, value: shownDay(context, 'validUntil', newest?.validUntil), error: errorOf(errors, 'validUntil') })}${radios(
    {
      lang,
      name: 'visibility',
      label: words.visibility,
      hint: visibilityHint,
      value: shownText(context, 'visibility', newest?.visibility ?? 'authority'),
      error: errorOf(errors, 'visibility'),
      choices: Object.entries(HANDBOOK_VISIBILITIES).map(([value, name]) => ({ value, label: name[lang] })),
    },
  )}`;
}

function english(context: WebContext, newest: HandbookVersion | null, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = handbookTexts(lang).form;
  const compared = checkbox({
    lang,
    name: 'enCompared',
    value: '1',
    label: words.enCompared,
    optional: true,
    checked: shownText(context, 'enCompared', '') === '1',
    error: errorOf(errors, 'enCompared'),
  });
  return html`${textField({ lang, name: 'titleEn', label: words.titleEn, optional: true, value: shownText(context, 'titleEn', newest?.en?.title), error: errorOf(errors, 'titleEn') })}${textArea({ lang, name: 'descriptionEn', label: words.descriptionEn, optional: true, maxCharacters: 4000, value: shownText(context, 'descriptionEn', newest?.en?.description), error: errorOf(errors, 'descriptionEn') })}${newest === null ? null : compared}`;
}
