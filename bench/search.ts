import { mkdtempSync } from 'node:fs';
import { sql } from 'kysely';
import {
  connect,
  ensureDatabase,
  migrate,
  removeCluster,
  startEmbedded,
  type Database,
} from '../src/platform/database/index.ts';
import {
  holdSystems,
  readSystem,
  searchSystems,
  similarSystems,
  type SearchPage,
  type SearchQuery,
} from '../src/registry/index.ts';
import { fillRegister, randomFrom } from '../test/registry/scale.ts';
import type { BenchRow } from './row.ts';

/** `SYSTEMS=1000000 npm run bench search` for a larger register; filling it takes the most time. */
const SYSTEMS = Number(process.env['SYSTEMS'] ?? 100_000);
const READS = 500;

/** Words as people type them: common and rare, right and wrong, short and long, with filters and without. */
const QUERIES: SearchQuery[] = [
  { q: 'chan doan hinh anh' },
  { q: 'nhận dạng khuôn mặt' },
  { q: 'he thong' },
  { q: 'dữ liệu' },
  { q: 'chatbot ngan hang', filters: { risk: 'medium' } },
  { q: 'TTNT y tế' },
  { q: 'gian lna giao dich' },
  { q: 'SV4711' },
  { q: 'dự báo phụ tải điện thời gian thực' },
  { q: 'Trường Sơn', filters: { sector: 'health' } },
  { q: 'phat hien lua dao', filters: { province: '01', risk: 'high' } },
  { q: 'cảnh báo cháy rừng kon tum' },
  { q: 'khuonmat' },
  { q: 'tro ly ao cho nguoi d' },
  { q: 'thu tuc hanh chinh cong' },
  {},
  { filters: { sector: 'health' } },
  { filters: { risk: 'high', province: '79' } },
  { filters: { provider: 'TC-000001' } },
];

/** Search, entry page and paging with 100,000 systems, on a database of its own. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync('/tmp/motcua-bench-');
  const server = await startEmbedded(folder, process.env['POSTGRES_BIN'] || undefined);
  try {
    await ensureDatabase(server.adminUrl, 'bench');
    await migrate(server.url('bench'));
    const database = connect(server.url('bench'), { max: 4 });
    try {
      return await measure(database, server.url('bench'));
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    removeCluster(folder);
  }
}

async function measure(database: Database, ownerUrl: string): Promise<BenchRow[]> {
  const started = performance.now();
  await fillRegister(database, SYSTEMS);
  const filled = (performance.now() - started) / 1_000;
  const owner = connect(ownerUrl, { max: 1, asOwner: true });
  await sql`vacuum analyze`.execute(owner.db);
  await owner.close();
  return [
    {
      name: `publishing ${SYSTEMS} systems, batches of 500`,
      value: SYSTEMS / filled,
      unit: 'entries/s',
      goal: '≥ 200',
    },
    ...(await searching('the database', (query) => searchSystems(database.db, query))),
    ...(await fromMemory(database)),
    await reading(database),
    await likeness(database),
    ...(await furtherPages('the database', (query) => searchSystems(database.db, query))),
  ];
}

/** What pages ask: every process holds the systems. */
async function fromMemory(database: Database): Promise<BenchRow[]> {
  const before = heldMegabytes();
  const started = performance.now();
  const systems = holdSystems(database);
  while (systems.held() === null) await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - started) / 1_000;
  const taken = heldMegabytes() - before;
  const search = (query: SearchQuery) => systems.search(query);
  const rows = [...(await searching('memory', search)), ...(await furtherPages('memory', search))];
  await systems.close();
  return [
    { name: `holding ${SYSTEMS} systems in memory: until all are held`, value: seconds, unit: 's' },
    { name: '  memory taken, with what is not collected yet', value: taken, unit: 'MB' },
    ...rows,
  ];
}

function heldMegabytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

async function searching(from: string, search: (query: SearchQuery) => Promise<unknown>): Promise<BenchRow[]> {
  const all: number[] = [];
  const worst: [number, string][] = [];
  for (const query of QUERIES) {
    const times = await timed(30, () => search(query));
    all.push(...times);
    worst.push([percentile(times, 0.95), `${query.q ?? ''} ${JSON.stringify(query.filters ?? {})}`]);
  }
  worst.sort((a, b) => b[0] - a[0]);
  return [
    { name: `search with facets, from ${from}, p50`, value: percentile(all, 0.5), unit: 'ms' },
    { name: `search with facets, from ${from}, p95`, value: percentile(all, 0.95), unit: 'ms', goal: '< 100' },
    ...worst.slice(0, 3).map(([value, query]) => ({ name: `  slowest: ${query}, p95`, value, unit: 'ms' })),
  ];
}

async function reading(database: Database): Promise<BenchRow> {
  const codes = await sql<{
    code: string;
  }>`select code from entry_current tablesample system (2) limit ${READS}`.execute(database.db);
  const next = randomFrom(5);
  const anyCode = (): string => codes.rows[Math.floor(next() * codes.rows.length)]!.code;
  const bare = await timed(READS, () =>
    database.pool.query({
      name: 'bare',
      text: 'select public from entry_current where code = $1',
      values: [anyCode()],
    }),
  );
  const times = await timed(READS, () => readSystem(database.db, anyCode()));
  const [value, baseline] = [percentile(times, 0.95), percentile(bare, 0.95)];
  return {
    name: 'system page data (entry, links, history; baseline: the bare row), p95',
    value,
    unit: 'ms',
    baseline,
    ratio: baseline / value,
    goal: '< 20 ms',
  };
}

/** Shown to whoever files a system. */
async function likeness(database: Database): Promise<BenchRow> {
  const candidate = {
    name: 'Nhận dạng khuôn mặt cho bệnh viện',
    intendedPurpose: 'hỗ trợ quyết định nhanh chóng chính xác',
    partyId: null,
  };
  const times = await timed(40, () => similarSystems(database.db, candidate));
  return { name: 'similar systems, p95', value: percentile(times, 0.95), unit: 'ms' };
}

/** The 1,000th page against the first, reached by its own cursors. */
type Search = (query: SearchQuery) => Promise<SearchPage<unknown>>;

async function furtherPages(from: string, search: Search): Promise<BenchRow[]> {
  return [
    await paging(search, {}, `list, from ${from}`),
    await paging(search, { q: 'he thong' }, `a common word, from ${from}`),
  ];
}

async function paging(search: Search, query: SearchQuery, kind: string): Promise<BenchRow> {
  const last = Math.min(1_000, Math.floor(SYSTEMS / 20 / 4));
  let cursor: string | null = null;
  for (let page = 1; page < last; page += 1) {
    const found = await search({ ...query, cursor, facets: false });
    cursor = found.next ?? cursor;
  }
  const first = percentile(await timed(40, () => search(query)), 0.5);
  const far = percentile(await timed(40, () => search({ ...query, cursor })), 0.5);
  return {
    name: `page ${last} of ${kind}, p50`,
    value: far,
    unit: 'ms',
    baseline: first,
    ratio: first / far,
    goal: 'as fast as the first page: about 1 or more',
  };
}

async function timed(rounds: number, work: () => Promise<unknown>): Promise<number[]> {
  for (let round = 0; round < 3; round += 1) await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
