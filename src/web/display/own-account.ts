import type { OpenSession } from '../../platform/identity/index.ts';
import {
  button,
  errorOf,
  form,
  formatInstant,
  html,
  stateTag,
  table,
  textField,
  type FormError,
  type Hidden,
  type Html,
  type Lang,
} from '../ui/index.ts';

const WORDS = {
  vi: {
    password: 'Đổi mật khẩu',
    passwordText: 'Sau khi đổi, mọi thiết bị khác bị đăng xuất.',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất 12 ký tự. Một câu ngắn dễ nhớ là lựa chọn tốt.',
    wrong: 'Mật khẩu hiện tại không đúng.',
    changed: 'Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất.',
    sessions: 'Nơi bạn đang đăng nhập',
    device: 'Thiết bị',
    started: 'Đăng nhập lúc',
    seen: 'Dùng gần nhất',
    here: 'thiết bị này',
    unknownDevice: 'Không rõ thiết bị',
    on: (browser: string, system: string) => `${browser} trên ${system}`,
    endAll: 'Đăng xuất ở mọi nơi',
    endAllText: 'Kể cả thiết bị này. Bản nháp đã lưu vẫn còn.',
  },
  en: {
    password: 'Change the password',
    passwordText: 'All other devices are signed out afterwards.',
    current: 'Present password',
    next: 'New password',
    nextHint: 'At least 12 characters. A short sentence works well.',
    wrong: 'The present password is not right.',
    changed: 'The password is changed. Other devices are signed out.',
    sessions: 'Where you are signed in',
    device: 'Device',
    started: 'Signed in at',
    seen: 'Last used',
    here: 'this device',
    unknownDevice: 'Unknown device',
    on: (browser: string, system: string) => `${browser} on ${system}`,
    endAll: 'Sign out everywhere',
    endAllText: 'This device too. Saved drafts stay.',
  },
} as const;

/** Where a form of the own account goes, and what it carries unseen. */
export interface AccountForm {
  readonly lang: Lang;
  readonly action: string;
  readonly csrf: string;
  readonly hidden?: Hidden;
}

/** What is said when the password was changed, or the present one was wrong. */
export function passwordWords(lang: Lang): { readonly changed: string; readonly wrong: string } {
  return WORDS[lang];
}

/** Changing the password (fields `current` and `password`), with its heading. What was typed here never comes back. */
export function passwordSection(to: AccountForm, email: string, errors: readonly FormError[]): Html {
  const { lang } = to;
  const words = WORDS[lang];
  const body = html`<input type="hidden" name="username" autocomplete="username" value="${email}"><p class="soft">${words.passwordText}</p>
${textField({ lang, name: 'current', label: words.current, type: 'password', autocomplete: 'current-password', width: 'half', error: errorOf(errors, 'current') })}
${textField({ lang, name: 'password', label: words.next, hint: words.nextHint, type: 'password', autocomplete: 'new-password', width: 'half', error: errorOf(errors, 'password') })}
<div class="button-row">${button({ label: words.password, kind: 'secondary' })}</div>`;
  return html`<section class="section flow reading"><h2>${words.password}</h2>${form({ ...to, body })}</section>`;
}

/** Where the person is signed in, and the button that ends it everywhere. */
export function sessionSection(to: AccountForm, all: readonly OpenSession[]): Html {
  const { lang } = to;
  const words = WORDS[lang];
  const shown = table<OpenSession>({
    lang,
    caption: words.sessions,
    captionHidden: true,
    rows: all,
    columns: [
      {
        heading: words.device,
        kind: 'main',
        cell: (one) =>
          html`${deviceName(one.userAgent, lang)} ${one.isThis ? stateTag({ label: words.here, tone: 'info' }) : null}`,
      },
      { heading: words.started, cell: (one) => formatInstant(one.startedAt, lang) },
      { heading: words.seen, cell: (one) => formatInstant(one.lastSeenAt, lang) },
    ],
  });
  const body = html`<p class="soft">${words.endAllText}</p><div class="button-row">${button({ label: words.endAll, kind: 'secondary' })}</div>`;
  return html`<section class="section flow"><h2>${words.sessions}</h2>${shown}${form({ ...to, body })}</section>`;
}

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/coc_coc_browser/, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system as people call them; a guess from what the browser says of itself, good enough to know one's own devices. */
function deviceName(userAgent: string | null, lang: Lang): string {
  const words = WORDS[lang];
  const browser = BROWSERS.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  return browser === undefined || system === undefined ? words.unknownDevice : words.on(browser, system);
}
