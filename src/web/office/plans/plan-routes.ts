import type { Access, Reply, Route, WebContext } from '../../server/index.ts';
import { PLAN_DECIDERS, PLAN_READERS, PLAN_WRITERS } from '../office.ts';
import { confirmAll, confirmOne, showConfirm } from './confirm/confirm-page.ts';
import { saveConnection, showConnection } from './connections/connection-page.ts';
import { giveConnection, showConnections } from './connections/connections-page.ts';
import { saveDatabase, showDatabase } from './connections/database-page.ts';
import { giveDatabase, showDatabases } from './connections/databases-page.ts';
import { sendConnections, sendDatabases } from './connections/levels-file.ts';
import { CONNECTIONS_FILE, DATABASES_FILE, LEVELS, showLevels } from './connections/levels-page.ts';
import { saveEdit, showEdit } from './edit-page.ts';
import { showPlans, showUpload, upload, UPLOAD } from './list-page.ts';
import { showOverview, showTasks } from './overview-page.ts';
import { sendPlanDocument, showPlan } from './plan-page.ts';
import { HERE } from './plans-frame.ts';
import { actOnPlan, PLAN_ACTS } from './keeping/plan-acts.ts';
import { saveCondition, showFollowing } from './keeping/following-page.ts';
import { makePlan, NEW_PLAN, showNewPlan } from './keeping/new-plan-page.ts';
import { giveEvidence, sendEvidence, withdraw } from './task/evidence-acts.ts';
import { changeLink, showLinks } from './task/link-page.ts';
import { reportRoutes } from './reports/report-routes.ts';
import { showPlanTimeline, showTimeline, TIMELINE } from './timeline/timeline-page.ts';
import { saveUnitName, showUnitName, showUnits, UNITS } from './units/unit-pages.ts';
import { actOnTask, stepOn, TASK_ACTS } from './task/task-acts.ts';
import { showTask } from './task/task-page.ts';

type Handler = (context: WebContext) => Promise<Reply>;

const PLAN = `${HERE}/:plan`;
const TASK = `${PLAN}/nhiem-vu/:task`;

const get = (path: string, handle: Handler, access: Access = PLAN_READERS): Route => ({
  kind: 'page',
  method: 'GET',
  access,
  limit: 'read',
  path,
  handle: (context) => handle(context),
});
const post = (path: string, handle: Handler, access: Access = PLAN_WRITERS): Route => ({
  kind: 'page',
  method: 'POST',
  access,
  limit: 'write',
  path,
  handle: (context) => handle(context),
});

/** `/can-bo/ke-hoach`: plans and their tasks. Which plans one sees and what one may do with them, the room below decides. */
export function planRoutes(): Route[] {
  return [
    get(HERE, showPlans),
    get(UPLOAD, showUpload, PLAN_WRITERS),
    { ...post(UPLOAD, upload), upload: true, tellsOversized: true },
    get(`${HERE}/tong-quan`, showOverview),
    get(`${HERE}/nhiem-vu`, showTasks),
    get(NEW_PLAN, showNewPlan, PLAN_WRITERS),
    post(NEW_PLAN, makePlan),
    get(TIMELINE, showTimeline),
    get(`${PLAN}/tien-do`, showPlanTimeline),
    get(PLAN, (context) => showPlan(context)),
    get(UNITS, showUnits, PLAN_WRITERS),
    get(`${UNITS}/ten`, (context) => showUnitName(context), PLAN_WRITERS),
    post(`${UNITS}/ten`, saveUnitName),
    get(`${PLAN}/dieu-kien`, (context) => showFollowing(context)),
    post(`${PLAN}/dieu-kien`, saveCondition),
    get(LEVELS, showLevels),
    get(CONNECTIONS_FILE, sendConnections),
    get(DATABASES_FILE, sendDatabases),
    get(`${PLAN}/co-so-du-lieu`, (context) => showDatabases(context)),
    post(`${PLAN}/co-so-du-lieu`, giveDatabase),
    get(`${PLAN}/co-so-du-lieu/:database`, (context) => showDatabase(context)),
    post(`${PLAN}/co-so-du-lieu/:database`, saveDatabase),
    get(`${PLAN}/ket-noi`, (context) => showConnections(context)),
    post(`${PLAN}/ket-noi`, giveConnection),
    get(`${PLAN}/ket-noi/:connection`, (context) => showConnection(context)),
    post(`${PLAN}/ket-noi/:connection`, saveConnection),
    get(`${PLAN}/van-ban`, sendPlanDocument),
    ...Object.entries(PLAN_ACTS).map(([id, act]) => post(`${PLAN}/${id}`, actOnPlan(id, act))),
    get(`${PLAN}/xac-nhan`, showConfirm, PLAN_WRITERS),
    post(`${PLAN}/xac-nhan`, confirmAll),
    post(`${PLAN}/xac-nhan/:task`, confirmOne),
    get(TASK, showTask),
    ...Object.entries(TASK_ACTS).map(([id, act]) =>
      post(`${TASK}/${id}`, actOnTask(id, act), id === 'theo-doi' ? PLAN_DECIDERS : PLAN_WRITERS),
    ),
    { ...post(`${TASK}/minh-chung`, giveEvidence), upload: true, tellsOversized: true },
    post(`${TASK}/minh-chung/:evidence/rut`, withdraw),
    get(`${TASK}/minh-chung/:evidence/tep`, sendEvidence),
    get(`${TASK}/lien-ket`, (context) => showLinks(context), PLAN_WRITERS),
    post(`${TASK}/lien-ket`, changeLink),
    post(`${TASK}/vuong-mac/:difficulty`, stepOn, PLAN_DECIDERS),
    get(`${TASK}/sua`, showEdit, PLAN_WRITERS),
    post(`${TASK}/sua`, saveEdit),
    ...reportRoutes(),
  ];
}
