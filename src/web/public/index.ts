/** The front door of the public pages. */
import type { Route, Services } from '../server/index.ts';
import { aboutRoutes } from './about/routes.ts';
import { communicationRoutes } from './communication/routes.ts';
import { connectionRoutes } from './connections/routes.ts';
import { dataRoutes } from './data/routes.ts';
import { ethicsRoutes } from './ethics/routes.ts';
import { followRoutes } from './follow/routes.ts';
import { formRoutes } from './forms/routes.ts';
import { guidanceRoutes } from './guidance/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { labelReportRoutes } from './label-report/routes.ts';
import { lawRoutes } from './law/routes.ts';
import { outboxRoutes } from './outbox/routes.ts';
import { petitionRoutes } from './petitions/routes.ts';
import { planRoutes } from './plans/routes.ts';
import { recordRoutes } from './record/routes.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { strategyRoutes } from './strategy/routes.ts';
import { systemRoutes } from './systems/routes.ts';
import { toolRoutes } from './tool/routes.ts';
import { verifyRoutes } from './verify/routes.ts';

export { errorPage } from './error-page.ts';
export { registerNews } from './communication/register-news.ts';

/** Every public route. Each group of pages adds its list here. */
export function publicRoutes(services: Services): Route[] {
  return [
    ...homeRoutes(),
    ...systemRoutes(),
    ...toolRoutes(services),
    ...lawRoutes(services),
    ...formRoutes(),
    ...guidanceRoutes(services),
    ...ethicsRoutes(services),
    ...communicationRoutes(services),
    ...strategyRoutes(),
    ...planRoutes(),
    ...aboutRoutes(services),
    ...verifyRoutes(),
    ...followRoutes(),
    ...labelReportRoutes(),
    ...petitionRoutes(),
    ...dataRoutes(),
    ...connectionRoutes(),
    ...signInRoutes(services),
    ...recordRoutes(),
    ...outboxRoutes(services),
  ];
}
