import { SERVICE_KINDS, SERVICE_STATES, SIGN_INS, type ConnectedService } from '../../../connections/index.ts';
import { AGENCIES, type Bilingual } from '../../../law/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  dateField,
  errorOf,
  form,
  html,
  pathIn,
  radios,
  select,
  textField,
  type FormError,
  type Html,
} from '../../ui/index.ts';
import { shownDay, shownText } from '../legal/typed-form.ts';
import { CONNECTIONS_PATH } from './connection-page.ts';
import { connectionTexts } from './texts.ts';

/** The form of a service, empty or with what it says now; what was typed stays when something is wrong. */
export function serviceForm(context: WebContext, one: ConnectedService | null, errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = connectionTexts(lang);
  const text = (name: string, label: string, stored: string | null | undefined, more: object = {}): Html =>
    textField({ lang, name, label, value: shownText(context, name, stored), error: errorOf(errors, name), ...more });
  const choose = (
    name: string,
    label: string,
    list: Readonly<Record<string, Bilingual>>,
    stored: string,
    hint?: string,
  ): Html =>
    // prettier-ignore
    radios({
      lang,
      name,
      label,
      ...(hint === undefined ? {} : { hint }),
      value: shownText(context, name, stored),
      error: errorOf(errors, name),
      choices: Object.entries(list).map(([value, said]) => ({ value, label: said[lang] })),
    });
  return form({
    lang,
    action: pathIn(lang, `${CONNECTIONS_PATH}/${one?.code ?? 'moi'}`),
    csrf: context.formToken,
    errors,
    hidden: [['version', String(one?.version ?? 0)]],
    body: html`${choose('kind', words.kind, SERVICE_KINDS, one?.kind ?? '')}${text('name', words.nameVi, one?.name.vi)}${text('nameEn', words.nameEn, one?.name.en)}${text('purpose', words.purposeVi, one?.purpose.vi)}${text('purposeEn', words.purposeEn, one?.purpose.en)}${choose('state', words.state, SERVICE_STATES, one?.state ?? '')}${text('address', words.address, one?.address, { type: 'url', hint: words.addressHint, optional: true })}${dateField({ lang, name: 'since', label: words.since, hint: words.sinceHint, optional: true, value: shownDay(context, 'since', one?.since), error: errorOf(errors, 'since') })}${select(
      {
        lang,
        name: 'agency',
        label: words.agency,
        width: 'full',
        value: shownText(context, 'agency', one?.agency),
        error: errorOf(errors, 'agency'),
        choices: AGENCIES.map(({ code, name }) => ({ value: code, label: name[lang] })),
      },
    )}${choose('signIn', words.signIn, SIGN_INS, one?.signIn ?? '', words.signInHint)}${text('provision', words.provision, one?.provision, { hint: words.provisionHint, optional: true, width: 'short' })}${button({ label: words.save })}`,
  });
}
