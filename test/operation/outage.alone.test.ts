import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { systemClock } from '../../src/platform/clock/index.ts';
import { connect, ensureDatabase, migrate } from '../../src/platform/database/index.ts';
import { jobCounts } from '../../src/platform/jobs/index.ts';
import { atEnd } from '../database.ts';
import { notifyOnAndOn, nothingYet, type Load } from './clients.ts';
import { contradictions } from './ledger.ts';
import { answersFor, someone } from './people.ts';
import { ownFolder } from '../own-folder.ts';
import { freePort, motcua, ownPostgres, pause, runMotcua, untilReady } from './portal-process.ts';

const dataDir = ownFolder('outage');
const server = await ownPostgres(dataDir);
await ensureDatabase(server.adminUrl, 'motcua');
await migrate(server.url('motcua'));
const who = await (async () => {
  const owner = connect(server.url('motcua'), { max: 1, asOwner: true });
  try {
    return await someone(owner.db, systemClock.now());
  } finally {
    await owner.close();
  }
})();
const DATABASE_URL = server.url('motcua').replace('@/', '@localhost/');

async function portalOn() {
  const port = await freePort();
  const env = { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL, DEMO: '0', LOG_LEVEL: 'warn' };
  const started = motcua(['serve'], env);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, started);
  return { ...started, url, env };
}

/** Status, words and time of one answer. */
async function get(url: string, headers: Record<string, string> = {}) {
  const begun = performance.now();
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(15_000) });
  return { status: answer.status, headers: answer.headers, text: await answer.text(), ms: performance.now() - begun };
}

test('while the database is away pages and API say so, and nothing acknowledged is lost; when it is back everything goes on by itself', async (context) => {
  const portal = await portalOn();
  let stopped = false;
  atEnd(() => (stopped = true));
  const promised = nothingYet();
  const load: Load = { url: portal.url, who, promised, stopped: () => stopped };
  const clients = ['x', 'y'].map((name) => notifyOnAndOn(load, name, () => 1));
  while (promised.notified.size < 4) await pause(20);
  await server.stop();

  const health = await get(`${portal.url}/healthz`);
  assert.deepEqual([health.status, health.text], [200, 'ok\n']);
  const ready = await get(`${portal.url}/readyz`);
  assert.deepEqual([ready.status, ready.text], [503, 'not ready: database\n']);
  const page = await get(`${portal.url}/he-thong`);
  assert.equal(page.status, 503);
  assert.match(page.headers.get('content-type')!, /text\/html/);
  assert.ok(Number(page.headers.get('retry-after')) > 0);
  assert.match(page.text, /<html lang="vi"/);
  assert.match(page.text, /class="code[^"]*" translate="no">[0-9A-Z]{8}</, 'no reference to name');
  const english = await get(`${portal.url}/en/he-thong`);
  assert.equal(english.status, 503);
  assert.match(english.text, /<html lang="en"/);
  const machine = await get(`${portal.url}/api/v1/systems`);
  assert.equal(machine.status, 503);
  assert.match(machine.headers.get('content-type')!, /application\/problem\+json/);
  assert.match((JSON.parse(machine.text) as { reference: string }).reference, /^[0-9A-Z]{8}$/);
  for (const { ms } of [ready, page, english, machine]) assert.ok(ms < 6_000, `${ms} ms to say so`);
  for (const { text } of [page, english, machine])
    assert.doesNotMatch(text, /ECONN|ENOENT|postgres|socket|node_modules/i);
  await pause(2_000);

  const before = promised.notified.size;
  const downAt = performance.now();
  await server.revive();
  const recoveredMs = await untilReady(portal.url, portal, 20_000);
  while (promised.notified.size < before + 4) {
    assert.ok(performance.now() - downAt < 30_000, 'nothing is notified any more');
    await pause(20);
  }
  assert.equal((await get(`${portal.url}/he-thong`)).status, 200);
  stopped = true;
  await Promise.all(clients);
  context.diagnostic(
    `ready again after ${Math.round(recoveredMs)} ms; ${promised.notified.size} notified, ${promised.repeated} asked again`,
  );
  assert.deepEqual(promised.broken, []);
  await assertKept([...promised.notified], portal.env);
  portal.child.kill('SIGTERM');
  assert.equal(await portal.ended, 0);
});

/** Everything answered is there, nothing is half-written, jobs and log have gone on. */
async function assertKept(notified: readonly [string, string][], env: Record<string, string>): Promise<void> {
  const owner = connect(server.url('motcua'), { max: 1, asOwner: true });
  try {
    for (const [key, aiId] of notified) assert.deepEqual(await aiIdsOf(owner.db, key), [aiId]);
    for (let look = 0; ; look += 1) {
      const { ready, running, failed } = await jobCounts(owner.db);
      const queued = (await sql<{ n: number }>`select count(*)::int as n from log_queue`.execute(owner.db)).rows[0]!.n;
      if (ready + running + queued === 0) break;
      // Jobs whose handing-over was cut are given back after eleven seconds at the latest.
      assert.ok(look < 250 && failed === 0, `still waiting: ${ready} jobs ready, ${running} held, ${queued} records`);
      await pause(100);
    }
    assert.deepEqual(await contradictions(owner.db), []);
  } finally {
    await owner.close();
  }
  const verified = await runMotcua(['log', 'verify', '--json'], env);
  assert.equal(verified.code, 0, verified.out.slice(0, 1_000) + verified.err);
}

async function aiIdsOf(owner: ReturnType<typeof connect>['db'], key: string): Promise<string[]> {
  const found = await sql<{ code: string }>`
    select e.code from case_record c join case_act a on a.case_id = c.id join entry_version v on v.act_id = a.id join entry e on e.id = v.entry_id
     where c.submission_key = ${`request:${key}`}`.execute(owner);
  return found.rows.map((row) => row.code);
}

test('a stop under load answers everything it accepted and ends with 0 within ten seconds', async (context) => {
  const portal = await portalOn();
  const answered = new Map<string, string>();
  let sent = 0;
  const client = async (name: string): Promise<void> => {
    for (let count = 1; ; count += 1) {
      const key = `stop-${name}-${count}`;
      sent += 1;
      const answer = await notify(portal.url, key).catch(() => null);
      if (answer === null) return;
      if (answer.status === 201) answered.set(key, ((await answer.json()) as { aiId: string }).aiId);
      else {
        assert.equal(answer.status, 503);
        return;
      }
    }
  };
  const clients = ['a', 'b', 'c', 'd', 'e', 'f'].map(client);
  const bulk = slowBatch(portal.url);
  // Also when something below fails: rows that never end would hold the file.
  atEnd(() => bulk.cut());
  for (const begun = performance.now(); answered.size < 8 || bulk.verdicts.length < 2; await pause(20))
    assert.ok(
      performance.now() - begun < 20_000,
      `${answered.size} answered, ${bulk.verdicts.length} rows: ${bulk.said()}`,
    );
  const begun = performance.now();
  portal.child.kill('SIGTERM');
  assert.equal(await portal.ended, 0, portal.said().err);
  const stopMs = performance.now() - begun;
  await Promise.all([...clients, bulk.done]);
  context.diagnostic(
    `${answered.size} answered of ${sent} sent, ${bulk.verdicts.length} rows of a bulk, stopped in ${Math.round(stopMs)} ms`,
  );
  assert.ok(stopMs < 10_000, `${stopMs} ms`);
  const owner = connect(server.url('motcua'), { max: 1, asOwner: true });
  atEnd(() => owner.close());
  const kept = await sql<{ key: string }>`
    select substr(submission_key, length('request:') + 1) as key from case_record where submission_key like 'request:stop-%'`.execute(
    owner.db,
  );
  // What was begun was finished and its answer arrived: nobody is left to wonder.
  assert.deepEqual(kept.rows.map((row) => row.key).sort(), [...answered.keys()].sort());
  for (const [key, aiId] of answered) assert.deepEqual(await aiIdsOf(owner.db, key), [aiId]);
  for (const { aiId } of bulk.verdicts) {
    const entries = await owner.db.selectFrom('entry').select('code').where('code', '=', aiId).execute();
    assert.equal(entries.length, 1, aiId);
  }
  assert.deepEqual(await contradictions(owner.db), []);
});

function notify(url: string, key: string): Promise<Response> {
  return fetch(`${url}/api/v1/notifications`, {
    method: 'POST',
    signal: AbortSignal.timeout(20_000),
    headers: { authorization: `Bearer ${who.apiKey}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ answers: answersFor(key) }),
  });
}

/** A bulk request that would never end, without a key of its own (under one it is read whole first): rows come in twos, verdicts are read as they come. */
function slowBatch(url: string): {
  verdicts: { aiId: string }[];
  done: Promise<void>;
  cut(): void;
  said(): string;
} {
  let said = 'no answer yet';
  const verdicts: { aiId: string }[] = [];
  // Whoever reads the rows does not stop asking for them when the connection is gone.
  let cut = false;
  const rows = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (cut) return controller.close();
      const lines = Array.from({ length: 100 }, (_, at) =>
        JSON.stringify({ answers: answersFor(`bulk-${performance.now()}-${at}`) }),
      );
      controller.enqueue(new TextEncoder().encode(`${lines.join('\n')}\n`));
      await pause(400);
    },
  });
  const work = async (): Promise<void> => {
    // The type leaves out what a body that is a stream needs.
    const stream: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      duplex: 'half',
      headers: {
        authorization: `Bearer ${who.apiKey}`,
        'content-type': 'application/x-ndjson',
      },
      body: rows,
    };
    const answer = await fetch(`${url}/api/v1/notifications:batch`, stream);
    said = `answer ${answer.status}`;
    assert.equal(answer.status, 200, await (answer.ok ? '' : answer.text()));
    let rest = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        said = line.slice(0, 300);
        const told = JSON.parse(line) as { aiId?: string };
        if (told.aiId !== undefined) verdicts.push({ aiId: told.aiId });
      }
    }
  };
  // Cut off in the end: what it was told until then counts.
  return {
    verdicts,
    cut: () => void (cut = true),
    said: () => said,
    done: work()
      .finally(() => (cut = true))
      .catch((error: unknown) => assert.ok(!(error instanceof assert.AssertionError), String(error))),
  };
}
