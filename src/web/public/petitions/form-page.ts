import { submitDirect } from '../../../casework/index.ts';
import { parseProvisionId, groundCitation } from '../../../law/index.ts';
import { portalActor } from '../../../platform/identity/index.ts';
import { procedure } from '../../../procedures/index.ts';
import { fieldsOf, type Procedure } from '../../../procedures/kit/index.ts';
import { formErrors, groundLine } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  form,
  formSection,
  html,
  pageHeading,
  pathIn,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { receivedPage } from '../visitor-form/received-page.ts';
import { onceField, sentForm } from '../visitor-form/sent-form.ts';
import { showField, typedAnswers, type Shown } from '../visitor-form/show-field.ts';
import { FORM, LIST } from './paths.ts';
import { petitionTexts } from './texts.ts';

/** The procedure that takes petitions. */
export function petition(): Procedure {
  const found = procedure('petition');
  if (found === null) throw new Error('There is no procedure for petitions');
  return found;
}

interface FormShown {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: readonly FormError[];
}

/** The empty form; a link from a provision or a system brings along what it is about. */
export function askPage(context: WebContext): Reply {
  const { query, lang } = context;
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name].toWellFormed().slice(0, 60) : '');
  const provision = parseProvisionId(text('dieu'));
  const about = provision === null || text('dieu') === '' ? {} : { aboutProvision: groundCitation(provision, lang) };
  const system = text('ma') === '' ? {} : { petitionKind: 'feedback', systemReference: text('ma') };
  return formPage(context, { body: { ...about, ...system }, errors: [] });
} // prettier-ignore

/** Sent twice it is one case; what is refused leaves nothing behind. */
export async function sendPetition(context: WebContext): Promise<Reply> {
  const { body, services, now, lang } = context;
  const asked = petition();
  const answers = typedAnswers(fieldsOf(asked.form), body);
  const done = await submitDirect(services.desk, {
    procedureId: asked.id,
    answers,
    actor: portalActor('web'),
    now,
    sent: sentForm(context),
  });
  return done.ok
    ? receivedPage(context, done, petitionTexts(lang))
    : formPage(context, { body, errors: formErrors(done.refusals, lang) });
}

function formPage(context: WebContext, shown: FormShown): Reply {
  const { lang, formToken } = context;
  const { errors } = shown;
  const words = petitionTexts(lang);
  const { texts, grounds } = petition();
  const { title, intro, before } = texts[lang];
  const filled = form({
    lang,
    action: pathIn(lang, FORM),
    csrf: formToken,
    hidden: [onceField(context)],
    errors,
    body: html`${sections(shown, lang)}<div class="button-row">${button({ label: words.send })}</div>`,
  });
  const body = html`<div class="reading flow">${pageHeading({ title, lead: intro })}<ul>${before.map((line) => html`<li>${line}</li>`)}</ul>${groundLine(grounds, lang)}
${elsewhere(lang)}<p>${words.account} <a href="${pathIn(lang, `/ho-so/moi/${petition().path[lang]}`)}">${words.accountLink}</a></p>${filled}</div>`;
  const failed = errors.length > 0;
  const status = failed ? 422 : 200;
  const page = publicPage(context, { title, description: intro, body, status, hasErrors: failed, breadcrumb: trail(lang, words.send) }); // prettier-ignore
  return { kind: 'page', status, page };
}

/** What has a way of its own in this portal. */
function elsewhere(lang: Lang): Html {
  const words = petitionTexts(lang);
  return html`<details class="fold"><summary>${words.elsewhere}</summary><div class="fold-body"><ul>${words.ways.map(
    ([path, label]) => html`<li><a href="${pathIn(lang, path)}">${label}</a></li>`,
  )}</ul></div></details>`;
}

function sections({ body, errors }: FormShown, lang: Lang): Html {
  const { form: asked, texts } = petition();
  const shown: Shown = { lang, texts, body, errors, maxFileBytes: 0 };
  return html`${asked.pages.map(({ id, fields }) => {
    const { title, intro } = texts[lang].pages[id]!;
    const grounds = id === 'contact' ? groundLine(['own:visitor-contact'], lang) : null;
    return formSection(title, html`${fields.map((field) => showField(field, shown))}${grounds}`, intro);
  })}`;
}

/** The way down from the list. */
export function trail(lang: Lang, here: string): { href: string; label: string }[] {
  return [
    { href: pathIn(lang, LIST), label: petitionTexts(lang).title },
    { href: '', label: here },
  ];
}
