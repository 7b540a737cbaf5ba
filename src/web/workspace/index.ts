import type { Route, Services } from '../server/index.ts';
import { caseRoutes } from './cases/case-pages.ts';
import { doneRoutes } from './cases/done-pages.ts';
import { systemRoutes } from './cases/system-pages.ts';
import { draftRoutes } from './draft/draft-pages.ts';
import { homeRoutes } from './home/home-pages.ts';
import { beginRoutes } from './start/begin-pages.ts';
import { fromToolRoutes } from './start/from-tool.ts';
import { openWorkspace } from './workspace.ts';

/** Every page of the workspace. */
export function workspaceRoutes(services: Services): Route[] {
  const workspace = openWorkspace(services);
  return [
    ...homeRoutes(workspace),
    ...beginRoutes(workspace),
    ...fromToolRoutes(workspace),
    ...draftRoutes(workspace),
    ...doneRoutes(workspace),
    ...caseRoutes(workspace),
    ...systemRoutes(workspace),
  ];
}
