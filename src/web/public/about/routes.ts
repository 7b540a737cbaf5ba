import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { gallery, html, pageHeading, type Html } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { portalPage } from './portal-page.ts';
import { en } from './texts.en.ts';
import { vi, type Statement } from './texts.vi.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;
const SECURITY_PATH = '/.well-known/security.txt';
const GALLERY_PATH = '/dev/ui';

/** What the portal says of itself; outside production also the gallery of the interface. */
export function aboutRoutes({ config }: Services): Route[] {
  return [
    { ...PAGE, path: '/ve-cong', handle: portalPage },
    { ...PAGE, path: '/tro-nang', cachedBy: [], handle: (context) => statement(context, 'accessibility') },
    { ...PAGE, path: '/dieu-khoan', cachedBy: [], handle: (context) => statement(context, 'data') },
    { method: 'GET', path: SECURITY_PATH, access: ANYONE, limit: 'read', kind: 'machine', handle: securityText },
    ...(config.production ? [] : [{ ...PAGE, path: GALLERY_PATH, handle: showGallery } as const]),
  ];
}

function statement(context: WebContext, name: 'accessibility' | 'data'): Reply {
  const words = (context.lang === 'vi' ? vi : en)[name];
  const page = publicPage(context, { title: words.title, description: words.lead, body: statementView(words) });
  return { kind: 'page', page };
}

/** The file is worked out anew each time, so the promise is never old; half a year is what RFC 9116 §2.5.5 has room for. */
const PROMISED_DAYS = 180;

/** Where to report a weakness (RFC 9116). Nothing there until the operator names a contact. */
function securityText({ services, now }: WebContext): Reply {
  const { baseUrl, securityContact } = services.config;
  if (securityContact === null) return { kind: 'notFound' };
  const expires = new Date(now.getTime() + PROMISED_DAYS * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${baseUrl}${SECURITY_PATH}`,
  ];
  const headers = { 'cache-control': 'public, max-age=86400' };
  return { kind: 'bytes', body: `${lines.join('\n')}\n`, type: 'text/plain; charset=utf-8', headers };
}

function statementView({ title, lead, sections }: Statement): Html {
  return html`<div class="reading flow">${pageHeading({ title, lead })}${sections.map(
    (section) =>
      html`<section class="section flow"><h2>${section.title}</h2>${section.text === undefined ? null : html`<p>${section.text}</p>`}${
        section.list === undefined ? null : html`<ul>${section.list.map((line) => html`<li>${line}</li>`)}</ul>`
      }</section>`,
  )}</div>`;
}

function showGallery({ lang, query, nonce }: WebContext): Reply {
  const show = typeof query['show'] === 'string' ? query['show'] : undefined;
  return { kind: 'page', page: gallery({ lang, path: GALLERY_PATH, show, nonce }) };
}
