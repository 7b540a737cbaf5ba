import type { Reply, Route, WebContext } from '../../server/index.ts';
import { PLAN_READERS, PLAN_WRITERS, type Office } from '../office.ts';
import { addBasis, endBasis, showBasis } from './basis-page.ts';
import { showCarried } from './carried-page.ts';
import { addValue, keepValue, setIndicator, showIndicator, showIndicators } from './indicators-page.ts';
import { loadItems, mapTask, showItems, showMappings, unmapTask } from './items-page.ts';
import { HERE } from './strategy-frame.ts';
import { addReview, addVersion, showVersions } from './versions-page.ts';

type Handler = (office: Office, context: WebContext) => Promise<Reply>;

/** `/can-bo/chien-luoc`: the strategy, its indicators, and what rests on the ethics framework. Which agency one writes for, the room decides. */
export function strategyRoutes(office: Office): Route[] {
  const get = (path: string, handle: Handler): Route => ({
    kind: 'page',
    method: 'GET',
    access: PLAN_READERS,
    limit: 'read',
    path: HERE + path,
    handle: (context) => handle(office, context),
  });
  const post = (path: string, handle: Handler): Route => ({
    kind: 'page',
    method: 'POST',
    access: PLAN_WRITERS,
    limit: 'write',
    path: HERE + path,
    handle: (context) => handle(office, context),
  });
  return [
    get('', showVersions),
    post('/phien-ban', addVersion),
    post('/ra-soat', addReview),
    get('/muc-tieu', showItems),
    post('/muc-tieu', loadItems),
    get('/gan-ket', showMappings),
    post('/gan-ket', mapTask),
    post('/gan-ket/:id/ket-thuc', unmapTask),
    get('/theo-tinh', showCarried),
    get('/chi-tieu', showIndicators),
    post('/chi-tieu', setIndicator),
    get('/chi-tieu/:code', showIndicator),
    post('/chi-tieu/:code', addValue),
    post('/chi-tieu/:code/dem', keepValue),
    get('/khung-dao-duc', showBasis),
    post('/khung-dao-duc', addBasis),
    post('/khung-dao-duc/:id/ket-thuc', endBasis),
  ];
}
