import type { Route } from '../../server/index.ts';
import type { Office } from '../office.ts';
import { documentPages } from './documents/document-pages.ts';
import { dossierPages } from './dossiers/dossier-pages.ts';
import { askedPages } from './drafts/asked-pages.ts';
import { draftPages } from './drafts/draft-page.ts';
import { listPages } from './lists/list-pages.ts';
import { roundRoutes } from './rounds/round-routes.ts';

/** Every page under `/can-bo/van-ban`. */
export function legalRoutes(office: Office): Route[] {
  return [
    ...documentPages(office),
    ...roundRoutes(office),
    ...draftPages(office),
    ...askedPages(office),
    ...dossierPages(office),
    ...listPages(office),
  ];
}
