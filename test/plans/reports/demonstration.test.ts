import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../../src/law/index.ts';
import { listPeriods, readConsolidation, readPeriod, readReport, seedPlans } from '../../../src/plans/index.ts';
import { freshDatabase } from '../../database.ts';
import { person } from '../room.ts';

const { db } = await freshDatabase();
const cast = {
  ministry: await person(db, ['planner', 'most']),
  province: await person(db, ['planner', 'thai-nguyen-dost']),
  industry: await person(db, ['planner', 'most-iti']),
  legal: await person(db, ['planner', 'most-legal']),
  leader: await person(db, ['lead', 'most']),
};
const today = day('2026-11-22');

test('the demonstration has a period with a report that was sent, one that was begun and one that is missing, and an earlier one that was consolidated', async () => {
  await seedPlans(db, cast, new Date('2026-11-22T03:00:00Z'));
  await seedPlans(db, cast, new Date('2026-11-22T03:00:00Z'));
  const periods = await listPeriods(db, cast.ministry, {}, today);
  assert.deepEqual(
    periods.map(({ key, due, state, units, sent }) => [key, due, state, units, sent]),
    [
      ['2026', '2026-12-15', 'open', 3, 1],
      ['2026-H1', '2026-06-30', 'consolidated', 6, 2],
    ],
  );
  const open = (await readPeriod(db, cast.legal, periods[0]!.id, today))!;
  assert.deepEqual(
    open.rows.map(({ unitKey, state }) => `${unitKey} ${state}`).sort((a, b) => a.localeCompare(b)),
    ['agency:most-legal sent', 'agency:most-nidt draft', 'agency:most-office missing'],
  );
  const closed = (await readPeriod(db, cast.province, periods[1]!.id, today))!;
  const { versions } = (await readReport(db, cast.province, periods[1]!.id, 'agency:thai-nguyen-doj', today))!;
  assert.equal(versions.length, 2, 'given back once');
  const whole = (await readConsolidation(db, cast.province, closed.consolidations[0]!.id, today))!;
  assert.deepEqual(
    [whole.state, whole.version, whole.content.missing.length, whole.content.tasks.length],
    ['ready', 1, 4, 3],
  );
  assert.match(whole.document!.name, /hư cấu/);
});
