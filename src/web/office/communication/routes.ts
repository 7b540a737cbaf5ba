import { WRITERS } from '../../../communication/index.ts';
import type { Access, Route } from '../../server/index.ts';
import { enterActivity, enterReach, showActivities, showFigures } from './activity-pages.ts';
import {
  create,
  listArticles,
  newArticle,
  publish,
  revise,
  saveLanguage,
  showArticle,
  withdraw,
} from './article-pages.ts';
import { saveAttendance, showAttendance } from './attendance-pages.ts';
import { ROOM } from './room-page.ts';

const ACCESS: Access = { to: 'roles', roles: WRITERS };
const GET = { kind: 'page', method: 'GET', access: ACCESS, limit: 'read' } as const;
const POST = { kind: 'page', method: 'POST', access: ACCESS, limit: 'write' } as const;
const UPLOAD = { ...POST, limit: 'upload', upload: true, tellsOversized: true } as const;

/** Writing for the public: articles and events, attendance, activities, figures. */
export function communicationRoutes(): Route[] {
  return [
    { ...GET, path: ROOM, handle: listArticles },
    { ...GET, path: `${ROOM}/moi`, handle: (context) => newArticle(context) },
    { ...UPLOAD, path: `${ROOM}/moi`, handle: create },
    { ...GET, path: `${ROOM}/hoat-dong`, handle: (context) => showActivities(context) },
    { ...POST, path: `${ROOM}/hoat-dong`, handle: enterActivity },
    { ...POST, path: `${ROOM}/hoat-dong/ket-qua`, handle: enterReach },
    { ...GET, path: `${ROOM}/so-lieu`, handle: showFigures },
    { ...GET, path: `${ROOM}/:id`, handle: showArticle },
    { ...UPLOAD, path: `${ROOM}/:id`, handle: revise },
    { ...POST, path: `${ROOM}/:id/cong-bo`, handle: publish },
    { ...POST, path: `${ROOM}/:id/tieng`, handle: saveLanguage },
    { ...POST, path: `${ROOM}/:id/rut`, handle: withdraw },
    { ...GET, path: `${ROOM}/:id/nguoi-du`, handle: showAttendance },
    { ...POST, path: `${ROOM}/:id/nguoi-du`, handle: saveAttendance },
  ];
}
