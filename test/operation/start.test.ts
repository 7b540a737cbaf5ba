import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { startEmbedded } from '../../src/platform/database/index.ts';
import { atEnd, takeAway } from '../database.ts';
import { ownFolder } from '../own-folder.ts';
import { childrenOf, freePort, killId, motcua, pause, runMotcua, untilReady, type Started } from './portal-process.ts';

/** A folder that does not exist yet, as after a fresh clone. */
function freshFolder(name: string): string {
  const above = ownFolder(name);
  chmodSync(above, 0o755);
  const folder = join(above, 'new', 'data');
  atEnd(async () => {
    if (existsSync(folder)) takeAway(await startEmbedded(folder, process.env['POSTGRES_BIN'] || undefined), folder);
  });
  return folder;
}

async function serve(dataDir: string, more: Record<string, string> = {}): Promise<Started & { url: string }> {
  const port = more['PORT'] ?? String(await freePort());
  const started = motcua(['serve'], { DATA_DIR: dataDir, DEMO: '0', ...more, PORT: port });
  return { ...started, url: `http://127.0.0.1:${port}` };
}

async function stop(portal: Started): Promise<number> {
  const begun = performance.now();
  portal.child.kill('SIGTERM');
  assert.equal(await portal.ended, 0, portal.said().err);
  return performance.now() - begun;
}

test('an empty folder becomes a portal with its demonstration, the address and the sign-ins are printed once, and a second start keeps it all', async (context) => {
  const dataDir = freshFolder('start');
  const first = await serve(dataDir, { DEMO: '1' });
  const firstMs = await untilReady(first.url, first, 120_000);
  await pause(200);
  const { out } = first.said();
  assert.equal(out.match(/Một Cửa AI: http:\/\/localhost:\d+/g)?.length, 1);
  assert.equal(out.match(/\ban@bo-khcn\.example/g)?.length, 1);
  const systems = async (url: string) => (await (await fetch(`${url}/api/v1/systems`)).json()) as { total: unknown };
  const before = await systems(first.url);
  const stopMs = await stop(first);
  assert.ok(stopMs < 10_000, `the stop took ${stopMs} ms`);
  const second = await serve(dataDir, { DEMO: '1' });
  const secondMs = await untilReady(second.url, second);
  assert.deepEqual((await systems(second.url)).total, before.total);
  await stop(second);
  context.diagnostic(
    `first start ${Math.round(firstMs)} ms, second ${Math.round(secondMs)} ms, stop ${Math.round(stopMs)} ms`,
  );
});

test('one press of Ctrl+C comes from terminal, npm and launcher at once: what was accepted is finished, and no database is left behind', async () => {
  const dataDir = freshFolder('echo');
  const portal = await serve(dataDir);
  await untilReady(portal.url, portal, 120_000);
  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    portal.child.kill(signal);
    await pause(5);
  }
  assert.equal(await portal.ended, 0, portal.said().err);
  const cluster = join(dataDir, 'postgres', 'cluster');
  assert.ok(existsSync(cluster) && !existsSync(join(cluster, 'postmaster.pid')), 'PostgreSQL was shut down too');
});

test('two portals may share a data folder, and the database stays until the last has gone', async () => {
  const dataDir = freshFolder('shared');
  // At the same moment: one of them makes the cluster.
  const [one, two] = await Promise.all([serve(dataDir), serve(dataDir)]);
  await Promise.all([untilReady(one.url, one, 120_000), untilReady(two.url, two, 120_000)]);
  assert.deepEqual(
    readdirSync(join(dataDir, 'postgres')).filter((name) => name.startsWith('cluster')),
    ['cluster'],
  );
  const list = await runMotcua(['party', 'list', '--json'], { DATA_DIR: dataDir });
  assert.deepEqual([list.code, list.out.trim()], [0, '[]'], list.err);
  await stop(one);
  assert.equal((await fetch(`${two.url}/readyz`)).status, 200);
  await stop(two);
  assert.equal(existsSync(join(dataDir, 'postgres/cluster/postmaster.pid')), false);
});

test('a port that is taken is told in one line', async () => {
  const dataDir = freshFolder('port');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const refused = await runMotcua(['serve'], { DATA_DIR: dataDir, DEMO: '0', PORT: String(port) });
  other.close();
  assert.deepEqual(
    [refused.code, refused.out, refused.err],
    [2, '', `PORT ${port} is taken: stop what listens there, or choose another PORT\n`],
  );
  assert.equal(existsSync(join(dataDir, 'postgres/cluster/postmaster.pid')), false);
});

test('a data folder that cannot be used is told in one line', async () => {
  const above = ownFolder('folder');
  const file = join(above, 'file');
  writeFileSync(file, '');
  const refused = await runMotcua(['serve'], { DATA_DIR: join(file, 'data'), DEMO: '0' });
  assert.equal(refused.code, 2);
  assert.match(refused.err, /^DATA_DIR cannot be used: part of the path is a file: [^\n]+\n$/);
});

test(
  'a data folder where the system takes none is told in one line',
  { skip: process.platform !== 'linux' && 'needs /proc' },
  async () => {
    const refused = await runMotcua(['serve'], { DATA_DIR: '/proc/self/data', DEMO: '0' });
    assert.equal(refused.code, 2);
    assert.match(refused.err, /^DATA_DIR cannot be used: the folder cannot be made: [^\n]+\n$/);
  },
);

test(
  'a data folder without the right to write is told in one line',
  { skip: process.getuid?.() !== 0 && 'needs root to become another user' },
  async () => {
    const above = ownFolder('right');
    chmodSync(above, 0o755);
    const folder = join(above, 'data');
    mkdirSync(folder, { mode: 0o555 });
    const started = motcua(['serve'], { DATA_DIR: folder, DEMO: '0', NODE_COMPILE_CACHE: '' }, { uid: 65_534 });
    assert.equal(await started.ended, 2, started.said().err);
    assert.match(started.said().err, /^DATA_DIR cannot be used: no right to write: [^\n]+\n$/);
  },
);

test('settings and addresses that cannot be used are told in one line and make nothing', async () => {
  const dataDir = join(ownFolder('settings'), 'data');
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: 'x' }, /^PORT="x" cannot be used: expected a whole number from 0 to 65535\n$/],
    [{ DATABASE_URL: 'mysql://secret@x/y' }, /^DATABASE_URL cannot be used: expected[^\n]+\n$/],
    [
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/motcua' },
      /^DATABASE_URL: the database cannot be reached \(ECONNREFUSED\)[^\n]+\n$/,
    ],
    [
      { DATABASE_URL: `postgres://nobody@localhost/motcua?host=${dataDir}` },
      /^DATABASE_URL: the database cannot be reached \(ENOENT\)[^\n]+\n$/,
    ],
    [{ NODE_ENV: 'production', CLOCK: '2026-11-22T08:00:00+07:00' }, /^CLOCK is set: expected[^\n]+\n$/],
  ];
  for (const [env, message] of cases) {
    const refused = await runMotcua(['serve'], { DATA_DIR: dataDir, DEMO: '0', ...env });
    assert.deepEqual([refused.code, refused.out], [2, ''], JSON.stringify(env));
    assert.match(refused.err, message);
    assert.doesNotMatch(refused.err, /secret/);
    assert.equal(existsSync(dataDir), false);
  }
});

test('what a killed database server left behind does not keep the next one from starting', async () => {
  const dataDir = freshFolder('orphan');
  const server = await startEmbedded(dataDir, process.env['POSTGRES_BIN'] || undefined);
  const postmaster = server.processId()!;
  const [stuck] = childrenOf(postmaster);
  // A process that hears nothing any more, as one that waits for a lock of the dead.
  killId(stuck!, 'SIGSTOP');
  killId(postmaster);
  await pause(300);
  await server.revive();
  assert.notEqual(server.processId(), postmaster);
  // A dead process that nobody asked about still has its entry, but works nowhere.
  assert.ok(!existsSync(`/proc/${stuck}/cwd`), 'the orphan is still there');
  await server.stop();
  assert.equal(server.processId(), null);
});
