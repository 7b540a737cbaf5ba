import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { connect, inTransaction } from '../../../src/platform/database/index.ts';
import { day } from '../../../src/law/index.ts';
import {
  closePeriod,
  consolidate,
  editConsolidation,
  endDuty,
  finishConsolidation,
  listDuties,
  openDuePeriods,
  openPeriod,
  readConsolidation,
  readPeriod,
  readReport,
  redactPlans,
  returnReport,
  saveReport,
  sendReport,
  setDuty,
} from '../../../src/plans/index.ts';
import { atEnd, freshDatabase } from '../../database.ts';
import { person, task } from '../room.ts';
import { duty, good, on, periodOf, planWith, YEARLY } from './rooms.ts';

const { db, ownerUrl } = await freshDatabase();
const owner = connect(ownerUrl, { max: 1, asOwner: true });
atEnd(() => owner.close());
const most = await person(db, ['planner', 'most']);
const act = { actor: most, now: on('2026-11-20') };
const today = day('2026-11-20');
const marks = { email: 'lan.tran@bo.example', name: 'Trần Thị Lan', also: ['0900 000 111'] };
const LEGAL = 'agency:most-legal';

test('an erased person stands in no duty, draft, sent or consolidated report, and what others wrote stays', async () => {
  const plan = await planWith(db, most, { agencyCode: 'most', tasks: [task('1')], duties: [duty([], [], YEARLY)] });
  await openDuePeriods(db, on('2026-11-15'));
  const period = await periodOf(db, most, plan.id, '2026');
  const contact = `Liên hệ ${marks.email}`;
  const added = { who: ['Vụ Pháp chế'], to: [contact], text: contact, dueText: contact, reason: contact };
  const own = good(await setDuty(db, plan.id, added, act));
  const byHand = good(
    await openPeriod(db, own.id, { labelVi: contact, labelEn: contact, reason: contact }, { ...act, baseUrl: '' }),
  );
  good(await closePeriod(db, byHand.id, contact, act));
  good(await endDuty(db, own.id, contact, act));
  const words = { parts: { results: 'Kết quả. Gọi 0900 000 111.' }, results: { [plan.tasks['1']!]: contact } };
  good(await saveReport(db, period, LEGAL, words, act));
  good(await sendReport(db, period, LEGAL, {}, act));
  good(await returnReport(db, period, LEGAL, contact, act));
  good(await sendReport(db, period, LEGAL, {}, act));
  const { id } = good(await consolidate(db, period, {}, act));
  good(await editConsolidation(db, id, { parts: { proposals: contact } }, act));
  const document = {
    number: '1/BC',
    placeAndDate: 'Hà Nội',
    position: 'Cục trưởng',
    name: marks.name,
    recipients: [contact, 'Lưu: VT'],
    issuerParent: contact,
    issuer: contact,
    to: [contact],
    authority: contact,
  };
  good(await finishConsolidation(db, id, document, act));
  await inTransaction(owner.db, (tx) => redactPlans(tx, marks));
  const report = (await readReport(db, most, period, LEGAL, today))!;
  const whole = (await readConsolidation(db, most, id, today))!;
  const closed = await readPeriod(db, most, byHand.id, today);
  const all = JSON.stringify([
    report,
    whole,
    closed,
    await readPeriod(db, most, period, today),
    await listDuties(db, most, plan.id),
  ]);
  for (const mark of [marks.email, marks.name, '0900 000 111']) assert.ok(!all.includes(mark), mark);
  assert.match(report.versions[0]!.content.parts.results, /^Kết quả\. Gọi /);
  assert.deepEqual(
    [whole.document!.recipients[1], whole.document!.position, report.versions.length],
    ['Lưu: VT', 'Cục trưởng', 2],
  );
});

test('every column of reports that takes what people type is known to the erasure', async () => {
  const found = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and (table_name like 'plan_report%' or table_name like 'plan_consolidation%')
       and data_type in ('text', 'jsonb') order by 1`.execute(db);
  const known = Object.keys(await inTransaction(owner.db, (tx) => redactPlans(tx, marks)));
  /** Keys, codes, names of units and states: from lists, from the document of the plan, or made by the portal. */
  const notTyped = /\.(key|name|agency_code|state|via|step|section|deadline)$/;
  assert.deepEqual(
    found.rows.map(({ name }) => name).filter((name) => !notTyped.test(name) && !known.includes(name)),
    [],
  );
});
