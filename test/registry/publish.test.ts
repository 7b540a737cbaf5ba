import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { inTransaction, type Db, type Tx } from '../../src/platform/database/index.ts';
import {
  checkCurrent,
  differences,
  entryHistory,
  facetTotals,
  findEntry,
  foldDeltas,
  isVersionConflict,
  link,
  parseAiId,
  publicHash,
  publish,
  readSystem,
  registerVersion,
  revise,
  searchSystems,
  type Published,
} from '../../src/registry/index.ts';
import { freshDatabase } from '../database.ts';
import { AT, asOwner, newParty, publishAll, systemPublication } from './stage.ts';

const database = await freshDatabase();
const { db } = database;

const publishOne = async (...args: Parameters<typeof systemPublication>): Promise<Published> =>
  (await publishAll(db, [systemPublication(...args)]))[0]!;

function reviseOne(
  entry: Published,
  open: Record<string, string | string[]>,
  expectedVersion = entry.version,
  status = 'inUse',
): Promise<Published> {
  return inTransaction(db, (tx) =>
    revise(tx, {
      entryId: entry.entryId,
      expectedVersion,
      party: null,
      content: {
        status,
        public: { name: 'Trợ lý ảo một cửa', riskLevel: 'medium', providerName: 'Công ty Sao Việt', ...open },
        restricted: {},
      },
      reason: { vi: 'Sửa tên.', en: 'Name corrected.' },
      grounds: ['L10.3'],
      actId: null,
      at: new Date(AT.getTime() + 60_000),
    }),
  );
}

async function leafBody(entry: Published): Promise<Record<string, unknown>> {
  const found = await sql<{ body: Buffer }>`select body from log_leaf where id = ${entry.leaf.leafId}`.execute(db);
  return JSON.parse(found.rows[0]!.body.toString()) as Record<string, unknown>;
}

test('publishing gives an AI-ID, a first version, and a leaf that holds hashes and nothing personal [L8.1-5] [L10.3-1]', async () => {
  const party = await newParty(db, 'Công ty Cổ phần Minh Hoạ');
  const restricted = { internalCode: 'MH-01', contactName: 'Nguyễn Thị Minh' };
  const publication = systemPublication({ party });
  const published = (await publishAll(db, [{ ...publication, content: { ...publication.content, restricted } }]))[0]!;
  assert.ok(parseAiId(published.code));
  const entry = await findEntry(db, published.code.toLowerCase().replaceAll('-', ' '));
  assert.equal(entry!.version, 1);
  assert.equal(entry!.public['name'], 'Trợ lý ảo một cửa');
  assert.deepEqual(entry!.restricted, {});
  assert.deepEqual((await findEntry(db, published.code, 'parties'))!.restricted, restricted);

  const leaf = await leafBody(published);
  const { salt } = (await sql<{ salt: string }>`select salt from entry_restricted`.execute(db)).rows[0]!;
  assert.deepEqual(leaf['body'], {
    register: 'systems',
    version: 1,
    status: 'notified',
    publicHash: createHash('sha256').update(canonicalize(publication.content.public)!).digest('hex'),
    restrictedCommitment: createHmac('sha256', Buffer.from(salt, 'base64'))
      .update(canonicalize(restricted)!)
      .digest('base64'),
    reasonHash: null,
    grounds: ['L10.3'],
    act: null,
  });
  assert.equal(leaf['subject'], published.code);
  assert.doesNotMatch(JSON.stringify(leaf), /Minh|MH-01|Sao Việt/);
});

test('what a register does not declare public cannot become public', async () => {
  for (const [open, message] of [
    [{ contactName: 'Nguyễn Thị Minh' }, /does not declare "contactName" as public/],
    [{ sourceCode: 'x' }, /does not declare "sourceCode"/],
    [{ sectors: 'health' }, /sectors of register systems is a list/],
    [{ name: '' }, /requires name/],
    [{ name: 'nửa \ud800' }, /name holds what is no text/],
    [{ name: 'a\0b' }, /name holds what is no text/],
  ] as const) {
    await assert.rejects(publishOne({}, open), message);
  }
  await assert.rejects(publishOne({ code: 'publicReference' }), /get no publicReference/);
  const content = { ...systemPublication().content, status: 'approved' };
  await assert.rejects(publishAll(db, [systemPublication({ content })]), /knows no status "approved"/);
});

test('a party and the authority see the restricted part, the public nothing of it; what is no longer declared is for the authority', async () => {
  const content = { ...systemPublication().content, restricted: { riskMeasures: 'Người giám sát' } };
  const { code } = (await publishAll(db, [systemPublication({ content })]))[0]!;
  const seen = async (view: 'public' | 'parties' | 'authority') => (await findEntry(db, code, view))!.restricted;
  assert.deepEqual(await seen('public'), {});
  assert.deepEqual(await seen('parties'), { riskMeasures: 'Người giám sát' });
  await asOwner(database, ({ db: owner }) =>
    sql`
      update entry_restricted set data = data || '{"note": "nội bộ"}'
       where version_id = (select v.id from entry_version v join entry e on e.id = v.entry_id where e.code = ${code})`.execute(
      owner,
    ),
  );
  assert.deepEqual(await seen('parties'), { riskMeasures: 'Người giám sát' });
  assert.deepEqual(await seen('authority'), { riskMeasures: 'Người giám sát', note: 'nội bộ' });
  const undeclared = { ...content, restricted: { note: 'nội bộ' } };
  await assert.rejects(publishAll(db, [systemPublication({ content: undeclared })]), /does not declare "note"/);
});

test('a revision is a new version with its difference; the earlier one stays [D4.1a]', async () => {
  const entry = await publishOne({}, { sectors: ['health', 'education'] });
  const revised = await reviseOne(entry, { name: 'Trợ lý ảo hai cửa', sectors: ['health', 'justice'] });
  assert.equal(revised.version, 2);
  const history = (await entryHistory(db, entry.code))!;
  assert.deepEqual(
    history.map((version) => [version.version, version.statusBefore, version.status]),
    [
      [1, null, 'notified'],
      [2, 'notified', 'inUse'],
    ],
  );
  assert.deepEqual(history[1]!.reason, { vi: 'Sửa tên.', en: 'Name corrected.' });
  const changes = Object.fromEntries(history[1]!.changes.map((change) => [change.field.name, change]));
  assert.deepEqual(Object.keys(changes), ['name', 'intendedPurpose', 'sectors']);
  assert.deepEqual([changes['name']!.before, changes['name']!.after], ['Trợ lý ảo một cửa', 'Trợ lý ảo hai cửa']);
  assert.equal(changes['intendedPurpose']!.after, null);
  assert.deepEqual([changes['sectors']!.added, changes['sectors']!.removed], [['justice'], ['education']]);
  assert.equal(history[0]!.public['name'], 'Trợ lý ảo một cửa');
  assert.equal((await findEntry(db, entry.code))!.name, 'Trợ lý ảo hai cửa');
});

test('of two revisions of one version the second is told that the entry has moved on', async () => {
  const entry = await publishOne();
  const outcomes = await Promise.allSettled([reviseOne(entry, { name: 'Một' }), reviseOne(entry, { name: 'Hai' })]);
  assert.equal(outcomes.filter((outcome) => outcome.status === 'fulfilled').length, 1);
  const [lost] = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.ok(isVersionConflict(lost!.reason));
  assert.equal((await entryHistory(db, entry.code))!.length, 2);
});

test('links join entries as their registers declare, seen from both sides', async () => {
  const system = await publishOne();
  const open = { systemCode: system.code, deployerName: 'Bệnh viện Lam Sơn', name: 'Trợ lý tại Lam Sơn' };
  const deployment = await publishOne({
    register: 'deployments',
    code: 'deploymentCode',
    content: { status: 'current', public: { riskLevel: 'medium', ...open }, restricted: {} },
  });
  const wanted = { fromEntryId: deployment.entryId, toCode: system.code, actId: null, at: AT };
  await inTransaction(db, (tx) => link(tx, { ...wanted, kind: 'deploymentOf' }));
  await inTransaction(db, (tx) => link(tx, { ...wanted, kind: 'deploymentOf' }));
  await assert.rejects(
    inTransaction(db, (tx) => link(tx, { ...wanted, kind: 'friendOf' })),
    /declares no link friendOf/,
  );
  const page = (await readSystem(db, system.code))!;
  assert.deepEqual(
    page.links.map((one) => [one.code, one.title.en, one.partyName]),
    [[deployment.code, 'Deployed by', 'Bệnh viện Lam Sơn']],
  );
  assert.equal((await readSystem(db, deployment.code))!.links[0]!.title.en, 'Deploys the system');
});

test('a withdrawn publication is found by its code alone and counts nowhere [L10.3-2]', async () => {
  const open = { name: 'Máy gợi ý nhạc Quan Hà', riskLevel: 'low' };
  const entry = await publishOne({
    register: 'lowRiskSystems',
    code: 'publicReference',
    content: { status: 'published', public: { providerName: 'Quan Hà', ...open }, restricted: {} },
  });
  const low = async (): Promise<number> => (await facetTotals(db, ['lowRiskSystems'])).get('risk')?.[0]?.count ?? 0;
  assert.equal((await searchSystems(db, { q: 'gợi ý nhạc Quan Hà' })).items.length, 1);
  assert.equal(await low(), 1);
  await reviseOne(entry, { ...open, providerName: 'Quan Hà' }, 1, 'withdrawn');
  assert.equal(
    (await searchSystems(db, { q: 'gợi ý nhạc Quan Hà' })).items.some((item) => item.code === entry.code),
    false,
  );
  assert.equal((await searchSystems(db, { q: entry.code })).items[0]!.status, 'withdrawn');
  assert.equal((await searchSystems(db, { filters: { risk: 'low' } })).items.length, 0);
  assert.equal(await low(), 0);
  assert.equal((await searchSystems(db, { filters: { status: 'withdrawn' } })).total.count, 1);
});

test('the application may add versions and never change or remove them', async () => {
  await publishOne();
  for (const statement of [
    'update entry_version set status = status',
    'delete from entry_version',
    'update entry set code = code',
    'delete from entry',
    'update entry_restricted set salt = salt',
    'delete from entry_link',
    'truncate entry_version',
  ]) {
    await assert.rejects(sql.raw(statement).execute(db), { code: '42501' }, statement);
  }
});

test('a fault after publishing leaves nothing half-written', async () => {
  const before = await counts(db);
  await assert.rejects(
    inTransaction(db, async (tx) => {
      await publish(tx, systemPublication());
      throw new Error('the power failed');
    }),
    /power/,
  );
  assert.deepEqual(await counts(db), before);
});

test('a fault at any statement of publishing leaves nothing half-written', async () => {
  const before = await counts(db);
  for (let failing = 1; ; failing += 1) {
    let statements = 0;
    const faulty = (tx: Tx): Tx =>
      tx.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1;
          if (statements === failing) throw new Error('the connection broke');
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
    const outcome = await inTransaction(db, (tx) => publish(faulty(tx), systemPublication())).catch(
      (error: Error) => error.message,
    );
    if (outcome !== 'the connection broke') {
      assert.ok(failing > 2, 'at least codes, leaf and rows are statements of their own');
      break;
    }
    assert.deepEqual(await counts(db), before);
  }
});

async function counts(from: Db): Promise<unknown> {
  const tables = [
    'entry',
    'entry_version',
    'entry_restricted',
    'entry_current',
    'log_leaf',
    'log_queue',
    'register_delta',
  ];
  const columns = tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ');
  return (await sql.raw(`select ${columns}`).execute(from)).rows;
}

test('publishers do not wait for each other, and the register version counts exactly what is committed', async () => {
  await foldDeltas(db);
  const before = await registerVersion(db, ['systems']);
  let seenInside = 0;
  let seenOutside = 0;
  await inTransaction(db, async (first) => {
    await publish(first, systemPublication({}, { name: 'Thứ nhất' }));
    // The first transaction is still open: with a common counter row the second would wait for ever here.
    await inTransaction(db, (second) => publish(second, systemPublication({}, { name: 'Thứ hai' })));
    seenOutside = await registerVersion(db, ['systems']);
    seenInside = await registerVersion(first, ['systems']);
  });
  assert.equal(seenOutside, before + 1);
  assert.equal(seenInside, before + 2);
  assert.equal(await registerVersion(db, ['systems']), before + 2);
  assert.equal(await registerVersion(db, ['guidance']), 0);
});

test('adding up deltas beside publishers loses and doubles nothing', async () => {
  const stop = new AbortController();
  const folding = (async () => {
    while (!stop.signal.aborted) await foldDeltas(db);
  })();
  const before = await registerVersion(db, ['systems']);
  const versions: number[] = [];
  await Promise.all(
    Array.from({ length: 4 }, async (_, lane) => {
      for (let round = 0; round < 10; round += 1) {
        await publishOne({}, { name: `Làn ${lane} lượt ${round}`, sectors: ['energy'] });
        versions.push(await registerVersion(db, ['systems']));
      }
    }),
  );
  stop.abort();
  await folding;
  assert.equal(await registerVersion(db, ['systems']), before + 40);
  assert.ok(versions.every((version) => version > before && version <= before + 40));
  assert.equal((await facetTotals(db, ['systems'])).get('sector')!.find(({ value }) => value === 'energy')!.count, 40);
  assert.deepEqual(await checkCurrent(db).then(({ differing, miscounted }) => [differing, miscounted]), [[], []]);
});

test('the hash of a public part is over its canonical JSON, whatever the order and the letters', () => {
  const facts = { b: 'Đường "băng"\n\u2028 \u0007', a: ['z', 'á'], ấ: 1.5e21, B: true, aa: '' };
  const expected = createHash('sha256')
    .update(canonicalize(facts) ?? '')
    .digest('hex');
  assert.equal(publicHash(facts), expected);
});

test('a list in another order is no change: provinces are given in the order of a form', () => {
  const before = { name: 'Tổng đài', provinces: ['19', '04', '20'] };
  assert.deepEqual(differences('systems', before, { name: 'Tổng đài', provinces: ['04', '19', '20'] }), []);
  const [change, ...more] = differences('systems', before, { name: 'Tổng đài', provinces: ['04', '08', '20'] });
  assert.deepEqual([change?.field.name, change?.added, change?.removed, more], ['provinces', ['08'], ['19'], []]);
});
