import type { Route } from '../server/index.ts';
import { batchRoutes } from './batch.ts';
import { caseRoutes } from './cases.ts';
import { classificationRoutes } from './classifications.ts';
import { notificationRoutes } from './notifications.ts';
import { systemRoutes } from './systems.ts';

/** Every route of the API. */
export function apiRoutes(): readonly Route[] {
  return [...classificationRoutes, ...systemRoutes, ...notificationRoutes, ...batchRoutes, ...caseRoutes];
}
