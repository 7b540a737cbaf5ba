import type { PortalState, SettingVersion } from '../../../../platform/settings/index.ts';
import type { WebContext } from '../../../server/index.ts';
import {
  dateField,
  datePartsFrom,
  errorOf,
  form,
  html,
  pathIn,
  textField,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import { settingsWords } from './texts.ts';

export const PATH = '/can-bo/quan-tri/thiet-lap';

/** Which form was sent and refused; its fields carry the prefix, so that each error leads to its own. */
export interface SentSetting {
  readonly prefix: 'op-' | 'rel-' | 'acc-' | '';
  readonly errors: readonly FormError[];
}

export interface SettingsShown {
  readonly context: WebContext;
  readonly today: string;
  readonly state: PortalState;
  readonly versions: readonly SettingVersion[];
  readonly sent: SentSetting;
}

/** A form that stands open while what was sent in it is wrong. */
export function folded(
  { context, sent }: SettingsShown,
  prefix: Exclude<SentSetting['prefix'], ''>,
  to: string,
  body: Html,
): Html {
  const { lang, formToken } = context;
  const errors = sent.prefix === prefix ? sent.errors : [];
  const shown = form({ lang, action: pathIn(lang, `${PATH}/${to}`), csrf: formToken, errors, body });
  const words = settingsWords(lang);
  return errors.length > 0
    ? html`<div class="panel flow">${shown}</div>`
    : html`<details class="fold"><summary>${words.open[prefix]}</summary><div class="fold-body flow">${shown}</div></details>`;
}

export function line(shown: SettingsShown, name: string, label: string, hint?: string): Html {
  const { lang } = shown.context;
  return textField({ lang, name, label, value: typedIn(shown, name), error: errorOf(shown.sent.errors, name), ...(hint === undefined ? {} : { hint }) }); // prettier-ignore
}

export function day({ context, sent }: SettingsShown, name: string, label: string): Html {
  const { lang, body } = context;
  return dateField({ lang, name, label, value: datePartsFrom(body, name), error: errorOf(sent.errors, name) });
}

/** What was just typed into a field. */
export function typedIn({ context }: SettingsShown, name: string): string {
  const value = context.body[name];
  return typeof value === 'string' ? value : '';
}
