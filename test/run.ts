import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { removeCluster, startEmbedded } from '../src/platform/database/index.ts';
import { check } from './check.ts';
import { GET_CHROMIUM, chromiumPath } from './chromium.ts';
import { prepareTemplate } from './database.ts';
import { THOROUGH } from './thorough.ts';

const root = join(import.meta.dirname, '..');
/** Tests that ask how soon a server answers or is stopped, under load of their own, want the machine to themselves. */
const ALONE = /\.alone\.test\.ts$/;
const SLOWEST = 8;
/** Portals under a flood of requests spend a tenth of their time on collecting garbage otherwise. */
const ROOMY_YOUNG = '--max-semi-space-size=64';
const WHOSE_TEST = `--import=${pathToFileURL(join(import.meta.dirname, 'whose-test.ts')).href}`;

/** `npm test [filter…]`: checks, beside them every suite against one PostgreSQL cluster; ends with `N passed, N failed`. */
async function main(filters: readonly string[]): Promise<number> {
  const all = testFiles(join(root, 'test')).filter(
    (file) => filters.length === 0 || filters.some((filter) => file.includes(filter)),
  );
  const browser = process.env['BROWSER'] !== '0';
  const left = browser ? [] : all.filter((file) => file.endsWith('.browser.test.ts'));
  if (browser && chromiumPath() === null && all.some((file) => file.endsWith('.browser.test.ts'))) {
    console.error(GET_CHROMIUM);
    console.log('0 passed, 1 failed');
    return 1;
  }
  const files = all.filter((file) => !left.includes(file));
  const folder = runFolder();
  process.env['TMPDIR'] = join(folder, 'tmp');
  const server = await startEmbedded(folder, process.env['POSTGRES_BIN'] || undefined);
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, seconds: new Map() };
  const checked = filters.length === 0 ? check() : Promise.resolve(true);
  try {
    await prepareTemplate(server.adminUrl, server.url('motcua_template'));
    process.env['TEST_CLUSTER'] = server.adminUrl;
    // Some wait more than they work: one more than there are cores leaves none idle.
    await suite(longestFirst(files.filter((file) => !ALONE.test(file))), availableParallelism() + 1, counts);
    if (!(await checked)) return 1;
    await suite(
      files.filter((file) => ALONE.test(file)),
      1,
      counts,
    );
  } finally {
    await server.stop();
    removeCluster(folder);
    rmSync(folder, { recursive: true, force: true });
  }
  const slow = [...counts.seconds].sort((a, b) => b[1] - a[1]).slice(0, SLOWEST);
  console.log(
    `slowest: ${slow.map(([file, seconds]) => `${relative(root, file)} ${seconds.toFixed(0)} s`).join(' · ')}`,
  );
  for (const file of left) console.log(`left out (BROWSER=0): ${relative(root, file)}`);
  if (!THOROUGH) console.log('samples of looks and of odd texts: THOROUGH=1 tries them all');
  console.log(
    `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
  );
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

const IN_MEMORY = '/dev/shm';
const ROOM = 8 * 1024 ** 3;

/**
 * Where all that this run writes lies, taken away after it: in memory where there is room, for of the hundreds of databases none
 * has to outlive the run. What a run left that was killed goes first: it would hold the memory. Others may walk through: PostgreSQL
 * runs as another user when we are root.
 */
function runFolder(): string {
  const place = isRoomy(IN_MEMORY) ? IN_MEMORY : tmpdir();
  for (const name of readdirSync(place)) {
    const owner = /^motcua-run-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(place, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(place, `motcua-run-${process.pid}-`));
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, 'tmp'), { mode: 0o711 });
  return folder;
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isRoomy(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** By file. */
  seconds: Map<string, number>;
}

function testFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? testFiles(path) : entry.name.endsWith('.test.ts') ? [path] : [];
    })
    .sort();
}

/** Files that take long: those that try everything there is, those with a browser, those that start portals of their own. */
const LONG = [
  /hostile-[^/]*forms\.test\.ts$/,
  /\.browser\.test\.ts$/,
  /(operation\/[^/]+|hostile-[^/]+|matrix)\.test\.ts$/,
];

/** The longest first, so that no core is left without work at the end. */
function longestFirst(files: readonly string[]): string[] {
  const rank = (file: string): number => [...LONG, /./].findIndex((pattern) => pattern.test(file));
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/** Runs files, each in a process of its own; counts single tests, not their groups. */
function suite(files: string[], concurrency: number, counts: Counts): Promise<void> {
  if (files.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stream = run({
      files,
      concurrency,
      timeout: 300_000,
      execArgv: [...process.execArgv, ROOMY_YOUNG, WHOSE_TEST],
    });
    stream.on('test:pass', (event) => {
      // Of the file that was run: `file` is where the test is written, which several may share.
      const of = event.entryFile ?? event.file;
      if (event.nesting === 0 && of !== undefined) {
        counts.seconds.set(of, (counts.seconds.get(of) ?? 0) + event.details.duration_ms / 1000);
      }
      if (event.details.type === 'suite') return;
      if (event.skip) counts.skipped++;
      else counts.passed++;
    });
    stream.on('test:fail', (event) => {
      if (event.details.type !== 'suite') counts.failed++;
    });
    const report = stream.compose(spec);
    report.pipe(process.stdout, { end: false });
    report.on('end', resolve);
  });
}

process.exitCode = await main(process.argv.slice(2));
