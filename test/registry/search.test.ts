import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction } from '../../src/platform/database/index.ts';
import {
  foldDeltas,
  readCursor,
  revise,
  searchEntries,
  searchSystems,
  similarSystems,
  type SearchQuery,
} from '../../src/registry/index.ts';
import { freshDatabase } from '../database.ts';
import { AT, newParty, publishAll, systemPublication } from './stage.ts';

const database = await freshDatabase();
const { db } = database;

const provider = await newParty(db, 'Công ty Cổ phần Bến Nghé');
const other = await newParty(db, 'Viện Nghiên cứu Trà Khúc');
const bySystem = (name: string, riskLevel: string, sectors: string[], provinces: string[], party = provider) =>
  systemPublication(
    { party },
    { name, riskLevel, sectors, provinces, providerName: party.name, providerCode: party.code },
  );
const published = await publishAll(db, [
  bySystem('Đọc phim cộng hưởng từ', 'high', ['health'], ['01']),
  bySystem('Đọc phim cắt lớp', 'high', ['health'], ['79']),
  bySystem('Đọc đơn thuốc', 'medium', ['health', 'education'], ['79'], other),
  bySystem('Đọc bài luận', 'medium', ['education'], [], other),
  bySystem('Xếp lịch xe', 'low', ['transport'], ['79']),
]);
await foldDeltas(db);

async function names(query: SearchQuery): Promise<string[]> {
  return (await searchSystems(db, query)).items.map((item) => item.name);
}

async function everyPage(query: SearchQuery, between: () => Promise<unknown> = async () => undefined) {
  const items = [];
  let cursor: string | null = null;
  for (let pages = 0; ; pages += 1) {
    assert.ok(pages < 500, 'paging ends');
    const page: Awaited<ReturnType<typeof searchEntries>> = await searchEntries(db, {
      ...query,
      cursor,
      facets: false,
    });
    items.push(...page.items);
    if (page.next === null) return items;
    assert.notEqual(page.next, cursor);
    cursor = page.next;
    await between();
  }
}

test('without a query everything is listed, newest first, with exact counts [L8.2-3]', async () => {
  const page = await searchSystems(db, {});
  assert.deepEqual(
    page.items.map((item) => item.name),
    ['Xếp lịch xe', 'Đọc bài luận', 'Đọc đơn thuốc', 'Đọc phim cắt lớp', 'Đọc phim cộng hưởng từ'],
  );
  assert.deepEqual(page.total, { count: 5, capped: false });
  assert.deepEqual(page.facets!.sector.values, [
    { value: 'health', count: 3 },
    { value: 'education', count: 2 },
    { value: 'transport', count: 1 },
  ]);
  assert.equal(page.next, null);
});

test('filters narrow by risk, sector, province, status and provider, alone and together [L6.1] [L8.2-2]', async () => {
  assert.deepEqual((await names({ filters: { risk: 'high' } })).length, 2);
  assert.deepEqual(await names({ filters: { risk: 'high', province: '79' } }), ['Đọc phim cắt lớp']);
  assert.deepEqual(await names({ q: 'đọc', filters: { sector: 'education', provider: other.code } }), [
    'Đọc bài luận',
    'Đọc đơn thuốc',
  ]);
  assert.deepEqual((await names({ filters: { provider: 'trà khúc' } })).length, 2);
  assert.deepEqual((await names({ filters: { risk: ['high', 'low'] } })).length, 3);
  assert.deepEqual(await names({ filters: { status: 'ended' } }), []);
  assert.deepEqual((await names({ filters: { risk: '' } })).length, 5);
});

test('a facet counts what else could be chosen in it, and the total what was found', async () => {
  const page = await searchSystems(db, { q: 'doc', filters: { risk: 'high' } });
  assert.deepEqual(page.total, { count: 2, capped: false });
  assert.deepEqual(page.facets!.risk, {
    values: [
      { value: 'high', count: 2 },
      { value: 'medium', count: 2 },
    ],
    capped: false,
  });
  assert.deepEqual(page.facets!.sector.values, [{ value: 'health', count: 2 }]);
  const listed = await searchSystems(db, { filters: { province: '79' } });
  assert.deepEqual(listed.total, { count: 3, capped: false });
  assert.deepEqual(listed.facets!.province.values, [
    { value: '79', count: 3 },
    { value: '01', count: 1 },
  ]);
  assert.deepEqual(
    listed.facets!.risk.values.map(({ count }) => count),
    [1, 1, 1],
  );
});

test('words that only the filters leave without a match are not taken for other words', async () => {
  const page = await searchSystems(db, { q: 'doc luan', filters: { risk: 'high' } });
  assert.deepEqual([page.items, page.total.count, page.didYouMean, page.relaxed], [[], 0, null, false]);
  assert.deepEqual(page.facets!.risk.values, [{ value: 'medium', count: 1 }], 'where it would be found');
  // Nobody has both words, whatever is chosen: here the nearest are shown as ever.
  const apart = await searchSystems(db, { q: 'đọc xe', filters: { risk: 'low' } });
  assert.deepEqual([apart.items.map(({ name }) => name), apart.relaxed], [['Xếp lịch xe'], true]);
});

test('an AI-ID is found in any typing, also cut short or with a wrong last character [L8.2-2]', async () => {
  const { code } = published[2]!;
  const wrong = code.slice(0, -1) + (code.endsWith('A') ? 'B' : 'A');
  for (const q of [
    code,
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    code.replaceAll('-', ''),
    ` ${code}\n`,
    wrong,
    code.slice(0, -2),
  ]) {
    assert.deepEqual((await names({ q }))[0], 'Đọc đơn thuốc', q);
    assert.equal((await names({ q })).length, 1, q);
  }
  assert.deepEqual(await names({ q: code, filters: { risk: 'high' } }), []);
});

test('hostile queries, filters and limits find something or nothing, and never fail', async () => {
  const hostile = [
    "'; drop table entry_current; --",
    '%',
    '_',
    '\\',
    '%_%\\%',
    "''",
    '"',
    '( ) & | ! <-> :*',
    "'a':* & 'b'",
    'a:*',
    '!doc',
    'doc | !doc',
    '<5>',
    'x'.repeat(10_000),
    'đọc '.repeat(3_000),
    '🙂',
    '👩‍👩‍👧',
    '\ud800',
    'đọc \udfff phim',
    '\0',
    'doc\0phim',
    '\u202e\u200b',
    '𝕋𝕋ℕ𝕋',
    'AI-',
    'AI-2026-',
    '-1',
    '1e309',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '{"$gt":""}',
    '\u0301',
  ];
  for (const q of hostile) {
    const page = await searchSystems(db, {
      q,
      filters: { risk: q, sector: [q, 'health'], province: q, status: q, provider: q },
    });
    assert.deepEqual(page.items, [], JSON.stringify(q).slice(0, 60));
    const free = await searchSystems(db, { q });
    assert.ok(free.items.length <= 5);
    await similarSystems(db, { name: q, intendedPurpose: q, partyId: null });
    if (q.length < 300) await assert.rejects(searchSystems(db, { cursor: q.replace('AI-', '~') }), RangeError);
  }
  assert.equal((await searchSystems(db, { q: 'đọc \udfff phim' })).items.length, 2);
  assert.deepEqual((await searchSystems(db, { q: '🙂' })).total, { count: 0, capped: false });
  for (const limit of [0, -5, 1e9, Number.NaN]) assert.ok((await searchSystems(db, { limit })).items.length >= 1);
  assert.equal((await sql<{ n: number }>`select count(*) as n from entry_current`.execute(db)).rows[0]!.n, 5);
});

test('a cursor that was tampered with is refused or gives some page', async () => {
  const { next } = await searchSystems(db, { q: 'đọc', limit: 2 });
  assert.ok(readCursor(next!));
  for (let at = 0; at < next!.length; at += 1) {
    const changed = next!.slice(0, at) + (next![at] === 'A' ? 'B' : 'A') + next!.slice(at + 1);
    if (readCursor(changed)) await searchSystems(db, { q: 'đọc', limit: 2, cursor: changed });
    else await assert.rejects(searchSystems(db, { q: 'đọc', limit: 2, cursor: changed }), RangeError);
  }
  for (const q of [undefined, 'đọc']) {
    const list = (await searchSystems(db, { limit: 1 })).next!;
    await searchSystems(db, { ...(q === undefined ? {} : { q }), cursor: list });
    await searchSystems(db, { ...(q === undefined ? {} : { q }), cursor: next! });
  }
});

test('similar systems are shown to the filer: same name, near name, near purpose [L8.2-1]', async () => {
  const near = await similarSystems(db, { name: 'Doc phim cong huong tu', partyId: provider.id });
  assert.deepEqual([near[0]!.name, near[0]!.reason, near[0]!.sameParty], ['Đọc phim cộng hưởng từ', 'sameName', true]);
  const typo = await similarSystems(db, { name: 'Đọc phim cộng hưởng', partyId: other.id });
  assert.deepEqual([typo[0]!.reason, typo[0]!.sameParty], ['nearName', false]);
  assert.deepEqual(await similarSystems(db, { name: 'Cân xe tải tự động', partyId: null }), []);
  const [copied] = await publishAll(db, [
    systemPublication(
      {},
      { name: 'Hệ Alpha', intendedPurpose: 'Đếm cá tra trong bè nuôi bằng ảnh chụp dưới nước mỗi sáng sớm.' },
    ),
  ]);
  await foldDeltas(db);
  const purpose = 'Đếm cá tra trong bè nuôi bằng ảnh chụp dưới nước mỗi sáng.';
  const found = await similarSystems(db, { name: 'Máy Omega', intendedPurpose: purpose, partyId: null });
  assert.deepEqual(
    found.map(({ code, reason }) => [code, reason]),
    [[copied!.code, 'nearPurpose']],
  );
  assert.deepEqual(await similarSystems(db, { name: 'Hệ Alpha', partyId: null, exceptCode: copied!.code }), []);
});

test('paging passes every entry once and in order, whatever is published and revised meanwhile', async () => {
  const fresh = await freshDatabase();
  const publishHere = (from: number, count: number) =>
    publishAll(
      fresh.db,
      Array.from({ length: count }, (_, at) =>
        systemPublication({}, { name: `Máy đo ${from + at}`, riskLevel: (from + at) % 3 === 0 ? 'high' : 'low' }),
      ),
    );
  const first = await publishHere(1, 1_450);
  await foldDeltas(fresh.db);
  const codes = new Set(first.map((one) => one.code));
  let newest = 10_000;
  const disturb = async (): Promise<void> => {
    await publishHere((newest += 3), 3);
    const entry = first[newest % first.length]!;
    await inTransaction(fresh.db, async (tx) => {
      const version = await sql<{
        version: number;
      }>`select version from entry_current where entry_id = ${entry.entryId}`.execute(tx);
      await revise(tx, {
        entryId: entry.entryId,
        expectedVersion: version.rows[0]!.version,
        party: null,
        content: { ...systemPublication({}, { name: `Máy đo ${newest % first.length}` }).content, status: 'inUse' },
        reason: { vi: 'Thử.', en: 'Test.' },
        grounds: ['L10.3'],
        actId: null,
        at: AT,
      });
    });
  };
  const pagesOf = async (query: SearchQuery, between: () => Promise<unknown>) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchSystems>> = await searchSystems(fresh.db, {
        ...query,
        cursor,
        facets: false,
      });
      seen.push(...page.items.map((item) => item.code));
      cursor = page.next;
      await between();
    } while (cursor !== null);
    return seen;
  };
  for (const q of ['', 'máy đo', 'may']) {
    const seen = await pagesOf({ q, limit: 60 }, disturb);
    assert.equal(new Set(seen).size, seen.length, `nothing twice for “${q}”`);
    assert.deepEqual(
      [...codes].filter((code) => !seen.includes(code)),
      [],
      `nothing missing for “${q}”`,
    );
  }
  const listed = await pagesOf({ limit: 100 }, async () => undefined);
  const numbers = listed.map((code) => Number(code.split('-')[2]));
  assert.deepEqual(
    numbers,
    numbers.toSorted((a, b) => b - a),
  );
});

test('pages of a query go on through the ranked and the older matches', async () => {
  const items = await everyPage({ q: 'đọc', limit: 1 });
  assert.deepEqual(items.map((item) => item.name).sort(), [
    'Đọc bài luận',
    'Đọc phim cắt lớp',
    'Đọc phim cộng hưởng từ',
    'Đọc đơn thuốc',
  ]);
});

test('beyond ten thousand matches the count says “at least”', async () => {
  const fresh = await freshDatabase();
  const many = Array.from({ length: 10_050 }, (_, at) =>
    systemPublication({}, { name: `Cân ${at}`, sectors: ['energy'] }),
  );
  await publishAll(fresh.db, many);
  await foldDeltas(fresh.db);
  const page = await searchSystems(fresh.db, { q: 'cân' });
  assert.deepEqual(page.total, { count: 10_000, capped: true });
  assert.equal(page.facets!.sector.capped, true);
  assert.deepEqual((await searchSystems(fresh.db, { filters: { sector: 'energy' } })).total, {
    count: 10_050,
    capped: false,
  });
  assert.deepEqual((await searchSystems(fresh.db, {})).facets!.sector, {
    values: [{ value: 'energy', count: 10_050 }],
    capped: false,
  });
});

test('lists are counted with what was committed before them, whatever is published meanwhile', async () => {
  const lists: SearchQuery[] = [{}, { filters: { risk: 'high' } }];
  const counts = async (): Promise<number[]> =>
    (await Promise.all(lists.map((query) => searchSystems(db, query)))).map(({ total }) => total.count);
  const before = await counts();
  await publishAll(db, [bySystem('Đếm lượt khách', 'high', ['transport'], ['79'])]);
  assert.deepEqual(
    await counts(),
    before.map((count) => count + 1),
  );
  assert.equal((await searchSystems(db, {})).items[0]!.name, 'Đếm lượt khách');
});
