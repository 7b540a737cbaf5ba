import type { Route, Services } from '../server/index.ts';
import { accountRoutes } from './account/account-pages.ts';
import { caseRoutes } from './cases/case-pages.ts';
import { doneRoutes } from './cases/done-pages.ts';
import { systemRoutes } from './cases/system-pages.ts';
import { draftRoutes } from './draft/draft-pages.ts';
import { ethicsSheetRoutes } from './ethics/sheet-pages.ts';
import { homeRoutes } from './home/home-pages.ts';
import { keyRoutes } from './party/key-pages.ts';
import { mandateRoutes } from './party/mandate-pages.ts';
import { profileRoutes } from './party/profile-pages.ts';
import { statusRoutes } from './party/status-pages.ts';
import { beginRoutes } from './start/begin-pages.ts';
import { fromToolRoutes } from './start/from-tool.ts';
import { openWorkspace } from './workspace.ts';

/** Every page of the workspace. */
export function workspaceRoutes(services: Services): Route[] {
  const workspace = openWorkspace(services);
  const groups = [
    homeRoutes,
    beginRoutes,
    fromToolRoutes,
    draftRoutes,
    doneRoutes,
    caseRoutes,
    systemRoutes,
    profileRoutes,
    statusRoutes,
    keyRoutes,
    mandateRoutes,
    accountRoutes,
    ethicsSheetRoutes,
  ];
  return groups.flatMap((routes) => routes(workspace));
}
