import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  closeRound,
  consolidate,
  consolidatedCsv,
  dispatches,
  openRound,
  progressOf,
  remindMissing,
  reviewRounds,
  saveItem,
  seesEverythingSent,
  seesWorkOf,
  sendReview,
  withdrawItem,
  workingItems,
} from '../../src/legal-review/index.ts';
import { trailOf } from '../../src/platform/audit/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import type { PersonActor } from '../../src/platform/identity/index.ts';
import { freshDatabase } from '../database.ts';
import { planner, PLANNER_NOW } from './planner.ts';

const { db, ownerUrl } = await freshDatabase();
await installJobs(ownerUrl);
const most = await planner(db, 'most-iti');
const health = await planner(db, 'moh');
const hanoi = await planner(db, 'ha-noi-dost');
const reader = await planner(db, 'moh', 'lead');

let minutes = 0;
/** Each act a minute after the one before. */
const later = (): Date => new Date(PLANNER_NOW.getTime() + 60_000 * (minutes += 1));

async function round(title: string): Promise<string> {
  const typed = { title, request: 'Rà soát văn bản của mình và cấp dưới.', dueOn: '2026-12-15' };
  const opened = await openRound(db, typed, { actor: most, now: later() });
  assert.ok(opened.ok, JSON.stringify(opened));
  return opened.value.id;
}

const ROW = {
  owner: 'Sở Y tế Hà Nội',
  number: '07/2024/QĐ-SYT',
  title: 'Quyết định thử về phần mềm hỗ trợ đọc phim',
  compatibility: 'partly',
  finding: 'Chưa nói đến đánh giá sự phù hợp.',
  proposal: 'amend',
  proposalDetail: 'Dẫn đến Nghị định 142.',
  grounds: 'L13.4; D13.6',
};

async function row(roundId: string, actor: PersonActor, agency: string, typed: Record<string, unknown> = ROW) {
  return saveItem(db, { roundId, agency, item: null, version: 0, typed, actor, now: later() });
}

const send = (roundId: string, actor: PersonActor, agency: string, typed: Record<string, unknown> = {}) =>
  sendReview(db, { roundId, agency, typed, actor, now: later() });

test('only the Ministry of Science and Technology opens a round, and rounds repeat [Q367.2.3]', async () => {
  const typed = { title: 'Đợt của ngành', request: 'x', dueOn: '2026-12-15' };
  const others = await openRound(db, typed, { actor: health, now: later() });
  assert.ok(!others.ok && others.refusals[0]!.code === 'onlyMinistry');
  const first = await round('Đợt 1');
  assert.ok((await row(first, health, 'moh')).ok);
  assert.ok((await closeRound(db, first, { actor: most, now: later() })).ok);
  const late = await row(first, health, 'moh');
  assert.ok(!late.ok && late.refusals[0]!.code === 'roundClosed');
  const second = await round('Đợt 2');
  assert.deepEqual((await reviewRounds(db)).slice(0, 2).map(({ title, closedAt }) => [title, closedAt !== null]), [
    ['Đợt 2', false],
    ['Đợt 1', true],
  ]); // prettier-ignore
  assert.deepEqual(await workingItems(db, second, 'moh'), [], 'a new round begins empty');
  assert.equal((await workingItems(db, first, 'moh')).length, 1, 'the old one stays');
});

test('an agency reviews documents of its own and lower levels with finding, proposal and grounds; the Ministry gets what was sent [Q367.2.2] [HN.2]', async () => {
  const id = await round('Gửi kết quả');
  const saved = await row(id, hanoi, 'ha-noi');
  assert.ok(saved.ok, JSON.stringify(saved));
  assert.deepEqual(await dispatches(db, id), [], 'nothing is seen before it is sent');
  const sent = await send(id, hanoi, 'ha-noi', { summary: 'Thành phố có một văn bản.' });
  assert.ok(sent.ok && sent.value.items === 1);
  const [dispatch] = await dispatches(db, id);
  assert.equal(dispatch!.agency, 'ha-noi');
  assert.deepEqual(dispatch!.items.map(({ owner, compatibility, proposal, grounds }) => [owner, compatibility, proposal, grounds]), [
    ['Sở Y tế Hà Nội', 'partly', 'amend', ['L13.4', 'D13.6']],
  ]); // prettier-ignore
});

test('what was sent stays as it was sent until it is sent again; a row taken back is then left out', async () => {
  const id = await round('Sửa sau khi gửi');
  const [first, second] = [
    await row(id, health, 'moh'),
    await row(id, health, 'moh', { ...ROW, number: '08/2024/QĐ' }),
  ];
  assert.ok(first.ok && second.ok);
  assert.ok((await send(id, health, 'moh')).ok);
  const { item } = first.value;
  const edited = await saveItem(db, { roundId: id, agency: 'moh', item, version: 1, typed: { ...ROW, proposal: 'abolish' }, actor: health, now: later() }); // prettier-ignore
  assert.ok(edited.ok, JSON.stringify(edited));
  assert.ok((await withdrawItem(db, { roundId: id, agency: 'moh', item: second.value.item, version: 0, actor: health, now: later() })).ok); // prettier-ignore
  const proposals = async (): Promise<string[]> => (await dispatches(db, id))[0]!.items.map(({ proposal }) => proposal);
  assert.deepEqual(await proposals(), ['amend', 'amend']);
  const state = async (): Promise<string> => (await progressOf(db, id)).find(({ agency }) => agency === 'moh')!.state;
  assert.equal(await state(), 'changedSinceSent');
  assert.ok((await send(id, health, 'moh')).ok);
  assert.deepEqual(await proposals(), ['abolish']);
  assert.equal(await state(), 'sent');
});

test('continued effect in part of a document that details Law 71/2025/QH15 is kept with its parts and its announcement [Q367.2.1] [TN.2]', async () => {
  const id = await round('Hiệu lực một phần');
  const thainguyen = await planner(db, 'thai-nguyen-dost');
  const partly = {
    ...ROW,
    owner: 'Ủy ban nhân dân tỉnh Thái Nguyên',
    repealedBasis: ['chapter-IV', '12.6'],
    stillInForce: 'Điều 1 đến Điều 5',
    announcement: '99/TB-UBND',
    announcedOn: '2026-11-01',
  };
  assert.ok((await row(id, thainguyen, 'thai-nguyen', partly)).ok);
  const unannounced = { ...partly, number: '9/2024/QĐ', announcement: '', announcedOn: '' };
  assert.ok((await row(id, thainguyen, 'thai-nguyen', unannounced)).ok);
  const wrong = await row(id, thainguyen, 'thai-nguyen', { ...partly, announcement: '', repealedBasis: 'chapter-IX' });
  assert.ok(!wrong.ok);
  assert.deepEqual(wrong.refusals.map(({ field }) => String(field)).toSorted(), ['announcement', 'repealedBasis']);
  assert.ok((await send(id, thainguyen, 'thai-nguyen')).ok);
  const counted = consolidate(await progressOf(db, id), await dispatches(db, id));
  assert.deepEqual([counted.inPart, counted.announced, counted.onRepealed], [2, 1, 2]);
});

test('the Ministry reviews its own documents, also proposing to issue anew, and consolidates all in one table [Q367.2.4] [Q367.2.5] [MST.3a] [MST.3b]', async () => {
  const id = await round('Tổng hợp');
  const anew = { owner: 'Cục Công nghiệp Công nghệ thông tin', number: '', title: 'Thông tư thử', compatibility: 'missing', finding: 'Chưa có hướng dẫn.', proposal: 'issueAnew', proposalDetail: 'Ban hành thông tư.', grounds: 'D4.4' }; // prettier-ignore
  assert.ok((await row(id, most, 'most', anew)).ok);
  assert.ok((await row(id, health, 'moh')).ok);
  assert.ok((await row(id, hanoi, 'ha-noi')).ok);
  assert.ok((await send(id, most, 'most')).ok);
  assert.ok((await send(id, health, 'moh')).ok);
  const progress = await progressOf(db, id);
  const sent = await dispatches(db, id);
  const counted = consolidate(progress, sent);
  assert.deepEqual([counted.sent, counted.items, counted.byProposal.issueAnew, counted.byProposal.amend], [2, 2, 1, 1]);
  assert.ok(counted.missing.includes('ha-noi') && !counted.missing.includes('moh'));
  const table = consolidatedCsv(sent).trim().split('\n');
  assert.equal(table.length, 3);
  assert.match(table[1]!, /^1,Bộ Khoa học và Công nghệ,.*Ban hành mới.*khoản 4 Điều 4 Nghị định 142\/2026\/NĐ-CP/);
  assert.match(table[2]!, /^2,Bộ Y tế,/);
});

test('what was not sent is the agency’s alone: neither another agency nor the Ministry sees it or writes it', async () => {
  const id = await round('Quyền xem');
  assert.ok(seesWorkOf(reader, 'moh') && !seesWorkOf(reader, 'ha-noi') && !seesWorkOf(most, 'moh'));
  assert.ok(seesEverythingSent(most) && !seesEverythingSent(health) && !seesEverythingSent(hanoi));
  for (const [actor, agency] of [
    [health, 'ha-noi'],
    [most, 'moh'],
    [reader, 'moh'],
    [health, 'khong-co'],
  ] as const) {
    const refused = await row(id, actor, agency);
    assert.ok(!refused.ok && refused.refusals[0]!.code === 'otherAgency', `${actor.name} for ${agency}`);
    const unsent = await send(id, actor, agency);
    assert.ok(!unsent.ok && unsent.refusals[0]!.code === 'otherAgency');
  }
});

test('nothing is sent by mistake: an empty result needs a word that nothing was found', async () => {
  const id = await round('Không có văn bản');
  const empty = await send(id, health, 'moh');
  assert.ok(!empty.ok && empty.refusals[0]!.code === 'nothingToSend');
  assert.ok((await send(id, health, 'moh', { nothing: 'yes' })).ok);
  assert.equal((await progressOf(db, id)).find(({ agency }) => agency === 'moh')!.state, 'sent');
});

test('who is missing is reminded by e-mail, those who sent are left alone, and the trail says so', async () => {
  const id = await round('Nhắc');
  assert.ok((await send(id, health, 'moh', { nothing: 'yes' })).ok);
  const done = await remindMissing(db, id, { actor: most, now: later(), baseUrl: 'https://cong.example' });
  assert.ok(done.ok);
  const mails = await sql<{ to_address: string; body_text: string }>`
    select to_address, body_text from mail_message where subject_id = ${id}`.execute(db);
  const addresses = mails.rows.map(({ to_address: to }) => to);
  assert.ok(addresses.includes(hanoi.email) && !addresses.includes(health.email));
  assert.match(mails.rows[0]!.body_text, new RegExp(`https://cong.example(/en)?/can-bo/van-ban/ra-soat/${id}`));
  const trail = await trailOf(db, { kind: 'reviewRound', id });
  assert.deepEqual(
    trail.map(({ action }) => action),
    ['reviewReminded', 'reviewSent', 'reviewOpened'],
  );
  const reminded = (await progressOf(db, id)).filter(({ remindedAt }) => remindedAt !== null);
  assert.equal(reminded.length, done.value.agencies);
});

test('a finding and a proposal that contradict each other are refused', async () => {
  const id = await round('Mâu thuẫn');
  const wrong = await row(id, health, 'moh', { ...ROW, compatibility: 'incompatible', proposal: 'keep', grounds: 'L999.1' }); // prettier-ignore
  assert.ok(!wrong.ok);
  assert.deepEqual(wrong.refusals.map(({ code, field }) => `${code} ${field}`), ['unknownProvision grounds', 'contradiction proposal']); // prettier-ignore
  const missing = await row(id, health, 'moh', { ...ROW, proposal: 'issueAnew' });
  assert.ok(!missing.ok && missing.refusals[0]!.field === 'proposal');
});
