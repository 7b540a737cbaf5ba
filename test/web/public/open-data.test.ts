import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import canonicalize from 'canonicalize';
import { addWitness } from '../../../src/record-log/index.ts';
import { verifyLog, walkLog } from '../../../src/verifier/index.ts';
import { testWitness } from '../../record-log/witness.ts';
import { plain } from './forms.ts';
import { highRiskFacts, provider, publicPortal } from './public-portal.ts';

const portal = await publicPortal();
const { app, services } = portal;
const party = await provider(portal);
const exam = await portal.publish({
  party,
  content: { status: 'notified', public: highRiskFacts(party), restricted: { internalCode: 'kín' } },
});
await portal.revise(exam.code, { status: 'inUse' });
const formula = await portal.publish({
  content: {
    status: 'notified',
    public: { name: '=HYPERLINK("http://ac.example")', riskLevel: 'medium', providerName: '@SUM(1)' },
    restricted: {},
  },
});
const gone = await portal.publish({
  content: {
    status: 'notified',
    public: { name: 'Sẽ bị rút', riskLevel: 'medium', providerName: 'Ai đó' },
    restricted: {},
  },
});
await portal.revise(gone.code, { status: 'withdrawn' });
await portal.sequenceAll();
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test('the whole log is served as tlog-tiles and verified from these files alone', async () => {
  const fetchBytes = async (path: string) => {
    const answer = await get(`/log/${path}`);
    return answer.statusCode === 200 ? new Uint8Array(answer.rawPayload) : null;
  };
  const verdict = await verifyLog(fetchBytes, { trustedKeys: [services.signer.verifierKey] });
  assert.deepEqual([verdict.holds, verdict.leafCount], [true, 5]);
  void walkLog;
});

test('tiles may be kept for ever, the checkpoint may not, and other sites may fetch both', async () => {
  const tile = await get('/log/tile/0/000.p/5');
  assert.deepEqual(
    [tile.statusCode, tile.headers['cache-control'], tile.headers['content-type']],
    [200, 'public, max-age=31536000, immutable', 'application/octet-stream'],
  );
  const checkpoint = await get('/log/checkpoint');
  assert.deepEqual(
    [checkpoint.headers['cache-control'], checkpoint.headers['content-type']],
    ['no-cache', 'text/plain; charset=utf-8'],
  );
  assert.equal(checkpoint.headers['access-control-allow-origin'], '*');
  assert.equal((await get('/log/key')).body, `${services.signer.verifierKey}\n`);
});

const WITNESS = testWitness('w.example');
const cosigned = async (): Promise<string> =>
  WITNESS.cosign((await get('/log/checkpoint')).body, Math.floor(services.clock.now().getTime() / 1000));
const hand = (payload: string, type = 'text/plain; charset=utf-8') =>
  portal.app.inject({ method: 'POST', url: '/log/cosignature', headers: { 'content-type': type }, payload });

test('a witness hands in its signature, which then stands in the served checkpoint', async () => {
  const stranger = await hand(await cosigned());
  assert.deepEqual([stranger.statusCode, stranger.json().type], [403, 'urn:motcua:problem:unknownWitness']);
  assert.equal(await addWitness(portal.database.db, WITNESS.key, services.clock.now()), null);
  const note = await cosigned();
  const taken = await hand(note);
  assert.deepEqual([taken.statusCode, taken.json()], [200, { size: 5, witnesses: ['w.example'] }]);
  for (const path of ['checkpoint', 'witnessed']) assert.equal((await get(`/log/${path}`)).body, note);
  assert.equal((await get('/log/witnesses')).body, `${WITNESS.key}\n`);
  const fetchBytes = async (path: string): Promise<Uint8Array | null> => {
    const answer = await get(`/log/${path}`);
    return answer.statusCode === 200 ? new Uint8Array(answer.rawPayload) : null;
  };
  const options = { trustedKeys: [services.signer.verifierKey], witnessKeys: [WITNESS.key] };
  assert.deepEqual((await verifyLog(fetchBytes, options)).witnessed, [{ name: 'w.example', size: 5 }]);
});

test('what is no cosigned checkpoint is refused as a problem, in the language asked for', async () => {
  const statuses = [];
  for (const body of ['', 'x', '\0\n\n— a b\n', 'x\n'.repeat(9_000), `${await cosigned()}junk`])
    statuses.push((await hand(body)).statusCode);
  assert.deepEqual(statuses, [400, 400, 400, 413, 400]);
  assert.equal((await hand('{}', 'application/json')).statusCode, 415);
  assert.equal((await get('/log/cosignature')).statusCode, 405);
  const headers = { 'content-type': 'text/plain', 'accept-language': 'en' };
  const answer = await portal.app.inject({ method: 'POST', url: '/log/cosignature', headers, payload: 'x' });
  assert.match(String(answer.headers['content-type']), /problem\+json/);
  assert.match(answer.json<{ detail: string }>().detail, /not a signed checkpoint/);
});

test('strange paths under /log/ are not found, as a problem for machines', async () => {
  for (const path of [
    '',
    'tile',
    'tile/0',
    'tile/0/999',
    'tile/9/000',
    'tile/entries/../../etc/passwd',
    'tile/0/000.p/0',
    'tile/0/000.p/300',
    '%00',
    'x'.repeat(150),
  ]) {
    const answer = await get(`/log/${path}`);
    assert.equal(answer.statusCode, 404, path);
    assert.match(String(answer.headers['content-type']), /problem\+json/);
  }
});

test('every row of the dump fits the published JSON Schema, and nothing restricted is in it [L8.2-3]', async () => {
  const schema = (await get('/du-lieu-mo/systems.schema.json')).json<Record<string, unknown>>();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const fits = ajv.compile(schema);
  const dump = await get('/du-lieu-mo/systems.ndjson');
  assert.equal(dump.headers['content-type'], 'application/x-ndjson; charset=utf-8');
  const rows = dump.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(rows.length, 3);
  for (const row of rows) assert.ok(fits(row), JSON.stringify(fits.errors));
  assert.ok(!dump.body.includes('kín'));
  const withdrawn = rows.find((row) => row['code'] === gone.code)!;
  assert.deepEqual([withdrawn['status'], withdrawn['name']], ['withdrawn', undefined]);
});

test('a stranger recomputes from the dump the hash that the log holds', async () => {
  const row = (await get('/du-lieu-mo/systems.ndjson')).body
    .split('\n')
    .map((line) => line && (JSON.parse(line) as Record<string, unknown>))
    .find((one) => one && one['code'] === exam.code) as Record<string, unknown>;
  const own = new Set(['code', 'register', 'entryVersion', 'status', 'publishedAt', 'changedAt', 'logIndex', 'demo']);
  const facts = Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !own.has(name))
      .map(([name, value]) => [name === 'systemVersion' ? 'version' : name, value]),
  );
  const hash = createHash('sha256').update(canonicalize(facts)!).digest('hex');
  const proof = (await get(`/he-thong/${exam.code}/bang-chung.json`)).json<{ leaf: string }>();
  assert.match(proof.leaf, new RegExp(`"publicHash":"${hash}"`));
});

test('a spreadsheet opens the CSV as text: byte order mark, no formulas', async () => {
  const { body } = await get('/du-lieu-mo/systems.csv');
  assert.ok(body.startsWith('\uFEFFcode,'));
  assert.match(body, /'=HYPERLINK/);
  assert.match(body, /'@SUM/);
  assert.ok(body.includes(formula.code));
});

test('the feed of changes tells every publication once, in the order of the log, and goes on where one stopped', async () => {
  const seen: { logIndex: number; code: string; version: number }[] = [];
  let next = -1;
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const page = (await get(`/du-lieu-mo/thay-doi.json?tu=${next}&limit=2`)).json<{
      changes: typeof seen;
      next: number;
    }>();
    if (page.changes.length === 0) break;
    seen.push(...page.changes);
    next = page.next;
  }
  assert.deepEqual(
    seen.map(({ logIndex }) => logIndex),
    [0, 1, 2, 3, 4],
  );
  assert.deepEqual(
    seen.filter(({ code }) => code === exam.code).map(({ version }) => version),
    [1, 2],
  );
  for (const bad of ['abc', '-2', '1e9', '99999999999999999999']) {
    assert.equal((await get(`/du-lieu-mo/thay-doi.json?tu=${bad}`)).statusCode, 400, bad);
  }
});

test('the data dictionary is that of the registers, and unknown files are not found', async () => {
  const text = plain((await get('/du-lieu-mo')).body);
  assert.match(text, /intendedPurpose (Ý nghĩa )?Mục đích/);
  assert.match(text, /notified : Đã thông báo/);
  for (const file of [
    'khac.ndjson',
    'systems.xlsx',
    'systems',
    'constructor.ndjson',
    '__proto__.csv',
    'systems.ndjson.gz',
  ]) {
    assert.equal((await get(`/du-lieu-mo/${file}`)).statusCode, 404, file);
  }
});

test('one page counts all registers of the country for officials and everyone, and a stranger gets the same from the open data [L30.2a]', async () => {
  const { registers } = (await get('/so-lieu.json')).json<{
    registers: { register: string; shown: number; byStatus: object; byRisk: object; bySector: object }[];
  }>();
  assert.deepEqual(
    registers.map(({ register }) => register).toSorted(),
    ['conformityResults', 'deployments', 'ethicsCommitments', 'guidance', 'lowRiskSystems', 'petitionAnswers', 'systems', 'transparencyDeclarations'], // prettier-ignore
  );
  const tally = (values: readonly string[]): Record<string, number> =>
    Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
  for (const { register, shown, byStatus, byRisk, bySector } of registers) {
    const rows = (await get(`/du-lieu-mo/${register}.ndjson`)).body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { status: string; riskLevel?: string; sectors?: string[] });
    const standing = rows.filter(({ status }) => status !== 'withdrawn');
    assert.equal(shown, standing.length, register);
    assert.deepEqual(byStatus, tally(rows.map(({ status }) => status)), register);
    assert.deepEqual(byRisk, tally(standing.flatMap(({ riskLevel }) => riskLevel ?? [])), register);
    assert.deepEqual(bySector, tally(standing.flatMap(({ sectors }) => sectors ?? [])), register);
  }
  const page = await get('/so-lieu');
  assert.equal(page.statusCode, 200);
  const text = plain(page.body);
  assert.match(text, /Cam kết và sáng kiến đạo đức AI/);
  assert.ok(page.body.includes('href="/he-thong?risk=high"'), 'a figure opens the list that it counts');
  assert.match(plain((await get('/du-lieu-mo')).body), /Toàn quốc bằng con số/);
});
