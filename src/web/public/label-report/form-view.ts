import { groundText } from '../../../law/index.ts';
import { procedure } from '../../../procedures/index.ts';
import { fieldsOf, type Field, type Procedure } from '../../../procedures/kit/index.ts';
import type { Entry } from '../../../registry/index.ts';
import { groundLine } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  errorOf,
  form,
  formSection,
  html,
  notice,
  pageHeading,
  pathIn,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { onceField } from '../visitor-form/sent-form.ts';
import { showField, type Shown } from '../visitor-form/show-field.ts';
import { labelReportTexts } from './texts.ts';

export const PATH = '/bao-nhan-bi-go';
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** The procedure that takes these reports. */
export function labelReport(): Procedure {
  const found = procedure('label-report');
  if (found === null) throw new Error('There is no procedure for reports about labels');
  return found;
}

/** What the form is shown with: what was typed, what was wrong, and the system that it is about, if that is known. */
export interface FormShown {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: readonly FormError[];
  readonly entry: Entry | null;
  readonly hadFiles: boolean;
}

/** The form: who reports, what was seen, how to be reached; only the middle is needed. */
export function formPage(context: WebContext, shown: FormShown): Reply {
  const { lang, formToken } = context;
  const { errors, entry } = shown;
  const words = labelReportTexts(lang);
  const { texts, grounds } = labelReport();
  const { title, intro, before } = texts[lang];
  const body = html`${sections(shown, lang)}<div class="button-row">${button({ label: words.send })}</div>`;
  const filled = form({
    lang,
    action: pathIn(lang, PATH),
    csrf: formToken,
    hidden: [onceField(context)],
    files: true,
    errors,
    body,
  });
  const about =
    entry === null
      ? null
      : html`<p>${words.about}: <a href="${pathIn(lang, `/he-thong/${entry.code}`)}">${entry.name}</a></p>`;
  const again = shown.hadFiles && errors.length > 0 ? notice({ lang, tone: 'warning', body: words.again }) : null;
  const page = html`<div class="reading flow">${pageHeading({ title, lead: intro })}<ul>${before.map((line) => html`<li>${line}</li>`)}</ul>${groundLine(grounds, lang)}${about}${again}${filled}</div>`;
  const failed = errors.length > 0;
  const status = failed ? 422 : 200;
  return {
    kind: 'page',
    status,
    page: publicPage(context, { title, description: intro, body: page, status, hasErrors: failed }),
  };
}

function sections({ body, errors }: FormShown, lang: Lang): Html {
  const { form: asked, texts } = labelReport();
  const words = labelReportTexts(lang);
  const shown: Shown = { lang, texts, body, errors, maxFileBytes: MAX_FILE_BYTES };
  const field = (name: string): Field => fieldsOf(asked).find((one) => one.name === name)!;
  const [role, label, contact] = asked.pages.map(({ id }) => texts[lang].pages[id]!);
  const code = textField({
    lang,
    name: 'ma',
    label: words.code,
    hint: html`${words.codeHint} <a href="${pathIn(lang, '/he-thong')}">${words.search}</a>`,
    optional: true,
    width: 'half',
    spellcheck: false,
    value: typeof body['ma'] === 'string' ? body['ma'] : '',
    error: errorOf(errors, 'ma'),
  });
  const interests = { affectedPerson: showField(field('interests'), shown) };
  return html`${formSection(role!.title, html`${roles(lang)}${showField(field('reporterRole'), shown, interests)}`)}
${formSection(label!.title, html`${code}${asked.pages[1]!.fields.map((one) => showField(one, shown))}`)}
${formSection(contact!.title, html`${asked.pages[2]!.fields.map((one) => showField(one, shown))}${groundLine(['own:visitor-contact'], lang)}`, contact!.intro)}`;
}

/** What a user and an affected person are, in the words of the law data, before one is chosen. */
function roles(lang: Lang): Html {
  const words = labelReportTexts(lang);
  return html`<details class="fold"><summary>${words.who}</summary><div class="fold-body flow"><p><strong>${words.user}.</strong> ${groundText('L3.6')[lang]}</p><p><strong>${words.affectedPerson}.</strong> ${groundText('L3.7')[lang]}</p>${groundLine(['L3.6', 'L3.7'], lang)}</div></details>`;
}
