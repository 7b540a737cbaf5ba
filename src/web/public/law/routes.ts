import type { Route, Services } from '../../server/index.ts';
export function lawRoutes(_services: Services): Route[] {
  return [];
}
