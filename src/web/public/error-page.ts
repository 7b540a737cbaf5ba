import type { ErrorPageInput, Services } from '../server/index.ts';
import { html, linkButton, page, pathIn, texts, type Html } from '../ui/index.ts';
import { navigation } from './frame.ts';
import { publicTexts } from './texts.ts';

/** The page that says what went wrong, whether anything was lost, and what to do; in the frame of the public pages. */
export function errorPage(services: Services, input: ErrorPageInput): Html {
  const { lang, status, reference, reasons = [] } = input;
  const bare = withoutLanguage(input.path);
  const own = publicTexts(lang);
  const words = texts(lang).error;
  const [title, text] = own.errors[status] ?? own.errors[status < 500 ? 400 : 500]!;
  const fault = status >= 500;
  const wrote = fault || status === 409 || status === 413 || status === 419 || status === 422;
  const body = html`<div class="reading flow"><h1>${title}</h1><p class="lead">${text}</p>
${reasons.length > 0 ? html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>` : null}
<p>${wrote ? own.safe.write : own.safe.read}</p>
<div class="button-row">${fault ? linkButton({ label: words.retry, href: pathIn(lang, bare), kind: 'primary' }) : null}${linkButton(
    { label: words.home, href: pathIn(lang, '/'), kind: fault ? 'secondary' : 'primary' },
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

function withoutLanguage(path: string): string {
  if (path === '/en') return '/';
  return path.startsWith('/en/') ? path.slice('/en'.length) : path;
}
