import { assetUrl } from './asset-store.ts';
import { attributes, html } from './html.ts';
import type { Html } from './html.ts';
import { ready } from './render.ts';
import { wayToErrors } from './forms/way-to-errors.ts';
import { mark } from './pictures/mark.ts';
import { remember } from './remember.ts';
import { pathIn, texts } from './text.ts';
import type { Lang } from './text.ts';
import type { Texts } from './texts.vi.ts';

/** One entry of the navigation. `href` is complete (with `/en` where it belongs). */
export interface NavigationItem {
  readonly href: string;
  /** Words in another language than the page carry it. */
  readonly label: string | Html;
  /** True on the page itself and on pages below it. */
  readonly current?: boolean;
}

/** Everything a page needs; nothing is read from anywhere else. */
export interface PageOptions {
  readonly lang: Lang;
  /** The heading of the page, without the name of the portal. */
  readonly title: string;
  readonly description?: string;
  /** Path of this page as asked for, and of the same page in the other language. */
  readonly path: string;
  readonly alternatePath: string;
  readonly audience: 'public' | 'workspace' | 'office';
  readonly navigation: readonly NavigationItem[];
  readonly user?: { readonly name: string; readonly party?: string; readonly csrf: string; readonly home?: string };
  /** True while the data is the demonstration: every page then says so. */
  readonly demo: boolean;
  readonly nonce?: string;
  readonly body: Html;
  /** HTTP status; from 400 on the page asks not to be indexed. */
  readonly status?: number;
  /** True when the page shows a form again with errors; the title then begins with that. */
  readonly hasErrors?: boolean;
  readonly breadcrumb?: readonly NavigationItem[];
  /** Names of further registered scripts, such as `verify.js`. */
  readonly scripts?: readonly string[];
  /** The Atom feed of what the page lists; `href` is complete. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** False leaves out the sign-in link, for instance on the sign-in page itself. */
  readonly signIn?: boolean;
}

/** A whole page: head, header, navigation, main, footer. Works without scripts and without inline style or script. */
export function page(options: PageOptions): Html {
  const words = texts(options.lang);
  return html`<!doctype html>
<html lang="${options.lang}">
${head(options, words)}
<body data-audience="${options.audience}">
<a class="skip" href="#noi-dung">${words.page.skip}</a>
${options.demo ? demoBanner(words) : null}
${header(options, words)}
<main id="noi-dung" tabindex="-1"><div class="shell">
${options.breadcrumb === undefined ? null : breadcrumb(options.breadcrumb, options.lang)}
${options.hasErrors === true ? wayToErrors(options.body, words.page.wayToErrors) : null}
${options.body}
</div></main>
${footer(options.lang)}
</body>
</html>
`;
}

/** The way down to this page, as links; the page itself is the last item and is not a link. */
export function breadcrumb(items: readonly NavigationItem[], lang: Lang): Html {
  return html`<nav class="breadcrumb" aria-label="${texts(lang).page.breadcrumb}"><ol>${items.map((item, at) =>
    at === items.length - 1
      ? html`<li><span aria-current="page">${item.label}</span></li>`
      : html`<li><a href="${item.href}">${item.label}</a></li>`,
  )}</ol></nav>`;
}

const PRELOADED = ['be-vietnam-pro-latin-400-normal.woff2', 'be-vietnam-pro-vietnamese-400-normal.woff2'];

function head(options: PageOptions, words: Texts): Html {
  const other: Lang = options.lang === 'vi' ? 'en' : 'vi';
  const title = options.title === words.brand ? words.brandFull : options.title;
  const hidden = (options.status ?? 200) >= 400 || options.audience !== 'public';
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${options.hasErrors === true ? words.page.errorPrefix : ''}${title} — ${words.brand}</title>
${options.description === undefined ? null : html`<meta name="description" content="${options.description}">`}
${hidden ? html`<meta name="robots" content="noindex">` : null}
${looks('app.css')}
<link rel="alternate" hreflang="${options.lang}" href="${options.path}">
<link rel="alternate" hreflang="${other}" href="${options.alternatePath}">
${options.feed === undefined ? null : html`<link rel="alternate" type="application/atom+xml" title="${options.feed.title}" href="${options.feed.href}">`}
${['app.js', ...(options.scripts ?? [])].map((name) => script(name, options.nonce ?? null))}
</head>`;
}

const looks = remember(1, (style: string) =>
  ready(html`<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#971419">
${PRELOADED.map((font) => html`<link rel="preload" href="${assetUrl(font)}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${assetUrl(style)}">
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">`),
);

function script(name: string, nonce: string | null): Html {
  return html`<script type="module" src="${assetUrl(name)}" ${attributes({ nonce })}></script>`;
}

function demoBanner(words: Texts): Html {
  return html`<div class="demo-banner" role="note"><div class="shell"><strong>${words.page.demoTitle}.</strong> ${words.page.demoText}</div></div>`;
}

function header(options: PageOptions, words: Texts): Html {
  const other: Lang = options.lang === 'vi' ? 'en' : 'vi';
  return html`<header class="site-header"><div class="shell">
${brand(options.lang, options.audience)}
<div class="site-tools">
${userPart(options, words)}
<a class="tool" href="${options.alternatePath}" hreflang="${other}" lang="${other}"><span class="tool-full">${words.page.otherLanguage}</span> <abbr class="tool-short">${other.toUpperCase()}</abbr></a>
${
  options.navigation.length === 0
    ? null
    : html`<button type="button" class="tool tool-strong menu-button" popovertarget="muc-luc">${words.page.menu}</button>`
}
</div>
${navigation(options, words)}
</div></header>`;
}

const brand = remember(6, (lang: Lang, audience: PageOptions['audience']) => {
  const words = texts(lang);
  const room = words.audience[audience];
  return ready(html`<a class="brand" href="${pathIn(lang, '/')}">${mark()}<span>
<span class="brand-name">${words.brand}${room === '' ? null : html`<span class="brand-room">${room}</span>`}</span>
<span class="brand-full">${words.brandFull}</span></span></a>`);
});

function userPart(options: PageOptions, words: Texts): Html | null {
  const { user, lang } = options;
  if (user === undefined) {
    if (options.signIn === false) return null;
    return html`<a class="tool tool-wide tool-strong" href="${pathIn(lang, '/dang-nhap')}">${words.page.signIn}</a>`;
  }
  const party = user.party === undefined ? null : html`<span>${words.page.actingFor(user.party)}</span>`;
  return html`<div class="site-user"><strong>${user.name}</strong>${party}</div>
${signOut(options, words, 'tool-wide')}`;
}

function signOut(options: PageOptions, words: Texts, place: 'tool-wide' | 'nav-tool'): Html {
  return html`<form method="post" action="${pathIn(options.lang, '/dang-xuat')}" class="${place}">
<input type="hidden" name="csrf" value="${options.user?.csrf ?? ''}"><button class="tool">${words.page.signOut}</button></form>`;
}

/** Navigations as visitors see them, by the list they were made from: it is the same one on all pages of a section. */
const forVisitors = { vi: new WeakMap<object, Html>(), en: new WeakMap<object, Html>() };

function navigation(options: PageOptions, words: Texts): Html | null {
  const { user, lang, signIn = true } = options;
  if (options.navigation.length === 0) return null;
  if (user !== undefined || !signIn) return madeNavigation(options, words);
  let made = forVisitors[lang].get(options.navigation);
  if (made === undefined) forVisitors[lang].set(options.navigation, (made = ready(madeNavigation(options, words))));
  return made;
}

function madeNavigation(options: PageOptions, words: Texts): Html {
  const { user, lang } = options;
  return html`<nav class="site-nav" id="muc-luc" popover aria-label="${words.page.navigation}">
<button type="button" class="tool tool-strong nav-close" popovertarget="muc-luc" popovertargetaction="hide">${words.keys.close}</button>
<ul>${options.navigation.map(
    (item) =>
      html`<li><a href="${item.href}" ${attributes({ 'aria-current': item.current === true ? 'page' : null })}>${item.label}</a></li>`,
  )}${
    user === undefined && options.signIn !== false
      ? html`<li class="nav-tool"><a href="${pathIn(lang, '/dang-nhap')}">${words.page.signIn}</a></li>`
      : null
  }</ul>
${user === undefined ? null : html`<p class="nav-tool soft">${words.page.signedInAs(user.name)}</p>${signOut(options, words, 'nav-tool')}`}
</nav>`;
}

const footer = remember(2, (lang: Lang) => {
  const words = texts(lang);
  const links: readonly (readonly [string, string])[] = [
    ['/phap-luat', words.footer.law],
    ['/bieu-mau', words.footer.forms],
    ['/xac-minh', words.footer.verify],
    ['/tin-tuc', words.footer.news],
    ['/du-lieu-mo', words.footer.openData],
    ['/ket-noi', words.footer.connections],
    ['/dao-duc', words.footer.ethics],
    ['/chien-luoc', words.footer.strategy],
    ['/ke-hoach', words.footer.plans],
    ['/api', words.footer.api],
    ['/ve-cong', words.footer.about],
    ['/tro-nang', words.footer.accessibility],
    ['/dieu-khoan', words.footer.data],
  ];
  return ready(html`<footer class="site-footer"><div class="shell">
<nav aria-label="${words.page.footer}"><ul>${links.map(
    ([path, label]) => html`<li><a href="${pathIn(lang, path)}">${label}</a></li>`,
  )}</ul></nav>
<p>${words.footer.basis}</p>
</div></footer>`);
});
