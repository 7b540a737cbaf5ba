import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { gallery, html, pageHeading, type Html } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { en } from './texts.en.ts';
import { vi, type Statement } from './texts.vi.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;
const GALLERY_PATH = '/dev/ui';

/** What the portal says of itself; outside production also the gallery of the interface. */
export function aboutRoutes({ config }: Services): Route[] {
  return [
    { ...PAGE, path: '/tro-nang', cachedBy: [], handle: (context) => statement(context, 'accessibility') },
    { ...PAGE, path: '/dieu-khoan', cachedBy: [], handle: (context) => statement(context, 'data') },
    ...(config.production ? [] : [{ ...PAGE, path: GALLERY_PATH, handle: showGallery } as const]),
  ];
}

function statement(context: WebContext, name: 'accessibility' | 'data'): Reply {
  const words = (context.lang === 'vi' ? vi : en)[name];
  const page = publicPage(context, { title: words.title, description: words.lead, body: statementView(words) });
  return { kind: 'page', page };
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
