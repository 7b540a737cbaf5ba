import type { Route, Services } from '../server/index.ts';
import { accountRoutes } from './account/account-pages.ts';
import { accountAdministration } from './administration/account-routes.ts';
import { operationRoutes } from './administration/operation-pages.ts';
import { settingsRoutes } from './administration/settings/settings-pages.ts';
import { partyAdministration } from './administration/party-routes.ts';
import { caseRoutes } from './case/case-pages.ts';
import { communicationRoutes } from './communication/routes.ts';
import { handbookRoutes } from './handbook/handbook-routes.ts';
import { legalRoutes } from './legal/legal-routes.ts';
import { connectionRoutes } from './connections/connection-routes.ts';
import { openOffice } from './office.ts';
import { petitionReportRoutes } from './petitions/report-routes.ts';
import { planRoutes } from './plans/plan-routes.ts';
import { queueRoutes } from './queue/queue-pages.ts';
import { strategyRoutes } from './strategy/strategy-routes.ts';
import { registerRoutes } from './register/register-pages.ts';

/** Every page of the office. */
export function officeRoutes(services: Services): Route[] {
  const office = openOffice(services);
  return [
    ...queueRoutes(office),
    ...caseRoutes(office),
    ...petitionReportRoutes(office),
    ...registerRoutes(office),
    ...legalRoutes(office),
    ...handbookRoutes(),
    ...strategyRoutes(office),
    ...communicationRoutes(),
    ...planRoutes(),
    ...accountRoutes(office),
    ...operationRoutes(office),
    ...settingsRoutes(office),
    ...connectionRoutes(),
    ...accountAdministration(office),
    ...partyAdministration(office),
  ];
}
