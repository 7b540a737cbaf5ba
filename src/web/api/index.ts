import type { Route } from '../server/index.ts';
import { batchRoutes } from './batch.ts';
import { caseRoutes } from './cases.ts';
import { classificationRoutes } from './classifications.ts';
import { guideRoute } from './guide/guide-page.ts';
import { notificationRoutes } from './notifications.ts';
import { systemRoutes } from './systems.ts';

/** Every route of the API, and the page that explains them. */
export function apiRoutes(): readonly Route[] {
  const operations = [...classificationRoutes, ...systemRoutes, ...notificationRoutes, ...batchRoutes, ...caseRoutes];
  return [...operations, guideRoute(operations)];
}
