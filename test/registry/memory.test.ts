import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { connect, inTransaction } from '../../src/platform/database/index.ts';
import {
  holdSystems,
  type FoundEntry,
  type ListedEntry,
  normalText,
  publishMany,
  type Publication,
  revise,
  searchSystems,
  type SearchQuery,
  type SystemSearch,
} from '../../src/registry/index.ts';
import { Lexicon } from '../../src/registry/search/in-memory/held/lexicon.ts';
import { asTyped } from '../../src/registry/search/in-memory/known-words.ts';
import { slotsOf } from '../../src/registry/search/words/slots.ts';
import { readTsvector } from '../../src/registry/search/in-memory/tsvector-text.ts';
import { freshDatabase } from '../database.ts';
import { fillRegister, randomFrom } from './scale.ts';
import { AT, publishAll, systemPublication } from './stage.ts';

const database = await freshDatabase();
const { db } = database;
let memory: SystemSearch;

async function holding(of: Parameters<typeof holdSystems>[0]): Promise<SystemSearch> {
  const found = holdSystems(of);
  for (let tries = 0; found.held() === null; tries += 1) {
    assert.ok(tries < 500, 'the systems are held within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return found;
}

before(async () => {
  await fillRegister(database, 2_500, 200);
  memory = await holding(database);
});
after(() => memory.close());

interface Sample {
  name: string;
  party: string;
  sector: string;
  province: string | null;
  code: string;
  risk: string;
}

async function samples(count: number): Promise<Sample[]> {
  const found = await sql<Sample>`
    select name, party_name as party, sectors[1] as sector, provinces[1] as province, code, risk_level as risk from entry_current order by position`.execute(
    db,
  );
  const next = randomFrom(7);
  return Array.from({ length: count }, () => found.rows[Math.floor(next() * found.rows.length)]!);
}

/** The same words in the shapes that people type them in. */
function askedOf({ name, party, sector, province, code, risk }: Sample, at: number): SearchQuery[] {
  const words = name.split(' ');
  const plain = normalText(name).split(' ');
  const misspelt = plain.map((word, nth) =>
    nth === at % plain.length && word.length > 4 ? word.slice(0, 2) + word.slice(3) : word,
  );
  return [
    { q: name },
    { q: plain.join(' ') },
    { q: plain.slice(0, 2).join(' ') },
    { q: plain.slice(0, 3).join(' '), filters: { risk } },
    { q: plain[at % plain.length]!, filters: { sector: [sector, 'health'] } },
    { q: `${plain[0]} ${normalText(party)}` },
    { q: misspelt.join(' ') },
    { q: `${plain.join('')} ${party}` },
    { q: `${words[0]} ${words[1]} khongcotunay` },
    { q: `${plain.slice(0, 2).join(' ')} của cho ${plain.at(-1)}` },
    { q: words.slice(0, 4).join(' ').slice(0, -1) },
    { q: `${words.at(-1)} ${words[0]} AI y tế` },
    { q: 'hình ảnh y khoa' },
    { q: `${plain[0]} ${plain[1]} y` },
    { q: `y ${plain[0]}` },
    { q: 'y' },
    { q: code },
    { q: code.slice(0, -2) },
    { filters: { provider: party, ...(province === null ? {} : { province }) } },
    { filters: { sector, status: ['inUse', 'published'] } },
    { filters: { risk } },
    { q: 'hệ thống dữ liệu', filters: { status: 'notified' }, limit: 7 },
  ];
}

test('memory and database give the same entries in the same order, with the same counts, for every kind of query [L8.2-2]', async () => {
  let compared = 0;
  for (const [at, sample] of (await samples(6)).entries()) {
    for (const query of [{}, ...askedOf(sample, at)]) {
      const told = JSON.stringify(query);
      let [left, right] = await Promise.all([memory.search(query), searchSystems(db, query)]);
      for (let page = 0; page < 3; page += 1) {
        assert.deepEqual(
          left.items.map(({ code }) => code),
          right.items.map(({ code }) => code),
          told,
        );
        assert.deepEqual({ ...left, items: [] }, { ...right, items: [] }, told);
        compared += left.items.length;
        if (left.next === null) break;
        const further = { ...query, cursor: left.next };
        [left, right] = await Promise.all([memory.search(further), searchSystems(db, further)]);
      }
    }
  }
  assert.ok(compared > 2_000, `${compared} entries were compared`);
});

test('an entry is listed from memory with everything that a list shows', async () => {
  const query = { q: 'chẩn đoán', limit: 5 };
  const [held, read] = await Promise.all([memory.search(query), searchSystems(db, query)]);
  assert.equal(held.items.length, 5);
  assert.deepEqual(
    held.items,
    read.items.map((item) => listedPart(item)),
  );
});

test('what is committed is found by the next search, what was revised by its new words only, what was withdrawn no more [L8.2-1]', async () => {
  const names = async (q: string): Promise<string[]> =>
    (await memory.search({ q })).items.map(({ name }) => name).filter((name) => /^(Zircon|Opanit)/.test(name));
  assert.deepEqual(await names('zircon xanh ngọc bích'), []);
  const [entry] = await publishAll(db, [systemPublication({}, { name: 'Zircon xanh ngọc bích' })]);
  assert.deepEqual(await names('zircon xanh'), ['Zircon xanh ngọc bích']);
  const next = (expectedVersion: number, name: string, status: string) =>
    inTransaction(db, (tx) =>
      revise(tx, {
        entryId: entry!.entryId,
        expectedVersion,
        party: null,
        content: { ...systemPublication({}, { name }).content, status },
        reason: { vi: 'Thử.', en: 'Test.' },
        grounds: ['L10.3'],
        actId: null,
        at: AT,
      }),
    );
  const listed = (await memory.search({})).total.count;
  await next(1, 'Opanit hồng', 'inUse');
  assert.deepEqual([await names('zircon'), await names('opanit')], [[], ['Opanit hồng']]);
  await next(2, 'Opanit hồng', 'withdrawn');
  assert.deepEqual(await names('opanit'), []);
  assert.equal((await memory.search({})).total.count, listed - 1);
  assert.equal((await memory.search({ q: entry!.code })).items[0]!.status, 'withdrawn');
});

test('a transaction that began first and commits last is missed by nobody', async () => {
  const other = connect(database.url, { max: 1 });
  try {
    const found = async (): Promise<number> => (await memory.search({ q: 'thạch anh tím' })).total.count;
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let entered = (): void => undefined;
    const isIn = new Promise<void>((resolve) => (entered = resolve));
    const slow = inTransaction(other.db, async (tx) => {
      await publishMany(tx, [systemPublication({}, { name: 'Thạch anh tím một' })]);
      entered();
      await held;
    });
    await isIn;
    for (let at = 0; at < 3; at += 1) {
      await publishAll(db, [systemPublication({}, { name: `Thạch anh tím khác ${at}` })]);
      assert.equal(await found(), at + 1);
    }
    commit();
    await slow;
    assert.equal(await found(), 4);
  } finally {
    await other.close();
  }
});

test('whoever turns the pages meets every match once, though some of the newest are revised on the way and no longer fit', async () => {
  const named = (name: string, intendedPurpose: string): Publication =>
    systemPublication({}, { name, intendedPurpose });
  const oldest = await publishAll(
    db,
    ['một', 'hai', 'ba'].map((which) => named(`Lan hồ điệp ${which}`, 'Tưới cây.')),
  );
  const newer = await publishAll(
    db,
    Array.from({ length: 505 }, (_, at) => named(`Vườn ươm ${at}`, 'Chăm sóc lan hồ điệp.')),
  );
  const query = { q: 'lan hồ điệp' };
  const met: string[] = [];
  let page = await memory.search({ ...query, limit: 2 });
  for (;;) {
    met.push(...page.items.map(({ code }) => code));
    if (page.next === null) break;
    if (met.length === 2)
      for (const entry of newer.filter(({ code }) => !met.includes(code)).slice(-10))
        await inTransaction(db, (tx) =>
          revise(tx, {
            entryId: entry.entryId,
            expectedVersion: 1,
            party: null,
            content: named('Vườn rau', 'Tưới rau.').content,
            reason: { vi: 'Thử.', en: 'Test.' },
            grounds: ['L10.3'],
            actId: null,
            at: AT,
          }),
        );
    page = await memory.search({ ...query, limit: 60, cursor: page.next });
  }
  assert.equal(new Set(met).size, met.length, 'nothing is met twice');
  assert.equal(met.length, oldest.length + newer.length - 10);
  assert.ok(oldest.every(({ code }) => met.includes(code)));
});

test('searches that wait for each other’s news all see what was committed before they were asked', async () => {
  const seen = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      await publishAll(db, [systemPublication({}, { name: `Trầm hương ${at}` })]);
      const { items } = await memory.search({ q: `tram huong ${at}`, limit: 100 });
      return items.some(({ name }) => name === `Trầm hương ${at}`);
    }),
  );
  assert.deepEqual(new Set(seen), new Set([true]));
});

test('only systems are held: entries of other registers are passed over', async () => {
  const before = memory.held()!;
  const guidance = {
    register: 'guidance',
    code: 'guidanceCode',
    content: {
      status: 'published',
      public: { name: 'Mã não', question: 'Hỏi?', answer: 'Đáp.' },
      restricted: {},
    },
  } satisfies Partial<Publication>;
  await publishAll(db, [systemPublication({}, { name: 'Mã não xanh' }), systemPublication(guidance)]);
  assert.equal((await memory.search({ q: 'mã não' })).items.length, 1);
  assert.equal(memory.held(), before + 1);
});

test('until everything is held, and after it was closed, the database answers', async () => {
  const fresh = holdSystems(database);
  assert.equal(fresh.held(), null);
  const page = await fresh.search({ q: 'chẩn đoán', limit: 3 });
  assert.equal(page.items.length, 3);
  await fresh.close();
});

test('a tsvector is read as PostgreSQL writes it, quotes and backslashes too', async () => {
  const written = await sql<{
    words: string;
  }>`select ${`'o''neill\\\\' '=đọc phim':3A,7 'x':1B,2C,16000D '#risk=high'`}::tsvector::text as words`.execute(db);
  const found: Record<string, number[]> = {};
  readTsvector(written.rows[0]!.words, (word, places) => (found[word] = places));
  const [A, B, C] = [3 << 14, 2 << 14, 1 << 14];
  assert.deepEqual(found, { "o'neill\\": [], '=đọc phim': [A + 3, 7], x: [B + 1, C + 2, 16_000], '#risk=high': [] });
  assert.throws(() => readTsvector('không phải', () => undefined), /Not a tsvector/);
});

function listedPart(item: FoundEntry): ListedEntry {
  const { code, register, version, status, riskLevel, name, partyName, sectors, provinces, demo } = item;
  const { publishedAt, changedAt } = item;
  return {
    code,
    register,
    version,
    status,
    riskLevel,
    name,
    partyName,
    sectors,
    provinces,
    demo,
    publishedAt,
    changedAt,
  };
}

test('a word of one letter needs no help: inside a query it is asked for, at the end it may be the beginning of another', () => {
  const lexicon = new Lexicon();
  for (const [at, word] of ['hinh', 'anh', 'khoa'].entries()) lexicon.put(word, at + 1, 0);
  const optional = (q: string): boolean[] | undefined => asTyped(slotsOf(q), lexicon)?.map((slot) => slot.optional);
  assert.deepEqual(optional('hình ảnh y khoa'), [false, false, false, false]);
  assert.deepEqual(optional('hình ảnh y'), [false, false, true]);
  assert.equal(optional('y'), undefined);
  assert.equal(optional('hình ảnh yk khoa'), undefined);
});
