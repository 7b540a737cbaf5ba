import { sql } from 'kysely';
import { addDays, dayOf } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { accepted } from '../../platform/refusal/index.ts';
import type { PlanOutcome } from '../refusal.ts';
import { consolidate } from '../reports/consolidation/consolidate.ts';
import { finishConsolidation } from '../reports/consolidation/finish-consolidation.ts';
import { openDuePeriods } from '../reports/periods/open-periods.ts';
import { returnReport, saveReport, sendReport } from '../reports/unit/write-report.ts';
import type { PlanCast } from './plan-cast.ts';

/** Acts with their days, in order. */
export type Story = readonly (readonly [day: string, work: (at: Date) => Promise<PlanOutcome<unknown>>])[];

/** The job that opens periods, as it ran that morning. */
async function morning(db: Db, at: Date): Promise<PlanOutcome<null>> {
  await openDuePeriods(db, at);
  return accepted(null);
}

/** The yearly report in the ministry: one unit has sent it, one is at it, the others have not begun. */
export function ministryReports(db: Db, planId: string, { legal, ministry }: PlanCast): Story {
  const period = (): Promise<string> => periodOf(db, planId, '2026');
  const sent = {
    parts: {
      results:
        '- Đã nhận danh sách văn bản của bảy đơn vị, đang rà soát từng văn bản.\n- Đã góp ý sổ tay tiếp nhận thông báo.',
      nextSteps: '- Hoàn thành danh mục văn bản cần sửa đổi trước ngày 31/12/2026.',
    },
  };
  const begun = { parts: { results: '- Đã tổ chức ba lớp tập huấn (bản nháp, đang bổ sung số liệu).' } };
  return [
    ['2026-11-16', (at) => morning(db, at)],
    ['2026-11-18', async (at) => saveReport(db, await period(), 'agency:most-legal', sent, { actor: legal, now: at })],
    ['2026-11-18', async (at) => sendReport(db, await period(), 'agency:most-legal', {}, { actor: legal, now: at })],
    [
      '2026-11-19',
      async (at) => saveReport(db, await period(), 'agency:most-nidt', begun, { actor: ministry, now: at }),
    ],
  ];
}

/** The first half of the year in the province: sent, one given back and completed, one late, the rest missing; consolidated in July. */
export function provinceReports(db: Db, planId: string, { province: actor }: PlanCast): Story {
  const period = (): Promise<string> => periodOf(db, planId, '2026-H1');
  const justice = 'agency:thai-nguyen-doj';
  const write = (unit: string, results: string) => async (at: Date) =>
    saveReport(db, await period(), unit, { parts: { results } }, { actor, now: at });
  const send = (unit: string) => async (at: Date) => sendReport(db, await period(), unit, {}, { actor, now: at });
  const document = {
    number: '03/BC-MINHHOA',
    placeAndDate: 'Thái Nguyên, ngày 08 tháng 7 năm 2026',
    position: 'GIÁM ĐỐC',
    name: 'Hoàng Thu Nguyệt (nhân vật hư cấu)',
    recipients: ['Bộ Khoa học và Công nghệ', 'UBND tỉnh', 'Lưu: VT'],
  };
  let consolidation = '';
  const join = async (now: Date): Promise<PlanOutcome<unknown>> => {
    const made = await consolidate(db, await period(), {}, { actor, now });
    if (made.ok) consolidation = made.value.id;
    return made;
  };
  return [
    ['2026-06-01', (at) => morning(db, at)],
    ['2026-06-22', write(justice, '- Đã lập danh sách 14 văn bản của tỉnh cần rà soát.')],
    ['2026-06-22', send(justice)],
    [
      '2026-06-24',
      async (at) => returnReport(db, await period(), justice, 'Bổ sung số hệ thống đang dùng.', { actor, now: at }),
    ],
    ['2026-06-25', write(justice, '- Đã lập danh sách 14 văn bản của tỉnh cần rà soát.\n- Sở đang dùng một hệ thống.')],
    ['2026-06-25', send(justice)],
    ['2026-07-02', write('group:communes', '- 31 xã, phường đã gửi bảng thống kê.')],
    ['2026-07-02', send('group:communes')],
    ['2026-07-08', join],
    ['2026-07-08', (now) => finishConsolidation(db, consolidation, document, { actor, now })],
  ];
}

/** What the mornings between the last day of the story and now would have opened. */
export async function openUntil(db: Db, now: Date): Promise<void> {
  for (let today = '2026-12-01' as ReturnType<typeof dayOf>; today <= dayOf(now); today = addDays(today, 30))
    await openDuePeriods(db, new Date(`${today}T00:00:00Z`));
}

async function periodOf(db: Db, planId: string, key: string): Promise<string> {
  const found = await sql<{ id: string }>`
    select id from plan_report_period where plan_id = ${planId} and key = ${key} order by at limit 1`.execute(db);
  return found.rows[0]?.id ?? '';
}
