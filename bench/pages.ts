import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase, migrate, removeCluster, startEmbedded } from '../src/platform/database/index.ts';
import { startChild, type Child } from './pages/child.ts';
import { fill, settled } from './pages/register.ts';
import type { BenchRow } from './row.ts';

const SYSTEMS = Number(process.env['BENCH_PAGE_SYSTEMS'] ?? 25_000);
const ROUNDS = 9;
/** Of these, in which pages are also asked for the first time, as long as there are that many: with room for a round that is faster than the last. */
const FIRST_ROUNDS = 5;
const ROOM = 1.5;
const SECONDS = 1;
/** A portal in service has made pages before; its code is compiled for speed only after thousands of them. */
const WARM_UP = { pages: 10_000, mostSeconds: 15 };
const CONNECTIONS = 16;
/** Pages that are kept while the others of their kind are asked for the first time. */
const KEPT = 200;
const WRK = '/usr/bin/wrk';

/**
 * Public pages kept as bytes, and asked for by a visitor for the first time (read and rendered), beside bare node:http
 * serving the same bytes in the same run. Portal, bare server and load are processes of their own.
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
    const { systems, searches, lists, cookie } = await fill(server.url('bench'), SYSTEMS);
    const env = {
      NODE_ENV: 'development',
      DATABASE_URL: server.url('bench'),
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      DEMO: '0',
      LOG_LEVEL: 'silent',
    };
    const { address: portal } = await started(startChild('portal.ts', [], env));
    await settled(server.url('bench'));
    await holding(portal, SYSTEMS);
    const kinds = { 'system page': systems, 'search page': searches, 'list of systems': lists };
    const rows: BenchRow[] = [];
    for (const [name, paths] of Object.entries(kinds)) {
      const kept = join(folder, 'kept');
      const fresh = join(folder, 'fresh');
      writeFileSync(kept, paths.slice(0, KEPT).join('\n'));
      writeFileSync(fresh, paths.slice(KEPT).join('\n'));
      const { address: bare } = await started(startChild('bare.ts', [portal, kept]));
      rows.push(...compare(name, { portal, bare, cookie, kept, fresh, most: paths.length - KEPT }));
    }
    return rows;
  } finally {
    await Promise.all(children.map((one) => one.stop()));
    await server.stop();
    removeCluster(folder);
  }
}

/** Until the portal holds the pages of so many systems in memory, as one in service does. */
async function holding(portal: string, systems: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const metrics = await (await fetch(`${portal}/metrics`)).text();
    const held = Number(/^motcua_system_pages_held (\d+)/m.exec(metrics)?.[1] ?? 0);
    if (held >= systems) return;
    if (tries > 1_200) throw new Error(`The portal holds ${held} pages of ${systems}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Sides {
  readonly portal: string;
  readonly bare: string;
  readonly cookie: string;
  /** Files of paths: asked again and again; each asked once. */
  readonly kept: string;
  readonly fresh: string;
  /** Paths in `fresh`. */
  readonly most: number;
}

/**
 * Interleaved, and each figure set against the baseline beside it, so that both meet the same machine, whose speed goes up and down
 * by half within a minute; the median of these ratios counts.
 */
function compare(name: string, { portal, bare, cookie, kept, fresh, most }: Sides): BenchRow[] {
  const runs = { kept: [] as Pair[], anew: [] as Pair[], signedIn: [] as Pair[] };
  let from = 0;
  let last = 0;
  const firstTime = (): number => {
    const { rate, asked } = load(portal, fresh, from);
    from += asked;
    last = asked;
    // Around again the pages are kept ones: such a figure would be a lie.
    if (from > most) throw new Error(`${name}: only ${most} pages; BENCH_PAGE_SYSTEMS has to be larger`);
    return rate;
  };
  for (let times = 0; times < WARM_UP.mostSeconds && from < Math.min(WARM_UP.pages, most / 3); times += 1) firstTime();
  load(portal, kept, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const baseline = load(bare, kept, 0).rate;
    runs.kept.push({ value: load(portal, kept, 0).rate, baseline });
    if (round >= FIRST_ROUNDS || (round > 0 && from + last * ROOM > most)) continue;
    runs.anew.push({ value: firstTime(), baseline });
    runs.signedIn.push({ value: load(portal, kept, 0, cookie).rate, baseline });
  }
  const row = (what: string, pairs: readonly Pair[], goal?: string): BenchRow => ({
    name: `pages: ${name}, ${what} (baseline: bare node:http, the same bytes)`,
    value: median(pairs.map(({ value }) => value)),
    unit: 'answers/s',
    baseline: median(pairs.map(({ baseline }) => baseline)),
    ratio: median(pairs.map(({ value, baseline }) => value / baseline)),
    ...(goal ? { goal } : {}),
  });
  return [
    row('kept', runs.kept, '≥ 0.85'),
    row(`asked for the first time, ${SYSTEMS} systems`, runs.anew, '≥ 0.20'),
    row('by a person who is signed in', runs.signedIn),
  ];
}

/** What one round gave, and the baseline beside it; answers a second. */
interface Pair {
  readonly value: number;
  readonly baseline: number;
}

function load(url: string, file: string, from: number, cookie = ''): { rate: number; asked: number } {
  const pages = join(import.meta.dirname, 'pages');
  const rest = [file, String(from), ...(cookie === '' ? [] : [cookie])];
  const own = [join(pages, 'load.ts'), url, String(CONNECTIONS), String(SECONDS), ...rest];
  const wrk = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', join(pages, 'paths.lua'), url, '--', ...rest];
  const [command, args] = existsSync(WRK) ? [WRK, wrk] : [process.execPath, own];
  const { stdout } = spawnSync(command, args, { encoding: 'utf8' });
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]);
  const asked = Number(/asked (\d+)/.exec(stdout)?.[1]);
  if (bad !== undefined || !(rate > 0) || !(asked > 0)) throw new Error(`Measuring ${url} gave: ${stdout}`);
  return { rate, asked };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
