import { ANYONE, type Route } from '../../server/index.ts';
import { indicatorPage } from './indicator-page.ts';
import { strategyPage } from './strategy-page.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;

/** `/chien-luoc`: the strategy and its indicators. Not kept: what planners record moves no register. */
export function strategyRoutes(): Route[] {
  return [
    { ...PAGE, path: '/chien-luoc', handle: strategyPage },
    { ...PAGE, path: '/chien-luoc/:code', handle: indicatorPage },
  ];
}
