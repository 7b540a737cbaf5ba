import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import Papa from 'papaparse';
import { inTransaction } from '../../src/platform/database/index.ts';
import {
  dumpRegister,
  publicFields,
  REGISTERS,
  revise,
  type DumpFormat,
  type RegisterName,
} from '../../src/registry/index.ts';
import { freshDatabase } from '../database.ts';
import { AT, publishAll, systemPublication } from './stage.ts';

const { db } = await freshDatabase();

async function dumped(register: RegisterName, format: DumpFormat) {
  const chunks: Buffer[] = [];
  const report = await dumpRegister(db, register, format, (chunk) => void chunks.push(chunk));
  return { report, bytes: Buffer.concat(chunks), chunks: chunks.length };
}

const withSecret = systemPublication(
  {},
  {
    name: '=HYPERLINK("http://x")',
    version: '2.1',
    sectors: ['health', 'energy'],
    intendedPurpose: 'Dòng một\nDòng "hai", ba',
  },
);
const entries = await publishAll(db, [
  { ...withSecret, content: { ...withSecret.content, restricted: { contactName: 'Nguyễn Thị Bí Mật' } } },
  ...Array.from({ length: 1_200 }, (_, at) => systemPublication({}, { name: `Máy ${at}` })),
]);
const [low] = await publishAll(db, [
  systemPublication({
    register: 'lowRiskSystems',
    code: 'publicReference',
    content: { ...systemPublication().content, status: 'published' },
  }),
]);

test('a dump as NDJSON has every entry with its public fields only, and the hash of its bytes [L8.1-5] [L8.2-3]', async () => {
  const { report, bytes, chunks } = await dumped('systems', 'ndjson');
  const rows = bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(report, {
    rows: 1_201,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  assert.equal(rows.length, 1_201);
  assert.ok(chunks > 1, 'written in parts, not held whole');
  assert.deepEqual(
    rows.map((row) => row['code']),
    entries.map((entry) => entry.code),
  );
  const { name, systemVersion, entryVersion, sectors } = rows[0]!;
  assert.deepEqual(
    [name, systemVersion, entryVersion, sectors],
    ['=HYPERLINK("http://x")', '2.1', 1, ['health', 'energy']],
  );
  assert.doesNotMatch(bytes.toString(), /Bí Mật|contactName|party_id|partyId/);
});

test('a dump as CSV opens in a spreadsheet: byte order mark, quotes, no formulas', async () => {
  const text = (await dumped('systems', 'csv')).bytes.toString();
  assert.equal(text.charCodeAt(0), 0xfeff);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
  assert.deepEqual(Object.keys(data[0]!).slice(0, 4), ['code', 'register', 'entryVersion', 'status']);
  assert.equal(new Set(Object.keys(data[0]!)).size, 8 + publicFields('systems').length);
  const { name, systemVersion, intendedPurpose, sectors } = data[0]!;
  assert.deepEqual(
    [name, systemVersion, intendedPurpose, sectors],
    [`'=HYPERLINK("http://x")`, '2.1', 'Dòng một\nDòng "hai", ba', 'health; energy'],
  );
});

test('no two columns of a dump have one name, in any register', async () => {
  for (const register of Object.keys(REGISTERS) as RegisterName[]) {
    const [head] = (await dumped(register, 'csv')).bytes.toString().split('\r\n');
    const columns = head!.slice(1).split(',');
    assert.equal(new Set(columns).size, columns.length, register);
  }
});

test('of a withdrawn entry the dump says only that it was withdrawn [L10.3-2]', async () => {
  assert.match((await dumped('lowRiskSystems', 'ndjson')).bytes.toString(), /Sao Việt/);
  const content = { ...systemPublication().content, status: 'withdrawn' };
  const reason = { vi: 'Rút.', en: 'Withdrawn.' };
  await inTransaction(db, (tx) =>
    revise(tx, {
      entryId: low!.entryId,
      expectedVersion: 1,
      party: null,
      content,
      reason,
      grounds: ['L10.3'],
      actId: null,
      at: AT,
    }),
  );
  const [row] = (await dumped('lowRiskSystems', 'ndjson')).bytes.toString().trimEnd().split('\n');
  const { code, status, ...rest } = JSON.parse(row!) as Record<string, unknown>;
  assert.deepEqual([code, status], [low!.code, 'withdrawn']);
  assert.deepEqual(Object.keys(rest), ['register', 'entryVersion', 'publishedAt', 'changedAt', 'logIndex', 'demo']);
});

test('a reader that cannot keep up stops the dump, and a broken one ends it', async () => {
  await assert.rejects(
    dumpRegister(db, 'systems', 'ndjson', () => Promise.reject(new Error('the line is gone'))),
    /the line is gone/,
  );
  assert.equal((await dumped('guidance', 'csv')).report.rows, 0);
});
