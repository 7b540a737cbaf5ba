import { ANYONE, type Route, type WebContext, type Reply } from '../../server/index.ts';
import { badgeFile } from './page/badge-part.ts';
import { historyPage } from './page/history-part.ts';
import { proofFile } from './page/proof-part.ts';
import { systemPage } from './page/system-page.ts';
import { partyPage } from './party-page.ts';
import { searchPage } from './search-page.ts';
import { declarationPage } from './transparency/declaration-page.ts';

const SYSTEMS = ['systems', 'lowRiskSystems'] as const;
/** Pages of one thing show its deployments and what is declared about it too. */
const LINKED = [
  ...SYSTEMS,
  'deployments',
  'guidance',
  'conformityResults',
  'transparencyDeclarations',
  'ethicsCommitments',
] as const;

/** Search, systems, organisations. */
export function systemRoutes(): Route[] {
  const page = (path: string, cachedBy: readonly string[], handle: (context: WebContext) => Promise<Reply>): Route => ({
    method: 'GET', path, access: ANYONE, limit: 'read', kind: 'page', cachedBy, handle,
  }); // prettier-ignore
  const file = (path: string, handle: (context: WebContext) => Promise<Reply>): Route => ({
    method: 'GET', path, access: ANYONE, limit: 'read', kind: 'machine', handle,
  }); // prettier-ignore
  return [
    { ...page('/he-thong', SYSTEMS, searchPage), limit: 'search' },
    page('/he-thong/:code', LINKED, systemPage),
    page('/he-thong/:code/lich-su', LINKED, historyPage),
    file('/he-thong/:code/bang-chung.json', proofFile),
    file('/he-thong/:code/huy-hieu.svg', badgeFile),
    page('/minh-bach/:code', LINKED, declarationPage),
    page('/to-chuc/:code', LINKED, partyPage),
  ];
}
