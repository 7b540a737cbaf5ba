import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { installJobs, runJobsOnce, enqueue, type JobOutcome } from '../../src/platform/jobs/index.ts';
import { createLogger, newReference, pseudonymiser } from '../../src/platform/logging/index.ts';
import { createMetrics, watchJobs, watchPool } from '../../src/platform/metrics/index.ts';
import { createAccount } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';

const NOW = new Date('2026-06-01T02:00:00Z');

function captured(level = 'info') {
  const lines: string[] = [];
  return { log: createLogger({ level }, { write: (line) => void lines.push(line) }), lines };
}

test('a log line is JSON with an instant, a level and what was told', () => {
  const { log, lines } = captured();
  log.info({ reference: 'K7', route: '/he-thong/:aiId', status: 200 }, 'answered');
  log.debug('not at this level');
  assert.equal(lines.length, 1);
  const line = JSON.parse(lines[0]!) as Record<string, unknown>;
  assert.deepEqual(
    [line['reference'], line['route'], line['status'], line['msg'], line['level']],
    ['K7', '/he-thong/:aiId', 200, 'answered', 30],
  );
  assert.match(String(line['at']), /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  assert.equal(line['hostname'], undefined);
});

test('passwords, names, addresses and what was typed stay out, at any depth that we log', () => {
  const { log, lines } = captured();
  const person = { name: 'Nguyễn Thị Lan', email: 'lan@example.vn', phone: '0901', password: 'bí mật' };
  log.info({
    ...person,
    user: person,
    deep: { user: person },
    token: 'bí mật',
    cookie: 'bí mật',
    authorization: 'bí mật',
    answers: { a: 'Lan' },
  });
  log.error({ req: { headers: { cookie: 'bí mật' } }, res: { body: 'Lan' } });
  const all = lines.join('');
  for (const secret of ['Lan', 'lan@', '0901', 'bí mật']) assert.ok(!all.includes(secret), all);
});

test('a database error is logged without the row that caused it', async () => {
  const database = await freshDatabase();
  const { log, lines } = captured();
  assert.ok((await createAccount(database.db, { email: 'lan@example.vn', name: 'Lan' }, NOW)).ok);
  const insert = database.pool.query(
    `insert into account (email, name, created_at) values ('lan@example.vn', 'Nguyễn Thị Lan', now())`,
  );
  await assert.rejects(insert, (error: Error) => {
    log.error({ err: error }, 'fault');
    log.error({ err: new Error('outer', { cause: error }) }, 'fault');
    return error instanceof pg.DatabaseError;
  });
  assert.equal(lines.length, 2);
  for (const line of lines) {
    assert.match(line, /account_email/, 'the constraint is named');
    assert.match(line, /23505/);
    assert.ok(!line.includes('lan@example.vn') && !line.includes('Nguyễn'), line);
  }
});

test('a value that the database could not read is not repeated in the log, nor the message of a cause', async () => {
  const database = await freshDatabase();
  const { log, lines } = captured();
  await assert.rejects(database.pool.query('select $1::uuid', ['lan@example.vn']), (error: Error) => {
    log.error({ err: error }, 'fault');
    log.error({ err: new Error('outer', { cause: error }) }, 'fault');
    return true;
  });
  for (const line of lines) {
    assert.match(line, /22P02/);
    assert.match(line, /invalid input syntax for type uuid/);
    assert.match(line, / at /);
    assert.ok(!line.includes('lan@example.vn'), line);
  }
});

test('a log line cannot be split or forged by what is in it', () => {
  const { log, lines } = captured();
  log.info({ route: 'a\n{"level":60,"msg":"forged"}\u2028\u001b[31m' }, 'x\ny');
  assert.equal(lines.length, 1);
  assert.equal(lines[0]!.trimEnd().split('\n').length, 1);
  assert.ok(!lines[0]!.includes('\u001b'));
});

test('references are readable aloud and do not repeat', () => {
  const all = Array.from({ length: 2_000 }, newReference);
  assert.equal(new Set(all).size, 2_000);
  for (const reference of all) assert.match(reference, /^[2-9A-HJKMNP-TV-Z]{8}$/);
});

test('a pseudonym is the same for a day, another tomorrow, and tells nothing of the address', () => {
  const name = pseudonymiser(Buffer.alloc(32, 1));
  assert.equal(name('192.0.2.1', NOW), name('192.0.2.1', new Date('2026-06-01T23:00:00Z')));
  assert.notEqual(name('192.0.2.1', NOW), name('192.0.2.1', new Date('2026-06-02T00:00:00Z')));
  assert.notEqual(name('192.0.2.1', NOW), name('192.0.2.2', NOW));
  assert.notEqual(name('192.0.2.1', NOW), pseudonymiser(Buffer.alloc(32, 2))('192.0.2.1', NOW));
  assert.match(name('192.0.2.1', NOW), /^[A-Za-z0-9_-]{12}$/);
});

test('metrics tell requests, jobs and connections in the Prometheus form', async () => {
  const database = await freshDatabase();
  await installJobs(database.ownerUrl);
  const metrics = createMetrics();
  watchPool(metrics, database.pool);
  watchJobs(metrics, database.db);
  metrics.observeRequest('GET', '/he-thong/:aiId', 200, 0.004);
  await enqueue(database.db, 'note', {});
  const before = await metrics.render();
  assert.match(before, /^motcua_jobs_ready 1$/m);
  assert.match(
    before,
    /^motcua_request_seconds_bucket\{le="0\.005",method="GET",route="\/he-thong\/:aiId",status="200"\} 1$/m,
  );
  assert.match(before, /^motcua_request_seconds_bucket\{le="0\.001",.*\} 0$/m);
  assert.match(before, /^motcua_database_connections [1-9]/m);
  const onOutcome = (outcome: JobOutcome): void => metrics.observeJob(outcome.name, outcome.result, outcome.seconds);
  await runJobsOnce({ pool: database.pool, tasks: { note: async () => undefined }, onOutcome });
  const after = await metrics.render();
  assert.match(after, /^motcua_jobs_ready 0$/m);
  assert.match(after, /^motcua_job_seconds_count\{job="note",result="done"\} 1$/m);
});

test('durations are counted by method, route and status, in rising buckets, as Prometheus reads them', async () => {
  const metrics = createMetrics();
  for (const seconds of [0.0005, 0.001, 0.004, 3]) metrics.observeRequest('GET', '/a/:x', 200, seconds);
  metrics.observeRequest('POST', '/a/:x', 200, 0.3);
  metrics.observeRequest('GET', '/a/:x', 404, 0.02);
  const told = (await metrics.render()).split('\n').filter((line) => line.includes('motcua_request_seconds'));
  const of = (labels: string): number[] =>
    told
      .filter((line) => line.includes(`_bucket{`) && line.includes(labels))
      .map((line) => Number(line.split(' ').at(-1)));
  assert.deepEqual(of('method="GET",route="/a/:x",status="200"'), [2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4]);
  assert.deepEqual(of('method="POST",route="/a/:x",status="200"'), [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  assert.ok(told.includes('motcua_request_seconds_count{method="GET",route="/a/:x",status="200"} 4'));
  assert.ok(told.includes('motcua_request_seconds_sum{method="GET",route="/a/:x",status="404"} 0.02'));
  assert.ok(told.includes('# TYPE motcua_request_seconds histogram'));
  assert.ok(told.some((line) => line.startsWith('motcua_request_seconds_bucket{le="+Inf"')));
});

test('a figure that cannot be read does not take the others with it', async () => {
  const metrics = createMetrics();
  metrics.gauge('motcua_broken', 'x', () => {
    throw new Error('database away');
  });
  metrics.gauge('motcua_rejected', 'x', () => Promise.reject(new Error('database away')));
  metrics.gauge('motcua_fine', 'x', () => 7);
  const text = await metrics.render();
  assert.match(text, /^motcua_broken Nan$/im);
  assert.match(text, /^motcua_rejected Nan$/im);
  assert.match(text, /^motcua_fine 7$/m);
});
