import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { connect } from '../../src/platform/database/index.ts';
import { systemClock } from '../../src/platform/clock/index.ts';
import { compareRegisters } from '../../src/cli/log/compare-registers.ts';
import { createLogCommand } from '../../src/cli/log/log-verify.ts';
import type { Published } from '../../src/registry/index.ts';
import { sql } from 'kysely';
import { answersFor, someone } from '../operation/people.ts';
import { atEnd } from '../database.ts';
import { publishAll, systemPublication } from '../registry/stage.ts';
import { startTestServer } from '../server.ts';

const portal = await startTestServer({ clock: systemClock });
const owner = connect(portal.database.ownerUrl, { max: 1, asOwner: true });
atEnd(() => owner.close());
const who = await someone(portal.database.db, systemClock.now());

const verify = createLogCommand(compareRegisters);

async function run(...args: string[]) {
  const out: string[] = [];
  const io = {
    out: (text: string) => void out.push(text),
    err: () => undefined,
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  };
  const code = await verify(['verify', '--json', ...args], io);
  return { code, ...(JSON.parse(out.join('')) as Verdict) };
}

interface Verdict {
  holds: boolean;
  findings: unknown[];
  registers: { code: string; where: string }[];
  versionsCompared: number;
  notCompared: string[];
}

async function notify(mark: string): Promise<string> {
  const answer = await portal.app.inject({
    method: 'POST',
    url: '/api/v1/notifications',
    headers: { authorization: `Bearer ${who.apiKey}`, 'idempotency-key': mark },
    payload: { answers: answersFor(mark) },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<{ aiId: string }>().aiId;
}

/** All records have their place and are under the signed head. */
async function sequenced(): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const found = await sql<{ n: number }>`select count(*)::int as n from log_queue`.execute(owner.db);
    if (found.rows[0]!.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('records wait for ten seconds');
}

/** Changes rows as only the owner can, for the time of one look. */
async function tampered(statement: string, undo: string, look: () => Promise<void>): Promise<void> {
  await sql.raw(statement).execute(owner.db);
  try {
    await look();
  } finally {
    await sql.raw(undo).execute(owner.db);
  }
}

const [first, second] = [await notify('mot'), await notify('hai')];
await sequenced();
// The command opens the database of the settings; a host must stand before the socket's folder.
Object.assign(process.env, {
  DATABASE_URL: portal.database.ownerUrl.replace('@/', '@localhost/'),
  DATA_DIR: portal.services.config.dataDir,
});
const REAL = `${first} version 1`;

test('the registers of an honest portal say what its log says, beside the database and from outside', async () => {
  const inside = await run();
  assert.deepEqual([inside.code, inside.holds, inside.registers, inside.versionsCompared], [0, true, [], 2]);
  const outside = await run('--url', portal.url);
  assert.deepEqual([outside.code, outside.holds, outside.registers, outside.versionsCompared], [0, true, [], 2]);
  assert.match(outside.notCompared.join(), /earlier versions and restricted parts/);
});

test('a version rewritten by whoever owns the tables is found', async () => {
  await tampered(
    `update entry_version v set public = v.public || '{"riskLevel":"low"}' from entry e where e.id = v.entry_id and e.code = '${first}'`,
    `update entry_version v set public = v.public || '{"riskLevel":"medium"}' from entry e where e.id = v.entry_id and e.code = '${first}'`,
    async () => {
      const verdict = await run();
      assert.deepEqual([verdict.code, verdict.holds, verdict.findings], [1, false, []]);
      assert.deepEqual(verdict.registers[0], { code: 'leafDiffers', where: `${REAL}: publicHash` });
    },
  );
});

test('a current row rewritten by whoever owns the tables is found, also from outside', async () => {
  await tampered(
    `update entry_current set public = public || '{"providerName":"Người khác"}' where code = '${second}'`,
    `update entry_current set public = public || '{"providerName":"Công ty cổ phần Trà Sen Việt"}' where code = '${second}'`,
    async () => {
      const inside = await run();
      assert.deepEqual([inside.code, inside.registers], [1, [{ code: 'currentDiffers', where: second }]]);
      const outside = await run('--url', portal.url);
      assert.deepEqual([outside.code, outside.registers], [1, [{ code: 'factsDiffer', where: `${second} version 1` }]]);
    },
  );
});

test('an entry taken out of the current rows is found, also from outside', async () => {
  await tampered(
    `create table kept_current as select * from entry_current where code = '${second}'; delete from entry_current where code = '${second}'`,
    'insert into entry_current select * from kept_current; drop table kept_current',
    async () => {
      const outside = await run('--url', portal.url);
      assert.deepEqual([outside.code, outside.registers], [1, [{ code: 'entryMissing', where: second }]]);
      assert.ok((await run()).registers.some(({ code, where }) => code === 'currentDiffers' && where === second));
    },
  );
});

test('a version that the log does not know, and a status that it does not tell of, are found from outside', async () => {
  await tampered(
    `update entry_version v set status = 'ended' from entry e where e.id = v.entry_id and e.code = '${first}'`,
    `update entry_version v set status = 'notified' from entry e where e.id = v.entry_id and e.code = '${first}'`,
    async () => {
      const outside = await run('--url', portal.url);
      assert.equal(outside.code, 1);
      assert.match(outside.registers[0]!.where, new RegExp(`^${first} record \\d+: status$`));
      assert.equal(outside.registers[0]!.code, 'changeDiffers');
    },
  );
});

test('a register whose own fact has the name that the open data give to the version of a system', async () => {
  const open = {
    systemCode: first,
    systemVersion: '1.3',
    deployerName: 'Bệnh viện Lam Sơn',
    name: 'Trợ lý tại Lam Sơn',
  };
  const deployment = systemPublication({
    register: 'deployments',
    code: 'deploymentCode',
    content: { status: 'current', public: { riskLevel: 'medium', ...open }, restricted: {} },
  });
  const [{ code }] = (await publishAll(portal.database.db, [deployment])) as [Published];
  await sequenced();
  const honest = await run('--url', portal.url);
  assert.deepEqual([honest.code, honest.registers, honest.versionsCompared], [0, [], 3]);
  await tampered(
    `update entry_current set public = public || '{"systemVersion":"1.4"}' where code = '${code}'`,
    `update entry_current set public = public || '{"systemVersion":"1.3"}' where code = '${code}'`,
    async () => {
      const outside = await run('--url', portal.url);
      assert.deepEqual([outside.code, outside.registers], [1, [{ code: 'factsDiffer', where: `${code} version 1` }]]);
    },
  );
});

test('a portal that has had too many requests is asked again when it says', async () => {
  const asked: number[] = [];
  const patient = createServer((_, answer) => {
    asked.push(performance.now());
    if (asked.length === 1) answer.writeHead(429, { 'retry-after': '1' }).end('{}');
    else answer.end('{"changes":[],"next":-1}');
  });
  await new Promise<void>((resolve) => void patient.listen(0, '127.0.0.1', resolve));
  atEnd(() => new Promise<void>((resolve) => void patient.close(() => resolve())));
  const url = `http://127.0.0.1:${(patient.address() as AddressInfo).port}`;
  const told: number[] = [];
  const onWait = (seconds: number) => void told.push(seconds);
  const compared = await compareRegisters({ kind: 'address', url, onWait }, (async function* none() {})());
  assert.deepEqual([asked.length, compared?.differences, compared?.versions], [2, [], 0]);
  assert.deepEqual(told, [1]);
  assert.ok(asked[1]! - asked[0]! > 900, 'it did not wait');
});
