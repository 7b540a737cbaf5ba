import type { Route } from '../../server/index.ts';
import { CASE_HANDLERS, CASE_OFFICIALS, type Office } from '../office.ts';
import { showEntry } from './entry-page.ts';
import { showParty } from './party-page.ts';
import { showPrecedents, usePrecedent } from './precedent-page.ts';
import { showReviews } from './review-page.ts';
import { showSearch } from './search-page.ts';
import { recordLook, showWaitingStatuses, statusProof } from './status-pages.ts';

export function registerRoutes(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: CASE_OFFICIALS } as const;
  return [
    { ...get, path: '/can-bo/he-thong', limit: 'search', handle: (context) => showSearch(office, context) },
    { ...get, path: '/can-bo/ra-soat', limit: 'read', handle: (context) => showReviews(office, context) },
    { ...get, path: '/can-bo/he-thong/:code', limit: 'read', handle: (context) => showEntry(office, context) },
    { ...get, path: '/can-bo/to-chuc/:code', limit: 'read', handle: (context) => showParty(office, context) },
    {
      ...get,
      path: '/can-bo/to-chuc/:code/tinh-trang/:status/tep',
      limit: 'read',
      handle: (context) => statusProof(office, context),
    },
    {
      kind: 'page',
      method: 'POST',
      access: CASE_HANDLERS,
      limit: 'write',
      path: '/can-bo/to-chuc/:code/tinh-trang/:status',
      handle: (context) => recordLook(office, context),
    },
    {
      ...get,
      path: '/can-bo/tinh-trang-doanh-nghiep',
      limit: 'read',
      handle: (context) => showWaitingStatuses(office, context),
    },
    { ...get, path: '/can-bo/huong-dan', limit: 'search', handle: (context) => showPrecedents(office, context) },
    { ...get, path: '/can-bo/huong-dan/dung', limit: 'read', handle: (context) => usePrecedent(context) },
  ];
}
