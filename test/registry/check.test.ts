import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { systemClock } from '../../src/platform/clock/index.ts';
import { inTransaction } from '../../src/platform/database/index.ts';
import { readLogFile, sequence, signerFrom } from '../../src/record-log/index.ts';
import {
  changesSince,
  checkCurrent,
  compareWithLog,
  rebuildCurrent,
  rebuildIfChanged,
  revise,
  searchSystems,
  facetTotals,
  type Published,
  type RegisterVerdict,
} from '../../src/registry/index.ts';
import { currentRow } from '../../src/registry/projection.ts';
import { PROJECTION_VERSION } from '../../src/registry/check/rebuild-if-changed.ts';
import { walkLog, type PlacedLeaf } from '../../src/verifier/index.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { AT, asOwner, publishAll, systemPublication } from './stage.ts';

const signer = signerFrom('motcua.test/log', generateKeyPairSync('ed25519').privateKey);

interface Stage {
  database: TestDatabase;
  entries: Published[];
}

/** Three entries, one of them revised, all in the log. */
async function stage(): Promise<Stage> {
  const database = await freshDatabase();
  const entries = await publishAll(
    database.db,
    ['Một', 'Hai', 'Ba'].map((name) =>
      systemPublication(
        {
          content: {
            ...systemPublication({}, { name, sectors: ['health'] }).content,
            restricted: { internalCode: name },
          },
        },
        {},
      ),
    ),
  );
  await inTransaction(database.db, (tx) =>
    revise(tx, {
      entryId: entries[0]!.entryId,
      expectedVersion: 1,
      party: null,
      content: { ...systemPublication({}, { name: 'Một rưỡi' }).content, status: 'inUse' },
      reason: { vi: 'Đưa vào sử dụng.', en: 'Put to use.' },
      grounds: ['L10.3'],
      actId: null,
      at: AT,
    }),
  );
  await sequence(database.db, signer, systemClock);
  return { database, entries };
}

/** The records of the log as anybody reads and verifies them from public bytes. */
async function* publicRecords(database: TestDatabase): AsyncGenerator<PlacedLeaf[]> {
  const fetchBytes = async (path: string) => (await readLogFile(database.db, signer, path))?.bytes ?? null;
  const walk = walkLog(fetchBytes, { trustedKeys: [signer.verifierKey] });
  for (;;) {
    const step = await walk.next();
    if (step.done) {
      assert.deepEqual(step.value.findings, []);
      return;
    }
    yield step.value;
  }
}

const compare = (database: TestDatabase): Promise<RegisterVerdict> =>
  compareWithLog(database.db, publicRecords(database));

test('log and registers say the same after publishing and revising [L8.1-5]', async () => {
  const { database } = await stage();
  assert.deepEqual(await compare(database), { holds: true, findings: [], versions: 4, waiting: 0 });
  await publishAll(database.db, [systemPublication()]);
  assert.deepEqual(await compare(database), { holds: true, findings: [], versions: 4, waiting: 1 });
});

/** Each tampering needs the owner of the tables, and each must be seen. */
const TAMPERINGS: [what: string, statement: string, code: string, detail: RegExp][] = [
  [
    'a public fact of an old version',
    `update entry_version set public = public || '{"name":"Khác"}' where version = 1`,
    'leafDiffers',
    /publicHash/,
  ],
  ['a status', `update entry_version set status = 'suspended' where version = 2`, 'leafDiffers', /status/],
  [
    'the reason',
    `update entry_version set reason = '{"vi":"x","en":"y"}' where version = 2`,
    'leafDiffers',
    /reasonHash/,
  ],
  ['the grounds', `update entry_version set grounds = '{L1}' where version = 2`, 'leafDiffers', /grounds/],
  ['the time', `update entry_version set at = at - interval '1 day' where version = 2`, 'leafDiffers', /at/],
  [
    'a commitment',
    `update entry_version set restricted_commitment = 'x' where version = 1`,
    'leafDiffers',
    /restrictedCommitment/,
  ],
  ['a version that is gone', `delete from entry_version where version = 2`, 'versionMissing', /record/],
  ['a code', `update entry set code = 'AI-2026-9999999-X' where position = 2`, 'leafDiffers', /subject/],
  ['the current row', `update entry_current set name = 'Khác' where position = 3`, 'currentDiffers', /^$/],
  ['a count', `update register_delta set counts = '{}'`, 'countDiffers', /^$/],
];

for (const [what, statement, code, detail] of TAMPERINGS) {
  test(`comparing with the log sees that somebody changed ${what}`, async () => {
    const { database } = await stage();
    await asOwner(database, (owner) => sql.raw(statement).execute(owner.db));
    const verdict = await compare(database);
    assert.equal(verdict.holds, false);
    const finding = verdict.findings.find((one) => one.code === code);
    assert.ok(finding, JSON.stringify(verdict.findings));
    assert.match(finding.detail ?? '', detail);
  });
}

test('a version of which the log does not tell is found', async () => {
  const { database, entries } = await stage();
  const [first, ...rest] = (await Array.fromAsync(publicRecords(database))).flat();
  const verdict = await compareWithLog(database.db, [rest]);
  assert.deepEqual(
    verdict.findings.map(({ code }) => code),
    ['leafMissing'],
  );
  assert.equal(first!.subject, entries[0]!.code);
  const twice = await compareWithLog(database.db, [[first!, ...rest, { ...first!, index: 9 }]]);
  assert.deepEqual(
    twice.findings.map(({ code }) => code),
    ['leafRepeated'],
  );
});

test('everything derived is made again from the versions alone', async () => {
  const { database, entries } = await stage();
  assert.deepEqual(await checkCurrent(database.db), { checked: 3, differing: [], miscounted: [] });
  await asOwner(database, async (owner) => {
    await sql`delete from entry_current where position = 1`.execute(owner.db);
    await sql`update entry_current set words = ''::tsvector, name_normal = '' where position = 2`.execute(owner.db);
    await sql`insert into register_count values ('systems', 'sector', 'health', 40)`.execute(owner.db);
  });
  const broken = await checkCurrent(database.db);
  assert.deepEqual(broken.differing, [entries[0]!.code, entries[1]!.code]);
  assert.deepEqual(broken.miscounted.includes('systems sector=health'), true);
  assert.deepEqual((await rebuildCurrent(database.db)).differing, [entries[0]!.code, entries[1]!.code]);
  assert.deepEqual(await checkCurrent(database.db), { checked: 3, differing: [], miscounted: [] });
  assert.equal((await searchSystems(database.db, { q: 'rưỡi' })).items[0]!.code, entries[0]!.code);
  assert.deepEqual((await facetTotals(database.db, ['systems'])).get('sector'), [{ value: 'health', count: 2 }]);
});

test('rebuilding beside publishers and their counts leaves everything right', async () => {
  const { database } = await stage();
  const publishing = Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      publishAll(database.db, [systemPublication({}, { name: `Máy ${at}`, sectors: ['energy'] })]),
    ),
  );
  const rebuilding = Promise.all([rebuildCurrent(database.db), rebuildCurrent(database.db)]);
  await Promise.all([publishing, rebuilding]);
  assert.deepEqual(await checkCurrent(database.db), { checked: 33, differing: [], miscounted: [] });
});

test('rows are made again once when the program makes them by other rules', async () => {
  const { database, entries } = await stage();
  const now = new Date('2026-11-24T00:00:00Z');
  assert.deepEqual((await rebuildIfChanged(database.db, now))!.differing, []);
  assert.equal(await rebuildIfChanged(database.db, now), null);
  await asOwner(database, async (owner) => {
    await sql`update projection_state set fingerprint = 'older'`.execute(owner.db);
    await sql`update entry_current set words = ''::tsvector where position = 2`.execute(owner.db);
  });
  assert.deepEqual((await rebuildIfChanged(database.db, now))!.differing, [entries[1]!.code]);
  assert.equal(await rebuildIfChanged(database.db, now), null);
});

test('a rebuilding that is stopped begins again the next time', async () => {
  const { database } = await stage();
  const now = new Date('2026-11-24T00:00:00Z');
  await assert.rejects(rebuildIfChanged(database.db, now, AbortSignal.abort()), { name: 'AbortError' });
  assert.equal((await rebuildIfChanged(database.db, now))!.checked, 3);
});

test('a change of how rows are made raises PROJECTION_VERSION', () => {
  const row = currentRow({
    entryId: '00000000-0000-4000-8000-000000000000',
    register: 'systems',
    code: 'AI-2026-0000123-4',
    position: 1,
    partyId: null,
    demo: false,
    publishedAt: AT,
    version: 1,
    status: 'notified',
    public: {
      name: 'Trợ lý ảo e-KYC',
      riskLevel: 'high',
      providerName: 'CTCP Kỹ thuật Đông Đô',
      providerCode: 'TC-1',
      intendedPurpose: 'Hoà giải bằng TTNT',
      sectors: ['health'],
      provinces: ['01'],
    },
    at: AT,
  });
  // Written out by hand from the rules of projection.ts. If it must change, raise PROJECTION_VERSION: every register has to be rebuilt.
  assert.equal(PROJECTION_VERSION, 1);
  assert.deepEqual([row.name_normal, row.party_normal], ['tro li ao e kyc', 'ctcp ki thuat dong do']);
  assert.equal(row.marked, ' trơ6 li3 ao4 e kyc ctcp ki5 thuât6 đông đô hoa2 giai4 băng2 ttnt ');
  assert.deepEqual(
    [...row.words.matchAll(/'([@#~][^']*)'/g)].map((match) => match[1]),
    [
      '#status=notified',
      '#risk=high',
      '#sector=health',
      '#province=01',
      '#party=TC-1',
      '~chatbot',
      '~ekyc',
      '@tro',
      '@li',
      '@ao',
      '@e',
      '@kyc',
      '@ekyc',
      '@~chatbot',
      '@~ekyc',
      '~ctcp',
      '~ttnt',
      '~y te',
      '~hn',
    ],
  );
  assert.match(row.words, /^'ai202600001234':1A '0000123':1A /);
  assert.match(row.words, /'=tro li ao e kyc'/);
  assert.match(row.words, /'hoa':\d+C/);
});

test('the feed gives every version once, in order of the log, also what commits late', async () => {
  const { database, entries } = await stage();
  const first = await changesSince(database.db, -1, 3);
  assert.deepEqual(
    first.changes.map(({ code, version, logIndex }) => [code, version, logIndex]),
    [
      [entries[0]!.code, 1, 0],
      [entries[1]!.code, 1, 1],
      [entries[2]!.code, 1, 2],
    ],
  );
  const second = await changesSince(database.db, first.next);
  assert.deepEqual(
    second.changes.map(({ code, version, status }) => [code, version, status]),
    [[entries[0]!.code, 2, 'inUse']],
  );
  await publishAll(database.db, [systemPublication()]);
  assert.deepEqual(await changesSince(database.db, second.next), { changes: [], next: 3 });
  await sequence(database.db, signer, systemClock);
  assert.equal((await changesSince(database.db, second.next)).next, 4);
});
