import { ANYONE, type Route } from '../../server/index.ts';
import { homePage } from './home-page.ts';

const SHOWN = ['systems', 'lowRiskSystems', 'deployments'] as const;

/** The first page. */
export function homeRoutes(): Route[] {
  return [{ method: 'GET', path: '/', access: ANYONE, limit: 'read', kind: 'page', cachedBy: SHOWN, handle: homePage }];
}
