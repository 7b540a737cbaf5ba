import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  addComment,
  addDraft,
  draftComments,
  handleComment,
  openRound,
  proposeForList,
  publishedComments,
  redactLegalReview,
  saveDocument,
  saveItem,
  saveListVersion,
  seedLegalReview,
  setCommentPeriod,
} from '../../src/legal-review/index.ts';
import { connect, inTransaction } from '../../src/platform/database/index.ts';
import { atEnd, freshDatabase } from '../database.ts';
import { planner, PLANNER_NOW as now } from './planner.ts';

const { db, ownerUrl } = await freshDatabase();
const owner = connect(ownerUrl, { max: 1, asOwner: true });
atEnd(() => owner.close());
const ministry = await planner(db, 'most');
const legal = await planner(db, 'most-legal');
const province = await planner(db, 'thai-nguyen-dost');
const marks = { email: 'lan.tran@dan.example', name: 'Trần Thị Lan', also: ['0900 000 111'] };
const LONG = 'Tôi đã nêu ý này ở hội thảo và được ghi nhận. '.repeat(8);

async function draftOpen(): Promise<string> {
  const typed = { number: '', kind: 'circular', title: 'Thông tư thử xóa', issuer: 'Bộ', state: 'forComment' };
  const saved = await saveDocument(db, { code: null, version: 0, agency: 'most', typed, actor: ministry, now });
  assert.ok(saved.ok);
  const { code } = saved.value;
  const by = { code, actor: ministry, now };
  assert.ok((await addDraft(db, { ...by, typed: { label: 'Lần 1' }, source: 'Điều 1. Thử\n1. Một khoản.\n' })).ok);
  const days = { draftVersion: '1', opensOn: '2026-11-20', closesOn: '2026-12-20' };
  assert.ok((await setCommentPeriod(db, { ...by, typed: days })).ok);
  return code;
}

test('an erased person stands in no comment on a draft, nor in its handling; what others said stays, and so does the opinion', async () => {
  const code = await draftOpen();
  const own = await addComment(db, {
    code,
    typed: { body: `${LONG} Gọi 0900 000 111 hoặc ${marks.email}.` },
    actor: legal,
    now,
  });
  const other = await addComment(db, { code, typed: { body: 'Nên nói rõ thời hạn.' }, actor: province, now });
  assert.ok(own.ok && other.ok);
  const handled = {
    outcome: 'noted',
    reply: `Đã trao đổi với ${marks.name}`,
    publish: 'yes',
    publishedText: marks.name,
  };
  assert.ok((await handleComment(db, { code, comment: own.value.id, typed: handled, actor: ministry, now })).ok);
  const counts = await inTransaction(owner.db, (tx) => redactLegalReview(tx, marks));
  assert.equal(counts['draft_comment.body'], 1);
  assert.equal(counts['draft_comment_handling.published_text'], 1);
  const left = JSON.stringify([await draftComments(db, code), await publishedComments(db, code)]);
  for (const mark of [marks.email, '0900 000 111']) assert.ok(!left.includes(mark), mark);
  assert.ok(left.includes('được ghi nhận'), 'the opinion is kept');
  assert.ok(left.includes('Nên nói rõ thời hạn.'));
});

test('she is taken out of reviews, proposals and lists too', async () => {
  const opened = await openRound(
    db,
    { title: 'Đợt', request: 'Rà soát.', dueOn: '2026-12-15' },
    { actor: ministry, now },
  );
  assert.ok(opened.ok);
  const row = { owner: 'Bộ', title: 'Thông tư', compatibility: 'partly', finding: `Hỏi ${marks.email}`, proposal: 'amend', proposalDetail: 'Sửa', grounds: 'L6.4', number: '1/TT' }; // prettier-ignore
  const at = { roundId: opened.value.id, agency: 'most', item: null, version: 0, actor: ministry, now };
  assert.ok((await saveItem(db, { ...at, typed: row })).ok);
  const wish = { agency: 'most', list: 'dataSets', change: 'add', name: 'Bộ dữ liệu', reasons: `Theo ${marks.email}` };
  assert.ok((await proposeForList(db, { typed: wish, actor: ministry, now })).ok);
  const list = { list: 'dataSets', status: 'draft', entries: `Bộ dữ liệu thử;Y tế;${marks.name};Cao;${marks.email}` };
  assert.ok((await saveListVersion(db, { typed: list, actor: ministry, now })).ok);
  const counts = await inTransaction(owner.db, (tx) => redactLegalReview(tx, marks));
  for (const place of ['review_item_version.finding', 'list_proposal.reasons', 'decision_list_version.entries'])
    assert.equal(counts[place], 1, place);
  const again = await inTransaction(owner.db, (tx) => redactLegalReview(tx, marks));
  assert.deepEqual(new Set(Object.values(again)), new Set([0]));
});

/** Texts of issued documents, names of agencies, words of fixed lists: nobody's personal data stands there. */
const NOT_TYPED =
  /\.(?:code|kind|state|number|title|title_en|issuer|source_url|source_sha256|agency_code|compatibility|proposal|provision|said_as|outcome|answer|list|status|change|sector|addressee|part|address|provisions|visibility)$|^draft_text\.units$/v;

test('every column of the room that takes what people type is known to the erasure', async () => {
  const found = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb')
       and table_name ~ '^(legal_document|review_|draft_(text|comment|request|reply)|comment_period|dossier|handbook|decision_list|list_proposal)' order by 1`.execute(
    db,
  );
  const known = Object.keys(await inTransaction(owner.db, (tx) => redactLegalReview(tx, marks)));
  const links = new Set(['legal_document_version.links']);
  const missing = found.rows
    .map(({ name }) => name)
    .filter((name) => !known.includes(name) && !links.has(name) && !NOT_TYPED.test(name));
  assert.deepEqual(missing, []);
});

test('the demonstration has a review with two agencies that sent, and a draft under comment; run again it changes nothing', async () => {
  const cast = { ministry, legal, province };
  const count = async (): Promise<unknown> =>
    (
      await sql`select (select count(*) from review_round where is_demo)::int as rounds,
                       (select count(*) from review_dispatch d join review_round r on r.id = d.round_id where r.is_demo)::int as sent,
                       (select count(*) from draft_comment c join legal_document_version v using (code) where v.is_demo)::int as comments`.execute(
        db,
      )
    ).rows[0];
  await seedLegalReview(db, cast, now);
  assert.deepEqual(await count(), { rounds: 1, sent: 2, comments: 2 });
  await seedLegalReview(db, cast, now);
  assert.deepEqual(await count(), { rounds: 1, sent: 2, comments: 2 });
});
