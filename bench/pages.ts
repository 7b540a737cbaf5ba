import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../src/platform/clock/index.ts';
import {
  connect,
  ensureDatabase,
  inTransaction,
  migrate,
  removeCluster,
  startEmbedded,
} from '../src/platform/database/index.ts';
import { createAccount, createSession } from '../src/platform/identity/index.ts';
import { foldDeltas, publishMany, type Publication } from '../src/registry/index.ts';
import { startChild, type Child } from './pages/child.ts';
import type { BenchRow } from './row.ts';

const ROWS = 4_000;
const ROUNDS = 3;
const SECONDS = 1;
const CONNECTIONS = 16;
const WRK = '/usr/bin/wrk';

/**
 * Public pages as visitors get them (kept as bytes) and as signed-in people get them (rendered anew each time, database included),
 * each beside bare node:http serving the same bytes in the same run. Portal, bare server and load are processes of their own.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join('/tmp', 'motcua-bench-pages-'));
  const server = await startEmbedded(folder);
  const children: Child[] = [];
  const started = async (starting: Promise<Child>): Promise<Child> => {
    const child = await starting;
    children.push(child);
    return child;
  };
  try {
    mkdirSync(join(folder, 'data'), { mode: 0o700 });
    await ensureDatabase(server.adminUrl, 'bench');
    await migrate(server.url('bench'));
    const { code, cookie } = await fill(server.url('bench'));
    const env = {
      NODE_ENV: 'development',
      DATABASE_URL: server.url('bench'),
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      DEMO: '0',
      LOG_LEVEL: 'silent',
    };
    const { address: portal } = await started(startChild('portal.ts', [], env));
    const pages = { 'system page': `/he-thong/${code}`, 'search page': '/he-thong?q=tro+ly+y+te' };
    const { address: bare } = await started(startChild('bare.ts', [portal, ...Object.values(pages)]));
    return Object.entries(pages).flatMap(([name, path]) => compare(name, path, { portal, bare, cookie }));
  } finally {
    await Promise.all(children.map((one) => one.stop()));
    await server.stop();
    removeCluster(folder);
  }
}

const NAMES = ['Trợ lý y tế', 'Nhận dạng biển số', 'Chấm điểm tín dụng', 'Phát hiện gian lận', 'Gợi ý lịch trình'];
const SECTORS = ['health', 'transport', 'finance', 'education'];

/** A register of the size of a first year, and a person who is signed in. */
async function fill(url: string): Promise<{ code: string; cookie: string }> {
  const database = connect(url, { max: 2 });
  const now = systemClock.now();
  let code = '';
  for (let done = 0; done < ROWS; done += 2_000) {
    const published = await inTransaction(database.db, (tx) =>
      publishMany(
        tx,
        Array.from({ length: 2_000 }, (_, at) => publication(done + at, now)),
      ),
    );
    code = published[0]!.code;
  }
  await foldDeltas(database.db);
  const account = await createAccount(database.db, { email: 'bench@motcua.example', name: 'Người đo' }, now);
  if (!account.ok) throw new Error('no account');
  const { token } = await createSession(database.db, account.value.id, now);
  await database.close();
  return { code, cookie: `motcua-phien=${token}` };
}

function publication(n: number, at: Date): Publication {
  const facts = {
    name: `${NAMES[n % NAMES.length]!} ${n}`, version: '1.0', riskLevel: n % 3 === 0 ? 'high' : 'medium', providerName: `Công ty Cổ phần số ${n % 997}`,
    intendedPurpose: 'Giúp người dân và cán bộ tra cứu, sàng lọc và chuẩn bị hồ sơ nhanh hơn, người có thẩm quyền quyết định.',
    mainFunctions: 'Đọc văn bản; đề xuất phương án; nêu lý do.', userGroups: 'Cán bộ một cửa', affectedGroups: 'Người làm thủ tục',
    sectors: [SECTORS[n % SECTORS.length]!], provinces: ['01'], notifiedOn: '2026-11-20',
  }; // prettier-ignore
  const content = { status: 'notified', public: facts, restricted: {} };
  return { register: 'systems', code: 'aiId', party: null, content, grounds: ['L10.3'], actId: null, demo: false, at };
}

interface Sides {
  readonly portal: string;
  readonly bare: string;
  readonly cookie: string;
}

/** Interleaved, so that all three meet the same machine; the median counts. */
function compare(name: string, path: string, { portal, bare, cookie }: Sides): BenchRow[] {
  const runs = { bare: [] as number[], kept: [] as number[], anew: [] as number[] };
  load(portal + path, '');
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.bare.push(load(bare + path, ''));
    runs.kept.push(load(portal + path, ''));
    runs.anew.push(load(portal + path, cookie));
  }
  const [baseline, kept, anew] = [median(runs.bare), median(runs.kept), median(runs.anew)];
  const row = (what: string, value: number, goal: string): BenchRow => ({
    name: `pages: ${name}, ${what} (baseline: bare node:http, the same bytes)`, value, unit: 'answers/s', baseline, ratio: value / baseline, goal,
  }); // prettier-ignore
  return [row('kept', kept, '≥ 0.85'), row(`rendered anew for a signed-in person, ${ROWS} systems`, anew, '≥ 0.20')];
}

function load(url: string, cookie: string): number {
  const own = [join(import.meta.dirname, 'pages', 'load.ts'), url, String(CONNECTIONS), String(SECONDS), cookie];
  const wrk = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, ...(cookie === '' ? [] : ['-H', `cookie: ${cookie}`]), url];
  const [command, args] = existsSync(WRK) ? [WRK, wrk] : [process.execPath, own];
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' });
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1] ?? stdout.trim());
  if (bad !== undefined || !(rate > 0)) throw new Error(`Measuring ${url} gave: ${stdout}`);
  return rate;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
