import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  openDraft,
  perform,
  submit,
  submitMany,
  type Performed,
  type Rejected,
  type Submitted,
} from '../../src/casework/index.ts';
import { failingAt, KINDS, type Kind } from './failing-database.ts';
import { send, taken, testDesk } from './test-desk.ts';
import { swimmingPool, teaStall } from './toy-procedures.ts';

const TOYS = [teaStall, swimmingPool];
const stored = (kind: Kind): boolean => kind === 'killedAfter' || kind === 'storedButFailed';

for (const kind of KINDS) {
  test(`a fault at any statement of a submission (${kind}): whole or not at all, and trying again gives one code`, async () => {
    const desk = await testDesk(TOYS);
    const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
    const failedAt: string[] = [];
    for (let nth = 1; ; nth += 1) {
      const draft = await openDraft(desk.desk, {
        procedureId: 'tea-stall',
        actor: agent,
        now: desk.now(),
        prefillFrom: '',
      });
      assert.ok(draft.ok);
      await desk.db
        .updateTable('draft')
        .set({ answers: JSON.stringify({ name: `Trà ${nth}` }) })
        .where('id', '=', draft.draft.id)
        .execute();
      const request = { draftId: draft.draft.id, actor: agent, now: desk.now() };
      const before = await desk.count('case_record');
      const faulty = failingAt(desk.database, nth, kind);
      const outcome = await submit({ ...desk.desk, db: faulty.db }, request).catch(() => null);
      await faulty.close();
      const statement = faulty.failed();
      await desk.checkWhole();
      if (statement === null) {
        assert.equal(outcome?.ok, true);
        break;
      }
      assert.equal(outcome, null, statement);
      failedAt.push(statement);
      // Only when the commit itself went through unheard is the case there already.
      const there = statement === 'commit' && stored(kind) ? 1 : 0;
      assert.equal((await desk.count('case_record')) - before, there, statement);
      const retried = await taken(submit(desk.desk, request));
      assert.equal(retried.repeated, there === 1, statement);
      assert.deepEqual(
        { ...(await taken(submit(desk.desk, request))), repeated: false },
        { ...retried, repeated: false },
      );
      assert.equal((await desk.count('case_record')) - before, 1, statement);
      await desk.checkWhole();
      await desk.checkLog();
    }
    assert.equal(await desk.count('entry'), await desk.count('case_record'));
    assert.equal(await desk.count('log_leaf'), await desk.count('case_record'));
    for (const write of [
      'begin',
      'insert into "case_record"',
      'with act as (insert into "case_act"',
      'with entered as ( insert into log_leaf',
      'insert into audit_event',
      'insert into mail_message',
      'commit',
    ]) {
      assert.ok(
        failedAt.some((statement) => statement.startsWith(write)),
        `${write} in\n${failedAt.join('\n')}`,
      );
    }
  });

  test(`a fault at any statement of an act (${kind}): done or not done, and the same act again does not do it twice`, async () => {
    const desk = await testDesk(TOYS);
    const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
    const sent = await taken(send(desk.desk, agent, 'tea-stall', { name: 'Trà' }, { now: desk.now() }));
    let position = 1;
    for (let nth = 1; ; nth += 1) {
      const request = {
        caseCode: sent.case.code,
        act: 'renamed',
        input: { newName: `Trà ${nth}` },
        actor: agent,
        now: desk.now(),
        expectedPosition: position,
      };
      const faulty = failingAt(desk.database, nth, kind);
      const outcome: Performed | Rejected | null = await perform({ ...desk.desk, db: faulty.db }, request).catch(
        () => null,
      );
      await faulty.close();
      const statement = faulty.failed();
      await desk.checkWhole();
      if (statement === null) {
        assert.equal(outcome?.ok, true);
        break;
      }
      assert.equal(outcome, null, statement);
      const there = statement === 'commit' && stored(kind);
      assert.equal(await desk.count('case_act'), there ? position + 1 : position, statement);
      const retried = await perform(desk.desk, request);
      assert.ok(retried.ok, JSON.stringify(retried));
      assert.equal(retried.repeated, there, statement);
      position += 1;
      assert.deepEqual([retried.case.position, retried.entries[0]!.version], [position, position]);
      assert.equal(await desk.count('case_act'), position);
      await desk.checkWhole();
      await desk.checkLog();
    }
  });
}

test('a bulk submission that breaks off anywhere goes on where it was, and doubles nothing', async () => {
  const desk = await testDesk(TOYS);
  const key = await desk.cast.key(await desk.cast.party('Quán Máy'), ['tea:write']);
  const run = async (nth: number, db = desk.db) => {
    const rows = Array.from({ length: 250 }, (_, row) => ({ row, answers: { name: `Trà ${nth} số ${row % 240}` } }));
    const verdicts: string[] = [];
    for await (const verdict of submitMany(
      { ...desk.desk, db },
      { procedureId: 'tea-stall', rows, actor: key, now: desk.now },
    ))
      verdicts.push(verdict.verdict);
    return verdicts;
  };
  let [done, partly] = [0, 0];
  for (const nth of [5, 14, 24]) {
    const faulty = failingAt(desk.database, nth, 'killedAfter');
    await assert.rejects(run(nth, faulty.db));
    await faulty.close();
    await desk.checkWhole();
    const kept = (await desk.count('case_record')) - done;
    // Of three chunks each is there or not.
    assert.ok([0, 40, 100, 140, 200].includes(kept), `${kept} after statement ${nth}`);
    if (kept > 0) partly += 1;
    assert.equal((await run(nth)).length, 250);
    assert.equal(await desk.count('case_record'), (done += 240));
    assert.equal(await desk.count('entry'), done);
    assert.ok((await run(nth)).every((verdict) => verdict === 'existing'));
    assert.equal(await desk.count('entry'), done);
  }
  assert.ok(partly > 0, 'no run broke off between two chunks');
  await desk.checkWhole();
  assert.equal(await desk.checkLog(), done);
});

test('two bulk submissions of the same rows at once, in opposite order: each row once, and both hear of it', async () => {
  const desk = await testDesk(TOYS);
  const key = await desk.cast.key(await desk.cast.party('Quán Máy'), ['tea:write']);
  const rows = Array.from({ length: 300 }, (_, row) => ({ row, answers: { name: `Trà ${row}` } }));
  const run = async (of: typeof rows) => {
    const verdicts: string[] = [];
    for await (const one of submitMany(desk.desk, { procedureId: 'tea-stall', rows: of, actor: key, now: desk.now }))
      verdicts.push(one.verdict);
    return verdicts;
  };
  const both = (await Promise.all([run(rows), run(rows.toReversed())])).flat();
  assert.equal(both.length, 600);
  assert.equal(both.filter((verdict) => verdict === 'submitted').length, 300);
  assert.equal(both.filter((verdict) => verdict === 'existing').length, 300);
  assert.equal(await desk.count('case_record'), 300);
  await desk.checkWhole();
});

test('bulk: a verdict for each row in order, the good taken and the bad refused with field and reason', async () => {
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
  const rows = [
    { row: 1, answers: { name: 'Một' }, key: 'a' },
    { row: 2, answers: { name: '' } },
    { row: 3, answers: { name: 'Một' }, key: 'a' },
    { row: 4, answers: { name: 'Khác' }, key: 'a' },
    { row: 5, answers: { name: 'Hai', oops: 1, sectors: ['none'] } },
    { row: 6, answers: { name: 'Ba', recipe: 'x\0' } },
  ];
  const verdicts = async (dryRun: boolean) => {
    const found: unknown[] = [];
    for await (const one of submitMany(desk.desk, {
      procedureId: 'tea-stall',
      rows,
      actor: agent,
      now: desk.now,
      dryRun,
    })) {
      found.push([
        one.row,
        one.verdict,
        ...('refusals' in one ? one.refusals.map((refusal) => `${refusal.code} ${refusal.field ?? ''}`) : []),
      ]);
    }
    return found;
  };
  const refused = [
    [2, 'refused', 'required name'],
    [4, 'refused', 'keyReused '],
    [5, 'refused', 'unknownField oops', 'unknownOption sectors'],
    [6, 'refused', 'unusableText recipe'],
  ];
  assert.deepEqual(await verdicts(true), [
    [1, 'acceptable'],
    refused[0],
    [3, 'acceptable'],
    refused[1],
    refused[2],
    refused[3],
  ]);
  assert.equal(await desk.count('case_record'), 0);
  assert.deepEqual(await verdicts(false), [
    [1, 'submitted'],
    refused[0],
    [3, 'existing'],
    refused[1],
    refused[2],
    refused[3],
  ]);
  assert.equal(await desk.count('case_record'), 1);
});

test('the database itself refuses an act without its second person, whoever writes there', async () => {
  const { sql } = await import('kysely');
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Công ty Hỏi'), ['pool:write']);
  const officer = await desk.cast.official('officer', 'most');
  const sent: Submitted = await taken(
    send(desk.desk, agent, 'swimming-pool', { name: 'Bể', question: 'Gì?' }, { now: desk.now() }),
  );
  const prepared = await perform(desk.desk, {
    caseCode: sent.case.code,
    act: 'answerPrepared',
    input: { answer: 'A' },
    actor: officer,
    now: desk.now(),
  });
  assert.ok(prepared.ok);
  const insert = (who: string | null, confirms: string | null) =>
    sql`
    insert into case_act (case_id, position, act, state_after, actor_kind, account_id, confirms_act_id, via, at, grounds, law_day, rule_set_hash)
    select id, 3, 'answerSigned', 'answered', 'official', ${who}::uuid, ${confirms}::uuid, 'web', now(), '{L10.4}', '2026-11-22', 'x'
      from case_record where code = ${sent.case.code}`.execute(desk.db);
  await assert.rejects(insert(officer.accountId, prepared.actId), /needs another person/);
  await assert.rejects(insert(null, prepared.actId), /needs another person/);
  const other = await desk.cast.official('lead', 'most');
  await assert.rejects(insert(other.accountId, null), /must confirm an act answerPrepared/);
  const first = await sql<{ id: string }>`select id from case_act where act = 'asked'`.execute(desk.db);
  await assert.rejects(insert(other.accountId, first.rows[0]!.id), /must confirm an act answerPrepared/);
  // Case and act in one statement: the rule is not passed over because the case cannot be seen yet.
  await assert.rejects(
    sql`with made as (insert into case_record (code, procedure, procedure_version, party_id, opened_at, law_day, rule_set_hash)
          values ('HS-X', 'swimming-pool', '1', ${agent.mandate!.partyId}, now(), '2026-11-22', 'x') returning id)
        insert into case_act (case_id, position, act, state_after, actor_kind, via, at, grounds, law_day, rule_set_hash)
          select id, 1, 'answerSigned', 'answered', 'official', 'web', now(), '{L10.4}', '2026-11-22', 'x' from made`.execute(
      desk.db,
    ),
    /must (confirm an act answerPrepared|be there before its act)/,
  );
  await assert.rejects(
    sql`update case_act set account_id = ${other.accountId} where act = 'answerPrepared'`.execute(desk.db),
    /permission denied/,
  );
  await assert.rejects(sql`delete from four_eyes_rule`.execute(desk.db), /permission denied/);
  await assert.rejects(sql`alter table case_act disable trigger case_act_four_eyes`.execute(desk.db), /must be owner/);
});
