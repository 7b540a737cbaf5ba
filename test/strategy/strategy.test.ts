import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../src/law/index.ts';
import { createAccount, type PersonActor, type Role } from '../../src/platform/identity/index.ts';
import {
  addEthicsBasis,
  addIndicator,
  addMapping,
  addStrategyVersion,
  endEthicsBasis,
  endMapping,
  endOf,
  enterValue,
  ethicsBasis,
  indicatorOf,
  indicators,
  keepCount,
  loadStrategyItems,
  mappings,
  measuredValues,
  numberIn,
  readItemLines,
  recordReview,
  reviewClock,
  shareOfTarget,
  strategyItems,
  strategyReviews,
  strategyVersions,
  versionOn,
  type Doing,
  type Result,
} from '../../src/strategy/index.ts';
import { freshDatabase } from '../database.ts';

const { db } = await freshDatabase();
const NOW = new Date('2026-11-22T08:00:00+07:00');
const TODAY = day('2026-11-22');
const STRATEGY = '1671/QĐ-TTg';

async function person(email: string, role: Role, agencyCode: string | null): Promise<Doing> {
  const made = await createAccount(db, { email, name: email }, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made));
  const actor: PersonActor = {
    kind: 'person',
    accountId: made.value.id,
    name: email,
    email,
    locale: 'vi',
    roles: [{ role, agencyCode }],
    mandate: null,
    via: 'web',
  };
  return { actor, now: NOW, requestId: 'test' };
}

const ministry = await person('thao@bo.example', 'planner', 'most');
const hanoi = await person('lan@ha-noi.example', 'planner', 'ha-noi');
const officer = await person('minh@bo.example', 'officer', 'most');

const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

test('the review of a version is due three years after it took effect, and a review starts the time anew [L19.1-1] [Q367.4.1]', () => {
  const version = { inForceFrom: day('2026-08-28'), reviewMonths: 36 };
  assert.deepEqual(reviewClock(version, [], TODAY), {
    from: '2026-08-28',
    dueOn: '2029-08-28',
    daysLeft: 1010,
    state: 'running',
  });
  assert.equal(reviewClock(version, [day('2027-02-01')], day('2027-03-01')).dueOn, '2030-02-01');
  assert.equal(reviewClock(version, [], day('2029-08-28')).state, 'soon');
  assert.equal(reviewClock(version, [], day('2029-08-29')).state, 'overdue');
  assert.equal(reviewClock({ ...version, reviewMonths: 60 }, [], TODAY).dueOn, '2029-08-28', 'never over three years');
  assert.equal(reviewClock(version, [day('2025-01-01'), day('2028-01-01')], TODAY).from, '2026-08-28');
});

test('the version in force is the last that took effect, and a new one needs the ministry’s planner and the longest period of the Law [L19.1-1]', async () => {
  assert.equal(versionOn(await strategyVersions(db), TODAY)?.number, STRATEGY);
  assert.equal(versionOn(await strategyVersions(db), day('2026-08-27'))?.number, '127/QĐ-TTg');
  const input = {
    number: '900/QĐ-TTg',
    title: 'Chiến lược sửa đổi',
    issuedOn: '2028-05-01',
    inForceFrom: '2028-06-01',
    reviewMonths: '36',
    sourceUrl: 'https://example.vn/900',
  };
  assert.deepEqual(codesOf(await addStrategyVersion(db, input, hanoi)), ['notYours']);
  assert.deepEqual(codesOf(await addStrategyVersion(db, input, officer)), ['notYours']);
  assert.deepEqual(
    codesOf(
      await addStrategyVersion(
        db,
        { ...input, reviewMonths: '37', inForceFrom: '2026-08-28', sourceUrl: 'javascript:alert(1)' },
        ministry,
      ),
    ),
    ['badAddress', 'beforeIssue', 'notLater', 'reviewTooLong'],
  );
  assert.ok((await addStrategyVersion(db, input, ministry)).ok);
  assert.deepEqual(codesOf(await addStrategyVersion(db, input, ministry)), ['notLater', 'known']);
  const versions = await strategyVersions(db);
  assert.equal(versionOn(versions, day('2028-05-31'))?.number, STRATEGY);
  assert.equal(versionOn(versions, day('2028-06-01'))?.number, '900/QĐ-TTg');
});

test('a review is recorded with its cause and result, never in the future or before the version [L19.1-1]', async () => {
  const input = {
    strategy: STRATEGY,
    reviewedOn: '2026-11-20',
    cause: 'majorChange',
    result: 'keep',
    note: 'Công nghệ mới.',
  };
  assert.deepEqual(codesOf(await recordReview(db, { ...input, reviewedOn: '2026-11-23' }, TODAY, ministry)), [
    'outOfTime',
  ]);
  assert.deepEqual(codesOf(await recordReview(db, { ...input, reviewedOn: '2026-08-27' }, TODAY, ministry)), [
    'outOfTime',
  ]);
  assert.deepEqual(codesOf(await recordReview(db, { ...input, cause: 'x', note: '' }, TODAY, ministry)), [
    'required',
    'required',
  ]);
  assert.ok((await recordReview(db, input, TODAY, ministry)).ok);
  assert.deepEqual(
    (await strategyReviews(db)).map(({ strategy, reviewedOn }) => [strategy, reviewedOn]),
    [[STRATEGY, '2026-11-20']],
  );
});

test('lines are read with bar or tab, and every line that cannot be used is told by its number', () => {
  const { items, refusals } = readItemLines(
    'NV1 | nhiệm vụ | Lập kế hoạch | Bộ A | Quý I năm 2027\r\nMT1\tMục tiêu\t60% doanh nghiệp\n\n| task | x\nNV1 | task | y\nNV2 | gì đó | z\nNV3 | task |',
  );
  assert.deepEqual(items, [
    { code: 'NV1', kind: 'task', wording: 'Lập kế hoạch', lead: 'Bộ A', deadline: 'Quý I năm 2027' },
    { code: 'MT1', kind: 'goal', wording: '60% doanh nghiệp', lead: '', deadline: '' },
  ]);
  assert.deepEqual(
    refusals.map(({ text }) => text.en.split(':')[0]),
    ['Line 4', 'Line 5', 'Line 6', 'Line 7'],
  );
  assert.deepEqual(codesOfLines(''), ['required']);
});

const codesOfLines = (text: string): string[] => readItemLines(text).refusals.map(({ code }) => code);

test('items are loaded once: the same lines change nothing, other words make a further version', async () => {
  const lines = 'NV1 | nhiệm vụ | Lập kế hoạch | Bộ A | 2027\nMT1 | mục tiêu | 60% doanh nghiệp';
  assert.deepEqual(await loadStrategyItems(db, { strategy: STRATEGY, lines }, ministry), {
    ok: true,
    value: { added: 2, changed: 0 },
  });
  assert.deepEqual(await loadStrategyItems(db, { strategy: STRATEGY, lines }, ministry), {
    ok: true,
    value: { added: 0, changed: 0 },
  });
  const changed = lines.replace('Bộ A', 'Bộ B');
  assert.deepEqual(await loadStrategyItems(db, { strategy: STRATEGY, lines: changed }, ministry), {
    ok: true,
    value: { added: 0, changed: 1 },
  });
  assert.deepEqual(
    (await strategyItems(db, STRATEGY)).map(({ code, lead }) => [code, lead]),
    [
      ['NV1', 'Bộ B'],
      ['MT1', ''],
    ],
  );
  const kept = await db
    .selectFrom('strategy_item')
    .select(['version', 'lead'])
    .where('code', '=', 'NV1')
    .orderBy('version')
    .execute();
  assert.deepEqual(kept, [
    { version: 1, lead: 'Bộ A' },
    { version: 2, lead: 'Bộ B' },
  ]);
  assert.deepEqual(codesOf(await loadStrategyItems(db, { strategy: 'x', lines }, hanoi)), [
    'notYours',
    'unknownVersion',
  ]);
});

test('an agency maps tasks of its own plan to items and names the resources; another agency cannot [L19.1-2] [Q367.4.2] [HN.4]', async () => {
  const input = {
    agencyCode: 'ha-noi',
    planTask: 'KH-HN 3.2',
    strategy: STRATEGY,
    itemCode: 'NV1',
    resources: '2 tỷ đồng năm 2027; 3 biên chế',
  };
  assert.deepEqual(codesOf(await addMapping(db, { ...input, agencyCode: 'most' }, hanoi)), ['notYours']);
  assert.deepEqual(codesOf(await addMapping(db, { ...input, resources: '', itemCode: 'NV99' }, hanoi)), [
    'unusable',
    'required',
  ]);
  assert.ok((await addMapping(db, input, hanoi)).ok);
  assert.deepEqual(codesOf(await addMapping(db, input, hanoi)), ['unusable']);
  const [mapping] = await mappings(db, STRATEGY, 'ha-noi');
  assert.equal(mapping?.resources, input.resources);
  assert.deepEqual(await mappings(db, STRATEGY, 'most'), []);
  assert.deepEqual(codesOf(await endMapping(db, mapping.id, ministry)), ['notYours']);
  assert.deepEqual(codesOf(await endMapping(db, "' or 1=1", hanoi)), ['unusable']);
  assert.ok((await endMapping(db, mapping.id, hanoi)).ok);
  assert.deepEqual(codesOf(await endMapping(db, mapping.id, hanoi)), ['unusable']);
  assert.deepEqual(await mappings(db, STRATEGY, null), []);
  assert.ok((await addMapping(db, input, hanoi)).ok, 'after its end it may begin again');
});

test('every indicator says its unit, method, source and owner; what no document names has no target [L19.2]', async () => {
  for (const one of await indicators(db)) {
    for (const name of ['unit', 'method', 'source', 'ownerAgency'] as const)
      assert.ok(one[name] !== '', `${one.code} ${name}`);
    assert.equal(one.namedBy === '', one.target === null, one.code);
  }
});

test('the owner adds an indicator and changes how it is measured; what it was stays [L19.2]', async () => {
  const input = {
    code: 'hn.tro-ly', nameVi: 'Trợ lý AI ở một cửa', nameEn: 'AI assistants at one-stop desks', unit: 'điểm', method: 'Đếm quầy.', source: 'Báo cáo xã',
    ownerAgency: 'ha-noi', target: '126', targetYear: '2027', namedBy: '', strategy: STRATEGY,
  }; // prettier-ignore
  assert.deepEqual(codesOf(await addIndicator(db, input, ministry)), ['notYours']);
  assert.deepEqual(
    codesOf(await addIndicator(db, { ...input, code: 'Sai Mã', target: 'nhiều', targetYear: '1999' }, hanoi)),
    ['unusable', 'unusable', 'unusable'],
  );
  assert.ok((await addIndicator(db, input, hanoi)).ok);
  assert.ok((await addIndicator(db, { ...input, method: 'Đếm quầy mở cả tuần.' }, hanoi)).ok);
  const now = await indicatorOf(db, 'hn.tro-ly');
  assert.deepEqual([now?.version, now?.method, now?.target], [2, 'Đếm quầy mở cả tuần.', 126]);
  assert.deepEqual(
    codesOf(await addIndicator(db, { ...input, code: 'cong.he-thong' }, hanoi)),
    ['notYours'],
    'not another’s',
  );
});

test('a second value for a period corrects the first, which stays; only the owner enters values [L19.2]', async () => {
  const input = { indicator: 'hn.tro-ly', period: '2026-Q3', value: '40', note: 'Báo cáo quý III' };
  assert.deepEqual(codesOf(await enterValue(db, input, TODAY, ministry)), ['notYours']);
  assert.deepEqual(codesOf(await enterValue(db, { ...input, period: '2027', value: 'x', note: '' }, TODAY, hanoi)), [
    'badPeriod',
    'badValue',
    'required',
  ]);
  assert.deepEqual(codesOf(await enterValue(db, { ...input, period: '2026-13' }, TODAY, hanoi)), ['badPeriod']);
  assert.ok((await enterValue(db, input, TODAY, hanoi)).ok);
  assert.ok((await enterValue(db, { ...input, value: '41,5' }, TODAY, hanoi)).ok);
  assert.ok((await enterValue(db, { ...input, period: '2026-06', value: '20' }, TODAY, hanoi)).ok);
  const values = (await measuredValues(db, ['hn.tro-ly'])).get('hn.tro-ly')!;
  assert.deepEqual(
    values.map(({ period, value, origin, corrections }) => [period, value, origin, corrections]),
    [
      ['2026-06', 20, 'entered', 0],
      ['2026-Q3', 41.5, 'entered', 1],
    ],
  );
});

test('a count of a register is kept with its origin, and only where a register counts it [L19.2]', async () => {
  const measures = { systems: () => Promise.resolve(17) };
  assert.deepEqual(codesOf(await keepCount(db, 'qd1671.nen-tang', TODAY, measures, ministry)), ['notCounted']);
  assert.deepEqual(codesOf(await keepCount(db, 'cong.he-thong', TODAY, measures, hanoi)), ['notYours']);
  assert.ok((await keepCount(db, 'cong.he-thong', TODAY, measures, ministry)).ok);
  const [value] = (await measuredValues(db, ['cong.he-thong'])).get('cong.he-thong')!;
  assert.deepEqual([value?.period, value?.value, value?.origin], ['2026-11', 17, 'register']);
});

test('numbers are read as people of both languages write them; periods stand in order of time', () => {
  assert.deepEqual(['1.234,5', '12,5', '1234.5', '-3', '', 'abc', '1e9', '1,2,3'].map(numberIn), [
    1234.5,
    12.5,
    1234.5,
    -3,
    null,
    'wrong',
    'wrong',
    'wrong',
  ]);
  assert.deepEqual(
    ['2026', '2026-12', '2026-Q3', '2026-09', '2026-Q1'].toSorted((a, b) => endOf(a).localeCompare(endOf(b))),
    ['2026-Q1', '2026-Q3', '2026-09', '2026-12', '2026'],
  );
  assert.equal(shareOfTarget({ target: 50 }, 25), 0.5);
  assert.equal(shareOfTarget({ target: null }, 25), null);
});

test('documents are linked to the principles they rest on, by the ministry that keeps the framework [L26.3]', async () => {
  const input = {
    kind: 'guidance',
    number: '01/HD',
    title: 'Hướng dẫn áp dụng Khung',
    issuer: 'Bộ Khoa học và Công nghệ',
    sourceUrl: '',
    principles: ['2', '1', '2'],
  };
  assert.deepEqual(codesOf(await addEthicsBasis(db, input, hanoi)), ['notYours']);
  assert.deepEqual(
    codesOf(
      await addEthicsBasis(db, { ...input, kind: 'x', principles: ['9'], sourceUrl: 'data:text/html,x' }, ministry),
    ),
    ['required', 'badAddress', 'required'],
  );
  assert.ok((await addEthicsBasis(db, input, ministry)).ok);
  const [listed] = await ethicsBasis(db);
  assert.deepEqual(listed?.principles, ['1', '2']);
  assert.ok((await endEthicsBasis(db, listed.id, ministry)).ok);
  assert.deepEqual(await ethicsBasis(db), []);
});

test('each act leaves one line in the private trail', async () => {
  const lines = await db
    .selectFrom('audit_event')
    .select(['action', 'account_id'])
    .where('subject_kind', '=', 'strategy')
    .execute();
  const actions = new Set(lines.map(({ action }) => action));
  for (const action of [
    'strategyVersionAdded',
    'strategyReviewed',
    'strategyItemsLoaded',
    'strategyMapped',
    'strategyMappingEnded',
    'indicatorSet',
    'indicatorMeasured',
    'ethicsBasisAdded',
    'ethicsBasisEnded',
  ])
    assert.ok(actions.has(action), action);
});
