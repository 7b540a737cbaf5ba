import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  connectedServices,
  publicServices,
  redactConnections,
  saveService,
  seedConnections,
  serviceVersions,
} from '../../src/connections/index.ts';
import { trailOf } from '../../src/platform/audit/index.ts';
import { connect, inTransaction } from '../../src/platform/database/index.ts';
import { atEnd, freshDatabase } from '../database.ts';
import { planner, PLANNER_NOW as now } from '../legal-review/planner.ts';

const { db, ownerUrl } = await freshDatabase();
const owner = connect(ownerUrl, { max: 1, asOwner: true });
atEnd(() => owner.close());
const operator = await planner(db, null, 'operator');
const baseUrl = 'https://cong.example';

const CLUSTER = {
  kind: 'infrastructure',
  state: 'connected',
  name: 'Cụm máy tính',
  nameEn: 'Computing cluster',
  purpose: 'Xin giờ tính toán.',
  purposeEn: 'Ask for computing time.',
  address: 'https://tinh-toan.example/dang-ky',
  agency: 'most-nidt',
  since: '2026-11-22',
  signIn: 'own',
  provision: 'L16.3',
};
type More = Partial<Parameters<typeof saveService>[1]>;
const save = (typed: Record<string, unknown> = {}, more: More = {}) =>
  saveService(db, { code: null, version: 0, baseUrl, actor: operator, now, ...more, typed: { ...CLUSTER, ...typed } });

async function refusals(typed: Record<string, unknown>): Promise<string[]> {
  const done = await save(typed);
  assert.ok(!done.ok, JSON.stringify(typed));
  return done.refusals.map(({ code, field }) => `${code} ${field}`).toSorted((a, b) => (a < b ? -1 : 1));
}

test('a connected service has an address and a day that has come; a planned one has no day; everything is said at once', async () => {
  assert.deepEqual(await refusals({ address: '', since: '' }), ['required address', 'required since']);
  assert.deepEqual(await refusals({ since: '2026-11-23' }), ['contradiction since']);
  assert.deepEqual(await refusals({ state: 'planned' }), ['contradiction since']);
  assert.deepEqual(await refusals({ since: '2026-02-30' }), ['badDay since']);
  assert.deepEqual(
    await refusals({ kind: 'poem', state: '', nameEn: '', purpose: 'x\0', agency: 'moon', signIn: 'x', provision: 'L999' }),
    ['choose agency', 'choose kind', 'choose signIn', 'choose state', 'required nameEn', 'unknownProvision provision', 'unusableCharacter purpose'],
  ); // prettier-ignore
  const planned = await save({ state: 'planned', since: '', address: '' });
  assert.ok(planned.ok, JSON.stringify(planned));
});

test('an address is https and nothing that runs or carries a password', async () => {
  for (const address of ['http://tinh-toan.example', 'javascript:alert(1)', 'ftp://x.example', 'https://a@b.example', '//x.example', 'https://'])
    assert.deepEqual(await refusals({ address }), ['badAddress address'], address); // prettier-ignore
});

test('nobody is told that the account of the portal opens another system', async () => {
  assert.deepEqual(await refusals({ signIn: 'portal' }), ['notOurAccount signIn']);
  // A name that only begins like ours is another system.
  assert.deepEqual(await refusals({ signIn: 'portal', address: 'https://cong.example.evil.example/' }), ['notOurAccount signIn']); // prettier-ignore
  const own = await save({ kind: 'data', signIn: 'portal', address: 'https://cong.example/ho-so' });
  assert.ok(own.ok, JSON.stringify(own));
});

test('every version stays with its author; the newest counts; what ended leaves the public list only', async () => {
  const made = await save({ name: 'Nền tảng thử nghiệm' });
  assert.ok(made.ok);
  const code = made.value;
  const moved = await save({ name: 'Nền tảng thử nghiệm', address: 'https://moi.example/' }, { code, version: 1 });
  assert.ok(moved.ok, JSON.stringify(moved));
  const late = await save({}, { code, version: 1 });
  assert.ok(!late.ok && late.refusals[0]!.code === 'changedMeanwhile');
  assert.ok((await publicServices(db)).some((one) => one.code === code && one.address === 'https://moi.example/'));
  assert.ok((await save({ name: 'Nền tảng thử nghiệm', state: 'ended' }, { code, version: 2 })).ok);
  assert.ok(!(await publicServices(db)).some((one) => one.code === code));
  assert.ok((await connectedServices(db)).some((one) => one.code === code && one.state === 'ended'));
  assert.deepEqual(
    (await serviceVersions(db, code)).map(({ version, address, enteredBy }) => [version, address, enteredBy]),
    [
      [3, CLUSTER.address, operator.name],
      [2, 'https://moi.example/', operator.name],
      [1, CLUSTER.address, operator.name],
    ],
  );
  assert.deepEqual(
    (await trailOf(db, { kind: 'connectedService', id: code })).map(({ action }) => action),
    ['connectionChanged', 'connectionChanged', 'connectionEntered'],
  );
  await assert.rejects(sql`delete from connected_service_version`.execute(db), /permission denied/);
});

test('only those who run the portal keep the list', async () => {
  for (const role of ['planner', 'lead', 'officer', 'inspector'] as const) {
    const actor = await planner(db, 'most', role);
    const refused = await save({}, { actor });
    assert.ok(!refused.ok && refused.refusals[0]!.code === 'notAKeeper', role);
  }
});

test('an erased person is taken out of every text of the list', async () => {
  const marks = { email: 'lan@dan.example', name: 'Trần Thị Lan', also: ['0900 000 111'] };
  const typed = Object.fromEntries(['name', 'nameEn', 'purpose', 'purposeEn'].map((field) => [field, `${field} 0900 000 111`])); // prettier-ignore
  assert.ok((await save(typed)).ok);
  const counts = await inTransaction(owner.db, (tx) => redactConnections(tx, marks));
  assert.deepEqual(new Set(Object.values(counts)), new Set([1]));
  const found = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name ~ '^connected_service' and data_type in ('text', 'jsonb')`.execute(
    db,
  );
  const fixed = /\.(code|kind|state|address|agency_code|sign_in|provision)$/;
  const missing = found.rows.map(({ name }) => name).filter((name) => !(name in counts) && !fixed.test(name));
  assert.deepEqual(missing, []);
});

test('the demonstration names only addresses that lead nowhere, says that they are invented, and comes once', async () => {
  await seedConnections(db, operator, baseUrl, now);
  await seedConnections(db, operator, baseUrl, now);
  const invented = (await connectedServices(db)).filter(({ isDemo }) => isDemo);
  assert.equal(invented.length, 3);
  for (const { address, name } of invented) {
    assert.match(name.vi, /MINH HỌA/);
    if (address !== null) assert.match(new URL(address).host, /\.example$/);
  }
});
