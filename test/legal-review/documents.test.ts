import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../src/law/index.ts';
import {
  allDocuments,
  documentByCode,
  documentsCsv,
  documentsOn,
  filterDocuments,
  LAW_71,
  linksOf,
  saveDocument,
  stateOnDay,
  versionsOf,
} from '../../src/legal-review/index.ts';
import { trailOf } from '../../src/platform/audit/index.ts';
import { freshDatabase } from '../database.ts';
import { planner, PLANNER_NOW } from './planner.ts';

const { db } = await freshDatabase();
const most = await planner(db, 'most');
const hanoi = await planner(db, 'ha-noi-dost');
const TODAY = day('2026-11-22');

const FACTS = {
  number: '12/2026/TT-BYT',
  kind: 'circular',
  title: 'Thông tư thử về yêu cầu đối với trí tuệ nhân tạo trong khám bệnh',
  issuer: 'Bộ Y tế',
  issuedOn: '2026-10-01',
  inForceFrom: '2026-12-01',
  state: 'issued',
  sectors: ['health'],
  'link-details': 'L6.4\n134/2025/QH15',
};
const enter = (typed: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  saveDocument(db, { code: null, version: 0, agency: 'most', typed, actor: most, now: PLANNER_NOW, ...more });

test('whether a document holds on a day follows from its days, whatever was typed [L30.1a]', () => {
  const issued = { state: 'issued', inForceFrom: day('2026-12-01'), inForceUntil: day('2027-12-31') } as const;
  assert.equal(stateOnDay(issued, day('2026-11-30')), 'notYetInForce');
  assert.equal(stateOnDay(issued, day('2026-12-01')), 'inForce');
  assert.equal(stateOnDay(issued, day('2027-12-31')), 'inForce');
  assert.equal(stateOnDay(issued, day('2028-01-01')), 'expired');
  assert.equal(stateOnDay({ ...issued, inForceFrom: null }, day('2026-12-01')), 'issued');
  assert.equal(stateOnDay({ ...issued, state: 'forComment' }, day('2026-12-01')), 'forComment');
});

test('the catalogue begins with what the law data knows, and a document that is entered joins it with state, issuer and ties [L30.1a]', async () => {
  const before = await allDocuments(db);
  assert.ok(before.some(({ number }) => number === '142/2026/NĐ-CP'));
  const saved = await enter(FACTS);
  assert.ok(saved.ok, JSON.stringify(saved));
  const all = await allDocuments(db);
  assert.equal(all.length, before.length + 1);
  const ties = linksOf(saved.value.code, all);
  assert.deepEqual(
    ties.map(({ kind, provision, document }) => [kind, provision ?? document?.number]),
    [
      ['details', 'L6.4'],
      ['details', '134/2025/QH15'],
    ],
  );
  // The other way round: from the law to what details it, and from a clause to the document.
  assert.ok(linksOf('law', all).some(({ direction, document }) => direction === 'in' && document?.code === saved.value.code)); // prettier-ignore
  assert.deepEqual(
    documentsOn('L6', all).map(({ document }) => document.code),
    [saved.value.code],
  );
  const found = filterDocuments(all, { words: 'thong tu kham benh', state: 'notYetInForce', sector: 'health' }, TODAY);
  assert.deepEqual(
    found.map(({ code }) => code),
    [saved.value.code],
  );
});

test('a change is a new version with its author, and the old one stays [L30.1a]', async () => {
  const saved = await enter({ ...FACTS, number: '13/2026/TT-BYT' });
  assert.ok(saved.ok);
  const { code } = saved.value;
  const changed = await enter({ ...FACTS, number: '13/2026/TT-BYT', inForceUntil: '2027-01-01' }, { code, version: 1 });
  assert.ok(changed.ok, JSON.stringify(changed));
  const versions = await versionsOf(db, code);
  assert.deepEqual(versions.map(({ version, inForceUntil, enteredBy }) => [version, inForceUntil, enteredBy]), [
    [2, '2027-01-01', most.name],
    [1, null, most.name],
  ]); // prettier-ignore
  const trail = await trailOf(db, { kind: 'legalDocument', id: code });
  assert.deepEqual(
    trail.map(({ action }) => action),
    ['documentChanged', 'documentEntered'],
  );
  const late = await enter({ ...FACTS, number: '13/2026/TT-BYT' }, { code, version: 1 });
  assert.ok(!late.ok && late.refusals[0]!.code === 'changedMeanwhile', 'the slower of two loses nothing of the faster');
});

test('a province keeps its own documents and changes neither those of others nor those of the law data', async () => {
  const asked = { agency: 'ha-noi', actor: hanoi };
  const own = await enter({ ...FACTS, number: '50/2026/QĐ-UBND', kind: 'incentivePolicy' }, asked);
  assert.ok(own.ok, JSON.stringify(own));
  assert.deepEqual(own.value.keptBy, { agency: 'ha-noi' });
  const others = await enter({ ...FACTS, number: '51/2026/QĐ-UBND' }, { agency: 'most', actor: hanoi });
  assert.ok(!others.ok && others.refusals[0]!.code === 'otherAgency');
  const shipped = await enter(FACTS, { ...asked, code: 'decree142' });
  assert.ok(!shipped.ok && shipped.refusals[0]!.code === 'otherAgency');
  assert.equal((await documentByCode(db, 'decree142'))!.version, 0);
});

test('what cannot be true together is refused, everything at once', async () => {
  const refused = await enter({
    ...FACTS,
    number: '134/2025/QH15',
    inForceFrom: '2026-09-01',
    inForceUntil: '2026-08-01',
    sourceUrl: 'javascript:alert(1)',
    'link-amends': 'L999\n99/1999/QH9',
    title: '',
    kind: 'poem',
  });
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals.map(({ code, field }) => `${code} ${field}`).toSorted(), [
    'badAddress sourceUrl',
    'choose kind',
    'contradiction inForceFrom',
    'contradiction inForceUntil',
    'numberTaken number',
    'required title',
    'unknownLink link-amends',
    'unknownLink link-amends',
  ]);
});

test('the law that was repealed in part says so and leads to the documents that rest on it [L33]', async () => {
  const based = await enter({ ...FACTS, number: '14/2026/TT-BYT', 'link-details': '', 'link-basedOn': '71/2025/QH15' });
  assert.ok(based.ok, JSON.stringify(based));
  const ties = linksOf(LAW_71, await allDocuments(db));
  assert.ok(ties.some(({ kind, direction, document }) => kind === 'repeals' && direction === 'in' && document?.code === 'law')); // prettier-ignore
  assert.ok(ties.some(({ kind, document }) => kind === 'basedOn' && document?.code === based.value.code));
});

test('a spreadsheet that opens the catalogue computes nothing that somebody typed', async () => {
  const saved = await enter({ ...FACTS, number: '15/2026/TT-BYT', title: '=HYPERLINK("https://xau.example";"bấm")' });
  assert.ok(saved.ok);
  const csv = documentsCsv(await allDocuments(db), TODAY);
  assert.ok(csv.startsWith('\uFEFFcode,version,number,'));
  assert.match(csv, /"'=HYPERLINK/);
});
