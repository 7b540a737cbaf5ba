import { handbookFile, publicForm, type HandbookEntry } from '../../../legal-review/index.ts';
import { contentDisposition } from '../../../platform/files/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import { FORMS_PATH } from './form-words.ts';
import { formPage } from './form-page.ts';
import { formsPage } from './list-page.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;
const FORM = `${FORMS_PATH}/:code`;

/** Forms that agencies publish. Officials enter them at any time without any register moving, so these pages are not kept. */
export function formRoutes(): Route[] {
  return [
    { ...PAGE, path: FORMS_PATH, limit: 'search', handle: formsPage },
    { ...PAGE, path: FORM, handle: withForm(formPage) },
    { ...PAGE, path: `${FORM}/ban/:version`, handle: withForm(formPage) },
    { ...PAGE, kind: 'machine', path: `${FORM}/tep/:fileId`, handle: withForm(oneFile) },
  ];
}

/** What is not public is not there, whatever its kind. */
function withForm(handle: (context: WebContext, form: HandbookEntry) => Promise<Reply>): Route['handle'] {
  return async (context) => {
    const form = await publicForm(context.services.database.db, context.params['code'] ?? '');
    return form === null ? { kind: 'notFound' } : handle(context, form);
  };
}

async function oneFile({ services, params }: WebContext, form: HandbookEntry): Promise<Reply> {
  const file = await handbookFile(services.database.db, form, params['fileId'] ?? '');
  const body = file === null ? null : await services.files.get(file.sha256);
  if (file === null || body === null) return { kind: 'notFound' };
  const headers = { 'content-disposition': contentDisposition(file.name), 'cache-control': 'no-cache' };
  return { kind: 'stream', body, type: file.mediaType, headers };
}
