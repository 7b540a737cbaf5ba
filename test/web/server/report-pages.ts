import assert from 'node:assert/strict';
import type { Db } from '../../../src/platform/database/index.ts';
import type { PersonActor } from '../../../src/platform/identity/index.ts';
import { dayOf } from '../../../src/law/index.ts';
import {
  consolidate,
  finishConsolidation,
  linkTask,
  listPeriods,
  sendReport,
  setDuty,
  type PlanOutcome,
} from '../../../src/plans/index.ts';
import { planOf, task } from '../../plans/room.ts';

const DUTY = {
  who: [],
  to: ['Lãnh đạo Bộ'],
  text: 'Các đơn vị báo cáo kết quả thực hiện.',
  dueText: 'trước ngày 15 tháng 12 hằng năm',
  reason: 'Để thử',
};
const UNIT = 'agency:most-legal';

async function must<T>(outcome: Promise<PlanOutcome<T>>): Promise<T> {
  const done = await outcome;
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

/** Pages of reports in each of their states, made anew for whoever asks: each gives its address. */
export function reportPages(db: Db, actor: PersonActor, now: Date): Readonly<Record<string, () => Promise<string>>> {
  const act = { actor, now };

  /** A plan with a reporting duty and the period that it opened. */
  async function period() {
    const plan = await planOf(db, actor, 'most', [task('1')]);
    await must(setDuty(db, plan.id, DUTY, act));
    const [open] = await listPeriods(db, actor, { planId: plan.id }, dayOf(now));
    assert.ok(open);
    const duties = `/can-bo/ke-hoach/${plan.code}/bao-cao`;
    return { plan, id: open.id, duties, page: `${duties}/${open.id}` };
  }

  async function sent() {
    const found = await period();
    await must(sendReport(db, found.id, UNIT, {}, act));
    return found;
  }

  async function consolidated() {
    const found = await sent();
    const { id } = await must(consolidate(db, found.id, {}, act));
    return { ...found, joined: id, page: `${found.page}/tong-hop/${id}` };
  }

  async function readyToSendUp(): Promise<string> {
    const [above, found] = [await period(), await consolidated()];
    const link = { upperTaskId: Object.values(above.plan.tasks)[0]! };
    await must(linkTask(db, Object.values(found.plan.tasks)[0]!, link, act));
    const document = { number: '1', placeAndDate: 'Hà Nội', position: 'VỤ TRƯỞNG', name: 'Thử', recipients: ['Bộ'] };
    await must(finishConsolidation(db, found.joined, document, act));
    return found.page;
  }

  const unit = `/don-vi/${encodeURIComponent(UNIT)}`;
  return {
    'duties of a plan': async () => (await period()).duties,
    'a period': async () => (await period()).page,
    'a report to write': async () => `${(await period()).page}${unit}`,
    'a report to send': async () => `${(await period()).page}${unit}?xem=truoc`,
    'a report that was sent': async () => `${(await sent()).page}${unit}`,
    'a draft of a consolidation': async () => (await consolidated()).page,
    'a consolidation to send up': readyToSendUp,
  };
}
