import type { Access, Reply, Route, WebContext } from '../../../server/index.ts';
import { PLAN_READERS, PLAN_WRITERS } from '../../office.ts';
import { edit, finish, upward } from '../consolidation/consolidation-acts.ts';
import { consolidationFile } from '../consolidation/consolidation-files.ts';
import { EDIT, FILES, SEND_UP, showConsolidation } from '../consolidation/consolidation-page.ts';
import { FINISH } from '../consolidation/finish-form.ts';
import { HERE } from '../plans-frame.ts';
import { addDuty, showDuties, startPeriod, stopDuty } from './duties-page.ts';
import { close, join, remind } from './period-acts.ts';
import { showPeriod } from './period-page.ts';
import { showPeriods } from './periods-page.ts';
import { REPORTS } from './report-frame.ts';
import { giveBack, save, send } from './unit-acts.ts';
import { showReport } from './unit-page.ts';

type Handler = (context: WebContext) => Promise<Reply>;

const PLAN = `${HERE}/:plan/bao-cao`;
const DUTY = `${PLAN}/che-do`;
const PERIOD = `${PLAN}/:period`;
const UNIT = `${PERIOD}/don-vi/:unit`;
const JOINED = `${PERIOD}/tong-hop/:id`;

const route = (method: 'GET' | 'POST', path: string, handle: Handler, access: Access): Route => ({
  kind: 'page',
  method,
  access,
  limit: method === 'GET' ? 'read' : 'write',
  path,
  handle: (context) => handle(context),
});
const get = (path: string, handle: Handler): Route => route('GET', path, handle, PLAN_READERS);
const post = (path: string, handle: Handler): Route => route('POST', path, handle, PLAN_WRITERS);

/** Periods, reports and consolidations of plans. Who reports for which unit and who collects, the room below decides. */
export function reportRoutes(): Route[] {
  return [
    get(REPORTS, showPeriods),
    get(PLAN, showDuties),
    post(DUTY, addDuty),
    post(`${DUTY}/:duty/ky`, startPeriod),
    post(`${DUTY}/:duty/ket-thuc`, stopDuty),
    get(PERIOD, showPeriod),
    post(`${PERIOD}/don-doc`, remind),
    post(`${PERIOD}/dong`, close),
    post(`${PERIOD}/tong-hop`, join),
    get(UNIT, showReport),
    post(`${UNIT}/luu`, save),
    post(`${UNIT}/gui`, send),
    post(`${UNIT}/tra-lai`, giveBack),
    get(JOINED, showConsolidation),
    ...FILES.map((type) => get(`${JOINED}/bao-cao.${type}`, (context) => consolidationFile(context, type))),
    post(`${JOINED}/${EDIT}`, edit),
    post(`${JOINED}/${FINISH}`, finish),
    post(`${JOINED}/${SEND_UP}`, upward),
  ];
}
