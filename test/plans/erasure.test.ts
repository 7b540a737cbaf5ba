import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, inTransaction } from '../../src/platform/database/index.ts';
import {
  addComment,
  addConnection,
  addEvidence,
  addProgress,
  connectionHistory,
  editTask,
  followUp,
  listDifficulties,
  listFollowUps,
  planConditions,
  readTask,
  redactPlans,
  reportDifficulty,
  stepDifficulty,
  setCondition,
  setFunding,
} from '../../src/plans/index.ts';
import { sql } from 'kysely';
import { atEnd, freshDatabase } from '../database.ts';
import { NOW, person, planOf, task, TODAY } from './room.ts';

const { db, ownerUrl } = await freshDatabase();
const owner = connect(ownerUrl, { max: 1, asOwner: true });
atEnd(() => owner.close());
const planner = await person(db, ['planner', 'most']);
const act = { actor: planner, now: NOW };
const marks = { email: 'lan.tran@bo.example', name: 'Trần Thị Lan', also: ['0900 000 111'] };

test('an erased person stands in no value, report, comment or difficulty of a plan, and what others wrote stays', async () => {
  const { id: planId, tasks } = await planOf(db, planner, 'most', [task('1')]);
  const id = tasks['1']!;
  const contact = `Liên hệ ${marks.email}`;
  const reached = 'Đã gọi số 0900 000 111 và được trả lời. '.repeat(3);
  assert.ok((await editTask(db, id, { person: marks.name, reason: contact }, act)).ok);
  assert.ok((await editTask(db, id, { person: 'Người khác', reason: 'Đổi người' }, act)).ok);
  assert.ok((await addProgress(db, id, { state: 'running', text: reached }, act)).ok);
  assert.ok((await addComment(db, id, contact, act)).ok);
  assert.ok((await addComment(db, id, 'Không nêu ai', act)).ok);
  assert.ok((await setFunding(db, id, { year: 2026, source: 'own', amountVnd: 1, note: contact }, act)).ok);
  const seen = { kind: 'checked', text: contact };
  assert.ok((await followUp(db, id, seen, { ...act, baseUrl: '' })).ok);
  const told = { fromName: 'Kho A', toName: 'Kho B', kind: 'using', state: 'building', since: '2026-03-10' };
  const joined = { ...told, unitName: marks.name, nextStep: contact, note: contact };
  const connection = await addConnection(db, planId, joined, act);
  assert.ok(connection.ok);
  const condition = { condition: 'staff', state: 'met', text: contact, person: marks.name };
  assert.ok((await setCondition(db, planId, condition, act)).ok);
  assert.ok((await addEvidence(db, id, { kind: 'document', value: '1/BC', title: contact }, act)).ok);
  const hard = await reportDifficulty(db, id, { text: contact, proposal: contact }, act);
  assert.ok(hard.ok);
  assert.ok((await stepDifficulty(db, hard.value.id, { step: 'answered', text: contact }, act)).ok);
  const counts = await inTransaction(owner.db, (tx) => redactPlans(tx, marks));
  assert.equal(counts['plan_value.value'], 1);
  const view = (await readTask(db, planner, id, TODAY))!;
  const followed = [
    await listFollowUps(db, id),
    await planConditions(db, planId),
    await connectionHistory(db, connection.value.id),
  ];
  const all = JSON.stringify([view, await listDifficulties(db, planner, { taskId: id }), followed]);
  for (const mark of [marks.email, marks.name, '0900 000 111']) assert.ok(!all.includes(mark), mark);
  assert.equal(view.person, 'Người khác');
  assert.deepEqual(
    view.comments.map(({ text }) => text === 'Không nêu ai'),
    [false, true],
  );
  assert.equal(view.progress.length, 1, 'the entry stays, without what named the person');
});

test('every column of the room that takes what people type is known to the erasure', async () => {
  const found = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and table_name ~ '^plan' and column_name in ('text', 'note', 'reason', 'proposal', 'close_reason', 'person', 'next_step', 'gaps', 'serves', 'standard')
       and table_name not like 'plan_report%' order by 1`.execute(db);
  const known = Object.keys(await inTransaction(owner.db, (tx) => redactPlans(tx, marks)));
  // The person in charge is shown from `plan_value`, and written again from there.
  const missing = found.rows
    .map(({ name }) => name)
    .filter((name) => name !== 'plan_task.person' && !known.includes(name));
  assert.deepEqual(missing, []);
});
