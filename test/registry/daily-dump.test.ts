import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { createLogCommand } from '../../src/cli/log/log-verify.ts';
import { REGISTERS, writeDailyDump } from '../../src/registry/index.ts';
import { readEntries } from '../../src/record-log/index.ts';
import { highRiskFacts, provider, publicPortal } from '../web/public/public-portal.ts';
import { ownFolder } from '../own-folder.ts';

const portal = await publicPortal();
const { app, services, database } = portal;
const party = await provider(portal);
const first = await portal.publish({
  party,
  content: { status: 'notified', public: highRiskFacts(party), restricted: { internalCode: 'kín' } },
});
const place = { db: database.db, dataDir: services.config.dataDir, signer: services.signer };
const DAY = '2026-11-22';
const now = services.clock.now();
const get = (url: string) => app.inject({ url });
const folder = ownFolder('dump');

async function check(
  list: string,
): Promise<{ code: number; files: { name: string; state: string }[]; signed: boolean }> {
  const out: string[] = [];
  const code = await createLogCommand()(['dump', list, '--key', services.signer.verifierKey, '--json'], {
    out: (text) => void out.push(text),
    err: () => undefined,
    stdin: () => Promise.resolve(''),
    progress: () => undefined,
  });
  return { code, ...(JSON.parse(out[0]!) as { files: { name: string; state: string }[]; signed: boolean }) };
}

const dump = await writeDailyDump(place, DAY, now);
const names = Object.keys(REGISTERS).flatMap((name) => [`${name}-${DAY}.ndjson.gz`, `${name}-${DAY}.csv.gz`]);

test('the files of a day hold what the open data held, and their list is signed by the log’s key', async () => {
  assert.deepEqual(dump.files.map(({ name }) => name).sort(), names.sort());
  const file = await get(`/du-lieu-mo/ngay/${DAY}/systems-${DAY}.ndjson.gz`);
  assert.deepEqual([file.statusCode, file.headers['content-type']], [200, 'application/gzip']);
  assert.match(String(file.headers['cache-control']), /immutable/);
  const text = gunzipSync(file.rawPayload).toString('utf8');
  assert.equal(text, (await get('/du-lieu-mo/systems.ndjson')).body);
  assert.ok(text.includes(first.code) && !text.includes('kín'));

  const note = (await get(`/du-lieu-mo/ngay/${DAY}/danh-sach.txt`)).body;
  const signedText = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const lines = signedText.trimEnd().split('\n');
  assert.deepEqual(lines.slice(0, 3), ['motcua-dump/1', 'motcua.test/log', DAY]);
  const hash = createHash('sha256').update(file.rawPayload).digest('hex');
  assert.ok(lines.includes(`${hash}  systems-${DAY}.ndjson.gz`));
  // The signature, by hand: key and signature as C2SP signed-note lays them out.
  const key = Buffer.from(services.signer.verifierKey.split('+').slice(2).join('+'), 'base64').subarray(1);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  const signature = Buffer.from(/ ([A-Za-z0-9+/=]+)\n$/.exec(note)![1]!, 'base64').subarray(4);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  assert.ok(verify(null, Buffer.from(signedText), publicKey, signature));
});

test('the log has a record of the list, so that another list for that day would be found out', async () => {
  await portal.sequenceAll();
  const size = (await sql<{ n: number }>`select count(*)::int as n from log_index`.execute(database.db)).rows[0]!.n;
  const bundle = (await readEntries(database.db, 0, size))!.toString('utf8');
  const leaf = /\{"at":"[^"]*","body":\{"day":"2026-11-22".*?"type":"motcua-leaf\/1"\}/.exec(bundle)![0];
  const { body, kind, subject } = JSON.parse(leaf) as {
    body: { files: Record<string, string> };
    kind: string;
    subject: string;
  };
  assert.deepEqual([kind, subject], ['data.dumped', `dump/${DAY}`]);
  assert.deepEqual(body.files, Object.fromEntries(dump.files.map(({ name, sha256 }) => [name, sha256])));
});

test('anybody checks list and files with one command, and a changed file or list is found', async () => {
  for (const name of ['danh-sach.txt', ...names])
    writeFileSync(join(folder, name), (await get(`/du-lieu-mo/ngay/${DAY}/${name}`)).rawPayload);
  const list = join(folder, 'danh-sach.txt');
  const good = await check(list);
  assert.deepEqual([good.code, good.signed, good.files.every(({ state }) => state === 'right')], [0, true, true]);
  const file = join(folder, `systems-${DAY}.csv.gz`);
  const bytes = readFileSync(file);
  writeFileSync(file, Buffer.concat([bytes, Buffer.from('x')]));
  const changed = await check(list);
  assert.deepEqual(
    [changed.code, changed.files.filter(({ state }) => state === 'wrong').map(({ name }) => name)],
    [1, [`systems-${DAY}.csv.gz`]],
  );
  writeFileSync(file, bytes);
  writeFileSync(list, readFileSync(list, 'utf8').replace(DAY, '2026-11-23'));
  assert.deepEqual([(await check(list)).code, (await check(list)).signed], [1, false]);
});

test('a day that has its dump keeps it, whatever happens later', async () => {
  const before = readdirSync(join(place.dataDir, 'dumps', DAY)).sort();
  assert.deepEqual(before, names.sort(), 'no draft is left');
  await portal.revise(first.code, { status: 'inUse' });
  const again = await writeDailyDump(place, DAY, now);
  assert.deepEqual(again, dump);
  const next = await writeDailyDump(place, '2026-11-23', now);
  assert.notEqual(next.note, dump.note);
  await assert.rejects(sql`update daily_dump set note = 'x'`.execute(database.db), /permission denied/);
});

test('files of an attempt that a crash ended are written anew', async () => {
  const day = '2026-11-24';
  const other = await writeDailyDump({ ...place, dataDir: ownFolder('dump') }, '2026-11-25', now);
  assert.equal(other.day, '2026-11-25');
  const made = join(place.dataDir, 'dumps', day);
  await import('node:fs/promises').then(({ mkdir }) => mkdir(made, { recursive: true }));
  writeFileSync(join(made, `systems-${day}.ndjson.gz`), 'half');
  const done = await writeDailyDump(place, day, now);
  const bytes = readFileSync(join(made, `systems-${day}.ndjson.gz`));
  const told = done.files.find(({ name }) => name === `systems-${day}.ndjson.gz`)!;
  assert.equal(createHash('sha256').update(bytes).digest('hex'), told.sha256);
});

test('the days are listed, and nothing else can be fetched from there', async () => {
  const page = (await get('/du-lieu-mo/ngay')).body;
  assert.ok(page.includes(`/du-lieu-mo/ngay/${DAY}/danh-sach.txt`) && page.includes('22/11/2026'), page);
  assert.match((await get('/du-lieu-mo')).body, /href="\/du-lieu-mo\/ngay"/);
  assert.match((await get('/en/du-lieu-mo/ngay')).body, /Open data by day/);
  // The files of this day lie on another machine.
  assert.equal((await get(`/du-lieu-mo/ngay/2026-11-25/systems-2026-11-25.csv.gz`)).statusCode, 404);
  for (const path of [
    '2026-02-31/danh-sach.txt',
    'x/danh-sach.txt',
    `${DAY}/..%2F..%2Flog-key.pem`,
    `${DAY}/systems.csv`,
  ])
    assert.equal((await get(`/du-lieu-mo/ngay/${path}`)).statusCode, 404, path);
});
