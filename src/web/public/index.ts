/** The front door of the public pages. */
import type { Route, Services } from '../server/index.ts';
import { aboutRoutes } from './about/routes.ts';
import { guidanceRoutes } from './guidance/routes.ts';
import { lawRoutes } from './law/routes.ts';
import { toolRoutes } from './tool/routes.ts';

export { errorPage } from './error-page.ts';

/** Every public route. Each group of pages adds its list here. */
export function publicRoutes(services: Services): Route[] {
  return [...toolRoutes(services), ...lawRoutes(services), ...guidanceRoutes(services), ...aboutRoutes(services)];
}
