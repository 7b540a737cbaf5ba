import { ANYONE, type Route } from '../../server/index.ts';
import { planPage, plansPage } from './plans-pages.ts';

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;

/** `/ke-hoach`: what authorities promised and what is done. Not kept: what units report moves no register. */
export function planRoutes(): Route[] {
  return [
    { ...PAGE, path: '/ke-hoach', handle: plansPage },
    { ...PAGE, path: '/ke-hoach/:code', handle: planPage },
  ];
}
