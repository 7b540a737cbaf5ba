import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createLogCommand, type CompareWithRegisters } from '../../src/cli/log/log-verify.ts';
import { UsageError } from '../../src/cli/command.ts';
import { addCosignature } from '../../src/record-log/index.ts';
import { testWitness } from '../record-log/witness.ts';
import { createTestLog, type TestLog } from '../record-log/test-log.ts';
import { ownFolder } from '../own-folder.ts';

const folder = ownFolder('cli');

async function run(args: string[], compare?: CompareWithRegisters, verb = 'verify') {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  };
  const code = await createLogCommand(compare)([verb, ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function serve(log: TestLog): Promise<string> {
  const server = createServer((request, response) => {
    void log
      .fetchBytes(request.url!.replace('/log/', ''))
      .then((bytes) => (bytes === null ? response.writeHead(404).end() : response.end(bytes)));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function filledLog(): Promise<TestLog> {
  const log = await createTestLog();
  await log.enter(600);
  await log.sequence();
  return log;
}

test('a log at an address verifies from its public files alone, and a damaged one does not', async () => {
  const log = await filledLog();
  const url = await serve(log);
  const good = await run(['--url', `${url}/log/`]);
  assert.equal(good.code, 0, good.out);
  assert.match(good.out, /600 of 600 records re-derived/);
  assert.match(good.out, /registers were not compared/);
  assert.match(good.err, /key was taken from the same address/);
  const pinned = await run(['--url', url, '--key', log.signer.verifierKey, '--json']);
  const answer = JSON.parse(pinned.out);
  assert.deepEqual(
    [pinned.code, answer.holds, answer.size, answer.findings, answer.registers],
    [0, true, 600, [], 'notCompared'],
  );

  const kept = join(folder, 'kept');
  writeFileSync(kept, answer.checkpoint);
  await log.enter(3);
  await log.sequence();
  assert.equal((await run(['--url', url, '--previous', kept])).code, 0);
  await log.tamper(
    `update log_leaf set body = overlay(body placing 'X'::bytea from 30) where id = (select leaf_id from log_index where index = 300)`,
  );
  const bad = await run(['--url', url, '--previous', kept]);
  assert.equal(bad.code, 1);
  assert.match(bad.out, /tileWrong \(tile\/0\/001\)/);
  assert.match(bad.out, /historyChanged/);
});

test('the database of the settings is verified, with the registers', async () => {
  const log = await filledLog();
  const key = generateKeyPairSync('ed25519').privateKey;
  // The socket's folder stands in the parameters; an address needs some host before them.
  Object.assign(process.env, {
    DATABASE_URL: log.database.ownerUrl.replace('@/', '@localhost/'),
    DATA_DIR: folder,
    LOG_ORIGIN: log.signer.name,
  });
  const good = await run(['--key', log.signer.verifierKey, '--json'], async (place, leaves) => {
    assert.equal(place.kind, 'database');
    const numbers: unknown[] = [];
    for await (const leaf of leaves) numbers.push(leaf.body['number']);
    assert.deepEqual(
      numbers,
      Array.from({ length: 600 }, (_, at) => at),
    );
    return { differences: [], versions: numbers.length, left: [] };
  });
  assert.deepEqual([good.code, JSON.parse(good.out).registers, JSON.parse(good.out).versionsCompared], [0, [], 600]);
  const differing = await run(['--key', log.signer.verifierKey], () =>
    Promise.resolve({ differences: [{ code: 'entryNotLogged', where: 'VN-AI-1' }], versions: 599, left: [] }),
  );
  assert.equal(differing.code, 1);
  assert.match(differing.out, /registers: entryNotLogged \(VN-AI-1\)/);
  assert.match(differing.out, /600 of 600 records/);
  // Without --key the key of the data folder counts; here it is another one.
  const path = join(folder, 'log-key.pem');
  writeFileSync(path, key.export({ type: 'pkcs8', format: 'pem' }));
  chmodSync(path, 0o600);
  const stranger = await run([]);
  assert.equal(stranger.code, 1);
  assert.match(stranger.out, /checkpointKeyUnknown/);
});

test('witnesses are configured on the command line, and the verification asks for their signatures', async () => {
  const log = await filledLog();
  Object.assign(process.env, {
    DATABASE_URL: log.database.ownerUrl.replace('@/', '@localhost/'),
    DATA_DIR: folder,
    LOG_ORIGIN: log.signer.name,
  });
  const one = testWitness('witness.test/one');
  const command = (...args: string[]) => run(args, undefined, 'witness');
  assert.equal((await command('add', one.key)).code, 0);
  await assert.rejects(command('add', one.key), /known already/);
  await assert.rejects(command('add', log.signer.verifierKey), UsageError);
  await assert.rejects(command('retire', 'nobody'), /No such key/);
  await assert.rejects(command('sing'), /Usage/);
  const verifying = ['--key', log.signer.verifierKey, '--witness', one.key, '--json'];
  const unsigned = await run(verifying);
  assert.deepEqual(
    [unsigned.code, JSON.parse(unsigned.out).findings],
    [1, [{ code: 'witnessMissing', where: one.name }]],
  );
  const head = Buffer.from((await log.fetchBytes('checkpoint'))!).toString('utf8');
  const at = log.clock.now();
  await addCosignature(log.db, { note: one.cosign(head, at.getTime() / 1000), origin: log.signer.name, at });
  const signed = await run(verifying);
  assert.deepEqual([signed.code, JSON.parse(signed.out).witnessed], [0, [{ name: one.name, size: 600 }]]);
  const [listed] = JSON.parse((await command('list', '--json')).out);
  assert.deepEqual([listed.verifierKey, listed.cosignatures], [one.key, 1]);
  assert.equal((await command('retire', one.key)).code, 0);
  assert.equal((await run(verifying)).code, 1);
});

test('bad input is told in one line and nothing is verified', async () => {
  const cases: [string[], RegExp][] = [
    [['--url', 'nonsense'], /--url is not/],
    [['--url', 'file:///etc/passwd'], /--url is not/],
    [['--url', 'http://127.0.0.1:1'], /Cannot read http:\/\/127\.0\.0\.1:1\/log\/key/],
    [['--key', 'motcua+1+2'], /--key is not/],
    [['--witness', 'motcua+1+2'], /--witness is not/],
    [['--previous', join(folder, 'absent')], /--previous cannot be read/],
    [['--previous', import.meta.filename], /--previous is not/],
    [['more'], /Usage/],
    [['--what'], /Usage/],
  ];
  for (const [args, message] of cases) {
    await assert.rejects(
      run(args),
      (error: Error) => error instanceof UsageError && message.test(error.message) && !error.message.includes('\n'),
      args.join(' '),
    );
  }
});
