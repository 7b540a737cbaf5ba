import { labelText } from '../../procedures/index.ts';
import type { ErrorPageInput, Services, TypedForm } from '../server/index.ts';
import { html, keptTyping, linkButton, page, pathIn, texts, type Html, type Lang } from '../ui/index.ts';
import { navigation } from './frame.ts';
import { publicTexts } from './texts.ts';

/** The page that says what went wrong, whether anything was lost, and what to do; in the frame of the public pages. */
export function errorPage(services: Services, input: ErrorPageInput): Html {
  const { lang, status, reference, reasons = [], kept } = input;
  const bare = withoutLanguage(input.path);
  const own = publicTexts(lang);
  const words = texts(lang).error;
  const said = own.errors[status] ?? own.errors[status < 500 ? 400 : 500]!;
  const [title, text] = kept === undefined ? said : status === 401 ? own.keptTyping.over : own.keptTyping.changed;
  const fault = status >= 500;
  const wrote = fault || status === 409 || status === 413 || status === 419 || status === 422;
  const body = html`<div class="reading flow"><h1>${title}</h1><p class="lead">${text}</p>
${reasons.length > 0 ? html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>` : null}
${kept === undefined ? html`<p>${wrote ? own.safe.write : own.safe.read}</p>` : typedAgain(kept, status, lang)}
<div class="button-row">${fault ? linkButton({ label: words.retry, href: pathIn(lang, bare), kind: 'primary' }) : null}${linkButton(
    { label: words.home, href: pathIn(lang, '/'), kind: fault || kept !== undefined ? 'secondary' : 'primary' },
  )}</div>
<p class="soft">${words.reference}: <span class="code nobreak" translate="no">${reference}</span>. ${words.referenceText}</p></div>`;
  return page({
    lang,
    title,
    body,
    status,
    path: pathIn(lang, bare),
    alternatePath: pathIn(lang === 'vi' ? 'en' : 'vi', bare),
    audience: 'public',
    navigation: navigation(lang, bare),
    demo: services.config.demo,
  });
}

function typedAgain({ action, formToken, fields, hasFiles }: TypedForm, status: number, lang: Lang): Html {
  const own = publicTexts(lang).keptTyping;
  return keptTyping({
    lang,
    how: status === 401 ? own.signInFirst : own.sendAgain,
    way: status === 401 ? { href: pathIn(lang, '/dang-nhap'), label: own.signIn } : null,
    action,
    csrf: formToken,
    fields,
    labelOf: (name) => labelText(name, lang),
    lostFiles: hasFiles,
  });
}

function withoutLanguage(path: string): string {
  if (path === '/en') return '/';
  return path.startsWith('/en/') ? path.slice('/en'.length) : path;
}
