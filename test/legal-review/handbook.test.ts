import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { day, type Day } from '../../src/law/index.ts';
import {
  filterHandbook,
  formsOn,
  handbookAgencies,
  handbookEntries,
  handbookEntry,
  handbookFile,
  handbookFiles,
  mayReviseHandbook,
  publicForm,
  publicForms,
  redactLegalReview,
  saveHandbook,
  standingOn,
  versionFor,
  type HandbookDates,
} from '../../src/legal-review/index.ts';
import { trailOf } from '../../src/platform/audit/index.ts';
import { connect, inTransaction } from '../../src/platform/database/index.ts';
import { dropFile, storeFile } from '../../src/platform/files/index.ts';
import { atEnd, freshDatabase } from '../database.ts';
import { planner, PLANNER_NOW as now } from './planner.ts';

const { db, ownerUrl } = await freshDatabase();
const owner = connect(ownerUrl, { max: 1, asOwner: true });
atEnd(() => owner.close());
const iti = await planner(db, 'most-iti');
const hanoi = await planner(db, 'ha-noi-dost');
const TODAY = day('2026-11-22');

const WORDS = {
  kind: 'form',
  agency: 'most-iti',
  title: 'Phiếu đề nghị hướng dẫn',
  description: 'Dùng khi muốn hỏi.',
  provisions: 'L10.4, D12.2a',
  validFrom: '2026-06-01',
  visibility: 'public',
};

/** A row of the file table; what lies behind it is the files' own concern. */
async function aFile(name = 'mau.docx'): Promise<string> {
  const stored = { sha256: randomBytes(32), sizeBytes: 10, mediaType: 'application/pdf', name } as const;
  return (await storeFile(db, stored, { uploadedBy: iti.accountId, partyId: null }, now)).id;
}

async function enter(typed: Record<string, unknown> = {}, more: Partial<Parameters<typeof saveHandbook>[1]> = {}) {
  const fileIds = more.fileIds ?? [await aFile()];
  return saveHandbook(db, { code: null, version: 0, actor: iti, now, ...more, typed: { ...WORDS, ...typed }, fileIds });
}

async function entered(typed: Record<string, unknown> = {}, more: Partial<Parameters<typeof saveHandbook>[1]> = {}) {
  const saved = await enter(typed, more);
  assert.ok(saved.ok, JSON.stringify(saved));
  return saved.value;
}

const dates = (version: number, from: string, until: string | null = null): HandbookDates => ({
  version,
  validFrom: day(from),
  validUntil: until === null ? null : day(until),
});

test('which version holds follows from the days: the newest that has begun, also after it ended; never two at once', () => {
  const all = [dates(1, '2026-01-01'), dates(2, '2026-06-01', '2026-12-31'), dates(3, '2027-02-01')];
  const on = (when: string): string[] => all.map((one) => standingOn(one, all, day(when)));
  assert.deepEqual(on('2025-12-31'), ['upcoming', 'upcoming', 'upcoming']);
  assert.deepEqual(on('2026-01-01'), ['current', 'upcoming', 'upcoming']);
  assert.deepEqual(on('2026-06-01'), ['superseded', 'current', 'upcoming']);
  assert.deepEqual(on('2026-12-31'), ['superseded', 'current', 'upcoming']);
  // The second replaced the first for good: when it ends, the first does not come back.
  assert.deepEqual(on('2027-01-01'), ['superseded', 'ended', 'upcoming']);
  assert.deepEqual(on('2027-02-01'), ['superseded', 'superseded', 'current']);
  // A correction that begins earlier than what it corrects leaves nothing to wait for.
  const corrected = [dates(1, '2026-01-01'), dates(2, '2027-01-01'), dates(3, '2026-12-01')];
  assert.deepEqual(
    corrected.map((one) => standingOn(one, corrected, TODAY)),
    ['current', 'superseded', 'upcoming'],
  );
});

test('a new version overwrites nothing: the old one keeps its words and files, what changed is said, the current one is marked [MST.1e]', async () => {
  const [first, second] = [await aFile('ban-1.pdf'), await aFile('ban-2.pdf')];
  const { code } = await entered({}, { fileIds: [first] });
  const changed = { title: 'Phiếu đề nghị hướng dẫn phân loại', changeNote: 'Đổi tên.', validFrom: '2026-11-01' };
  await entered(changed, { code, version: 1, fileIds: [second] });
  const entry = (await handbookEntry(db, code))!;
  assert.deepEqual(entry.versions.map(({ version, vi, changeNote }) => [version, vi.title, changeNote]), [
    [2, 'Phiếu đề nghị hướng dẫn phân loại', 'Đổi tên.'],
    [1, 'Phiếu đề nghị hướng dẫn', null],
  ]); // prettier-ignore
  assert.deepEqual(
    (await handbookFiles(db, [code])).get(code)!.map(({ version, name }) => [version, name]),
    [
      [2, 'ban-2.pdf'],
      [1, 'ban-1.pdf'],
    ],
  );
  assert.equal(versionFor(entry, TODAY).version, 2);
  assert.equal(versionFor(entry, day('2026-10-31')).version, 1);
  assert.deepEqual((await trailOf(db, { kind: 'handbook', id: code })).map(({ action, detail }) => [action, detail['version']]), [
    ['handbookChanged', 2],
    ['handbookEntered', 1],
  ]); // prettier-ignore
  // The database itself refuses to change or lose what was entered.
  await assert.rejects(sql`update handbook_version set title = 'x'`.execute(db), /permission denied/);
  await assert.rejects(sql`delete from handbook_file`.execute(db), /permission denied/);
  await assert.rejects(
    inTransaction(db, (tx) => dropFile(tx, first)),
    /foreign key/,
  );
});

test('a new version keeps the files that stay ticked, and only files of this very entry', async () => {
  const [own, foreign] = [await aFile('cua-minh.pdf'), await aFile('cua-nguoi-khac.pdf')];
  const { code } = await entered({}, { fileIds: [own] });
  await entered({ kind: 'process', visibility: 'authority' }, { fileIds: [foreign] });
  const more = { changeNote: 'Thêm tệp.', keep: [own, foreign, 'x'] };
  await entered(more, { code, version: 1, fileIds: [await aFile('them.pdf')] });
  const names = (await handbookFiles(db, [code])).get(code)!.filter(({ version }) => version === 2);
  assert.deepEqual(
    names.map(({ name }) => name),
    ['cua-minh.pdf', 'them.pdf'],
  );
  const none = await enter({ changeNote: 'Bỏ hết tệp.' }, { code, version: 2, fileIds: [] });
  assert.ok(!none.ok && none.refusals[0]!.field === 'file');
});

test('of two who change it at once the slower loses nothing of the faster', async () => {
  const { code } = await entered();
  await entered({ changeNote: 'Một.' }, { code, version: 1 });
  const late = await enter({ changeNote: 'Hai.' }, { code, version: 1 });
  assert.ok(!late.ok && late.refusals[0]!.code === 'changedMeanwhile');
  const both = await Promise.all(['Ba.', 'Bốn.'].map((changeNote) => enter({ changeNote }, { code, version: 2 })));
  assert.equal(both.filter(({ ok }) => ok).length, 1);
  assert.equal((await handbookEntry(db, code))!.versions.length, 3);
});

test('a translation is old once the Vietnamese words change without it, until somebody compares them', async () => {
  const english = { titleEn: 'Request for guidance', descriptionEn: 'For questions.' };
  const { code } = await entered(english);
  const old = async (): Promise<boolean> => (await handbookEntry(db, code))!.versions[0].enIsOld;
  assert.equal(await old(), false);
  await entered({ ...english, changeNote: 'Đổi tệp.' }, { code, version: 1 });
  assert.equal(await old(), false, 'the words are the same');
  const renamed = { ...english, title: 'Phiếu hỏi' };
  await entered({ ...renamed, changeNote: 'Đổi tên.' }, { code, version: 2 });
  assert.equal(await old(), true);
  await entered({ ...renamed, changeNote: 'Gia hạn.' }, { code, version: 3 });
  assert.equal(await old(), true, 'saving again is no comparison');
  await entered({ ...renamed, changeNote: 'Đối chiếu.', enCompared: '1' }, { code, version: 4 });
  assert.equal(await old(), false);
});

test('only forms may be public, and the newest version decides whether the public sees anything of them [MST.1e]', async () => {
  const process = await enter({ kind: 'process' });
  assert.ok(!process.ok && process.refusals[0]!.code === 'formsOnly');
  const file = await aFile();
  const { code } = await entered({ visibility: 'authority' }, { fileIds: [file] });
  assert.equal(await publicForm(db, code), null);
  await entered({ changeNote: 'Công khai.', validFrom: '2026-07-01' }, { code, version: 1 });
  const seen = (await publicForm(db, code))!;
  assert.deepEqual(
    seen.versions.map(({ version }) => version),
    [2],
    'what was internal stays internal',
  );
  assert.equal(await handbookFile(db, seen, file), null, 'also its file');
  assert.ok(await handbookFile(db, (await handbookEntry(db, code))!, file));
  assert.ok((await publicForms(db)).some((form) => form.code === code));
  await entered({ changeNote: 'Rút.', visibility: 'authority' }, { code, version: 2 });
  assert.equal(await publicForm(db, code), null);
  assert.equal((await handbookEntry(db, code))!.versions.length, 3);
});

test('an internal version in between replaces the public one before it also in the eyes of the public', async () => {
  const { code } = await entered({ validFrom: '2026-01-01' });
  await entered({ changeNote: 'Nội bộ.', visibility: 'authority', validFrom: '2026-10-01' }, { code, version: 1 });
  await entered({ changeNote: 'Công khai.', validFrom: '2027-01-01' }, { code, version: 2 });
  const seen = (await publicForm(db, code))!;
  assert.deepEqual(
    seen.versions.map((one) => standingOn(one, seen.dates, TODAY)),
    ['upcoming', 'superseded'],
  );
});

test('it is found without diacritics, by kind, by agency with its units, and by the provision that it serves', async () => {
  const { code } = await entered({ title: 'Giấy ủy quyền đặc biệt', provisions: 'L14.1c' });
  const moh = await planner(db, 'moh');
  const health = await entered({ title: 'Sổ theo dõi khám bệnh', agency: 'moh', kind: 'material', visibility: 'authority' }, { actor: moh }); // prettier-ignore
  const all = await handbookEntries(db);
  const codes = (filter: Parameters<typeof filterHandbook>[1], on: Day = TODAY): string[] =>
    filterHandbook(all, filter, on).map((entry) => entry.code);
  assert.deepEqual(codes({ words: 'giay uy quyen dac biet' }), [code]);
  assert.deepEqual(codes({ words: 'ĐẶC BIỆT l14.1c' }), [code]);
  assert.deepEqual(codes({ kind: 'material' }), [health.code]);
  assert.deepEqual(codes({ agency: 'moh' }), [health.code]);
  assert.ok(codes({ agency: 'most' }).includes(code), 'a unit belongs to its ministry');
  assert.deepEqual(codes({ words: 'giay uy quyen', kind: 'material' }), []);
  const forms = await publicForms(db);
  assert.deepEqual(formsOn('L14', forms, TODAY).map((form) => form.code), [code]); // prettier-ignore
  assert.deepEqual(formsOn('L14.2', forms, TODAY), []);
});

test('a planner enters for the own ministry or province and its units; the Ministry may revise for all, others for none', async () => {
  const foreign = await enter({ agency: 'most-iti' }, { actor: hanoi });
  assert.ok(!foreign.ok && foreign.refusals[0]!.field === 'agency');
  const { code } = await entered({ agency: 'ha-noi-dost' }, { actor: hanoi });
  const entry = (await handbookEntry(db, code))!;
  const thaiNguyen = await planner(db, 'thai-nguyen-dost');
  const officer = await planner(db, 'most', 'officer');
  assert.deepEqual(
    [hanoi, iti, thaiNguyen, officer].map((actor) => mayReviseHandbook(actor, entry)),
    [true, true, false, false],
  );
  assert.deepEqual(handbookAgencies(officer), []);
  for (const actor of [thaiNguyen, officer]) {
    const refused = await enter({ agency: 'ha-noi-dost', changeNote: 'Chen vào.' }, { code, version: 1, actor });
    assert.ok(!refused.ok && refused.refusals[0]!.code === 'otherAgency');
  }
  const byMinistry = await entered({ agency: 'ha-noi-dost', changeNote: 'Sửa giúp.' }, { code, version: 1 });
  assert.equal(byMinistry.version, 2);
  const unknown = await enter({ changeNote: 'x' }, { code: 'khong-co', version: 1 });
  assert.ok(!unknown.ok);
});

test('everything that is wrong is said at once', async () => {
  const refused = await enter(
    {
      kind: 'poem',
      title: '',
      description: ' ',
      agency: 'moh',
      provisions: 'L999',
      validFrom: '2026-02-30',
      validUntil: '',
      visibility: 'everybody',
      titleEn: 'Only a title',
    },
    { fileIds: [] },
  );
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals.map(({ code, field }) => `${code} ${field}`).toSorted(), [
    'badDay validFrom',
    'choose agency',
    'choose kind',
    'choose visibility',
    'required description',
    'required descriptionEn',
    'required file',
    'required title',
    'unknownProvision provisions',
  ]);
  const { code } = await entered();
  const silent = await enter({ validUntil: '2026-05-31' }, { code, version: 1 });
  assert.ok(!silent.ok);
  assert.deepEqual(new Set(silent.refusals.map(({ field }) => field)), new Set(['changeNote', 'validUntil']));
  const many = await Promise.all(Array.from({ length: 11 }, () => aFile()));
  const tooMany = await enter({}, { fileIds: many });
  assert.ok(!tooMany.ok && tooMany.refusals[0]!.code === 'tooMany');
});

test('an erased person is taken out of descriptions and of what was said about changes', async () => {
  const marks = { email: 'lan.tran@dan.example', name: 'Trần Thị Lan', also: ['0900 000 111'] };
  const { code } = await entered({ description: `Hỏi ${marks.email}.`, titleEn: 'Form', descriptionEn: 'Call 0900 000 111.' }); // prettier-ignore
  await entered({ changeNote: 'Theo góp ý của lan.tran@dan.example, Trần Thị Lan.' }, { code, version: 1 });
  const counts = await inTransaction(owner.db, (tx) => redactLegalReview(tx, marks));
  for (const column of ['description', 'description_en', 'change_note'])
    assert.equal(counts[`handbook_version.${column}`], 1, column);
  const left = JSON.stringify(await handbookEntry(db, code));
  for (const mark of [marks.email, marks.name, '0900 000 111']) assert.ok(!left.includes(mark), mark);
});
