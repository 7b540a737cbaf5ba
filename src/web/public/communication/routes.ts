import { PUBLISHED_AS, publicFile, type Section } from '../../../communication/index.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { askedPage, askForLetters, changeLetters, endLetters, lettersPage, manageLetters } from './alert-pages.ts';
import { articlePage } from './article-page.ts';
import { cancel, cancelPage, register, registeredPage, registerPage } from './event-pages.ts';
import { registerFeed, sectionFeed } from './feeds.ts';
import { listPage } from './list-page.ts';
import { SECTION_PATHS } from './sections.ts';

const GET = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;
const POST = { method: 'POST', kind: 'page', access: ANYONE, limit: 'anonymousWrite' } as const;
const FILE = { method: 'GET', kind: 'machine', access: ANYONE, limit: 'read' } as const;

/** News, answers, events, documents, letters, feeds. */
export function communicationRoutes(_services: Services): Route[] {
  return [
    ...(Object.keys(SECTION_PATHS) as Section[]).flatMap(sectionRoutes),
    { ...FILE, path: '/tai-lieu/tep/:file', handle: download },
    { ...GET, path: '/su-kien/:id/dang-ky', handle: registerPage },
    { ...POST, path: '/su-kien/:id/dang-ky', handle: register },
    { ...GET, path: '/su-kien/:id/da-dang-ky', handle: registeredPage },
    { ...GET, path: '/su-kien/huy/:token', handle: cancelPage },
    { ...POST, path: '/su-kien/huy/:token', handle: cancel },
    { ...GET, path: '/ban-tin', handle: lettersPage },
    { ...POST, path: '/ban-tin', handle: askForLetters },
    { ...GET, path: '/ban-tin/da-gui', handle: askedPage },
    { ...GET, path: '/ban-tin/:token', handle: manageLetters },
    { ...POST, path: '/ban-tin/:token', handle: changeLetters },
    {
      method: 'POST',
      kind: 'machine',
      access: ANYONE,
      limit: 'write',
      oneClick: true,
      upload: true,
      path: '/ban-tin/:token/huy',
      handle: endLetters,
    },
    { ...FILE, path: '/du-lieu-mo/thay-doi.atom', handle: (context) => registerFeed(context, 'vi') },
    { ...FILE, path: '/en/du-lieu-mo/thay-doi.atom', handle: (context) => registerFeed(context, 'en') },
  ];
}

function sectionRoutes(section: Section): Route[] {
  const path = SECTION_PATHS[section];
  const kept = { ...GET, cachedBy: [PUBLISHED_AS] };
  return [
    { ...kept, path, limit: 'search', handle: (context) => listPage(context, section) },
    { ...kept, path: `${path}/:id`, handle: (context) => articlePage(context, section) },
    { ...FILE, path: `${path}/atom.xml`, handle: (context) => sectionFeed(context, section, 'vi') },
    { ...FILE, path: `/en${path}/atom.xml`, handle: (context) => sectionFeed(context, section, 'en') },
  ];
}

/** A file that a published article offers; those of drafts, old versions and withdrawn articles are not there. */
async function download({ params, services }: WebContext): Promise<Reply> {
  const id = params['file'] ?? '';
  const file = isUuid(id) ? await publicFile(services.database.db, id) : null;
  const body = file === null ? null : await services.files.get(file.sha256);
  if (file === null || body === null) return { kind: 'notFound' };
  const headers = { 'content-disposition': contentDisposition(file.name), 'cache-control': 'no-cache' };
  return { kind: 'stream', body, type: file.mediaType, headers };
}
