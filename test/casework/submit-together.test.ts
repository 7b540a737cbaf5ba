import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { submitTogether, type PlainSubmission, type Rejected, type Submitted } from '../../src/casework/index.ts';
import { failingAt, KINDS } from './failing-database.ts';
import { send, taken, testDesk, type TestDesk } from './test-desk.ts';
import { swimmingPool, teaStall } from './toy-procedures.ts';

const TOYS = [teaStall, swimmingPool];

/** What stands in the books of one case, without what differs from case to case. */
async function written({ db }: TestDesk, result: Submitted | Rejected | null | undefined) {
  assert.ok(result?.ok, JSON.stringify(result));
  const { code } = result.case;
  const found = await sql<Record<string, unknown>>`
    select c.procedure, c.opened_at, c.law_day, p.name as party, s.state, s.title, a.act, a.input, a.findings, a.actor_kind,
           (select jsonb_agg(jsonb_build_array(v.version, v.status, v.public - 'code', v.grounds)) from entry_version v where v.act_id = a.id) as published,
           (select count(*) from log_leaf l where l.subject = e.code) as leaves,
           (select jsonb_agg(m.to_address || ' ' || m.template) from mail_message m where m.subject_id = c.code) as letters,
           (select jsonb_agg(t.action || ' ' || t.via) from audit_event t where t.subject_id = c.code) as trail
      from case_record c join case_act a on a.case_id = c.id join case_status s on s.case_id = c.id join party p on p.id = c.party_id
      left join entry_version v on v.act_id = a.id left join entry e on e.id = v.entry_id
     where c.code = ${code}`.execute(db);
  assert.equal(found.rows.length, 1);
  return found.rows[0];
}

test('submissions of several senders at the same moment: each gets what it would have got alone', async () => {
  const desk = await testDesk(TOYS);
  const [here, there] = [await desk.cast.party('Quán A'), await desk.cast.party('Quán B', { email: 'b@example.vn' })];
  const [a, b, c] = [
    await desk.cast.agent(here, ['tea:write']),
    await desk.cast.key(there, ['tea:write']),
    await desk.cast.agent(there, ['pool:read']),
  ];
  const now = desk.now();
  const plain = (actor: PlainSubmission['actor'], answers: Record<string, unknown>, key?: string): PlainSubmission => ({
    procedureId: 'tea-stall',
    actor,
    answers,
    now,
    ...(key === undefined ? {} : { key }),
  });
  const before = await taken(send(desk.desk, a, 'tea-stall', { name: 'Đã có' }, { now, key: 'k0' }));
  const requests = [
    plain(a, { name: 'Trà một', supplier: 'Chợ' }, 'k1'),
    plain(b, { name: 'Trà hai', recipe: 'bí mật' }, 'k1'),
    plain(a, { name: '', oops: 1 }, 'k2'),
    plain(c, { name: 'Trà ba' }, 'k3'),
    plain(a, { name: 'Đã có' }, 'k0'),
    plain(a, { name: 'Trà một', supplier: 'Chợ' }, 'k1'),
    plain(b, { name: 'Trà tư' }),
    { ...plain(a, { name: 'Hôm sau' }, 'k4'), now: new Date(now.getTime() + 86_400_000) },
    { ...plain(a, { name: 'Không có' }), procedureId: 'nothing' },
  ];
  const results = await submitTogether(desk.desk, requests);
  const told = results.map((one) => (one === null ? null : one.ok ? 'taken' : one.refusals.map(({ code }) => code)));
  const alone = await testDesk(TOYS);
  assert.deepEqual(told, [
    'taken',
    'taken',
    ['unknownField', 'required'],
    ['scopeMissing'],
    null,
    null,
    'taken',
    null,
    ['unknownProcedure'],
  ]);
  // The same alone, in a database of its own.
  const partyA = await alone.cast.party('Quán A');
  const partyB = await alone.cast.party('Quán B', { email: 'b@example.vn' });
  const [aloneA, aloneB] = [await alone.cast.agent(partyA, ['tea:write']), await alone.cast.key(partyB, ['tea:write'])];
  for (const place of [0, 1, 6]) {
    const { answers, key } = requests[place]!;
    const actor = place === 0 ? aloneA : aloneB;
    const single = await taken(send(alone.desk, actor, 'tea-stall', answers, { now, ...(key && { key }) }));
    assert.deepEqual(await written(desk, results[place]), await written(alone, single), `place ${place}`);
  }
  assert.equal(await desk.count('case_record'), 4);
  assert.notEqual((results[0] as Submitted).case.code, before.case.code);
  await desk.checkWhole();
  await desk.checkLog();
});

for (const kind of KINDS) {
  test(`a fault at any statement of submissions together (${kind}): all of them or none, and trying again gives each one code`, async () => {
    const desk = await testDesk(TOYS);
    const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
    let statements = 0;
    for (let nth = 1; ; nth += 1) {
      const requests = [1, 2, 3].map((one) => ({
        procedureId: 'tea-stall',
        actor: agent,
        answers: { name: `Trà ${nth}.${one}` },
        now: desk.now(),
        key: `${nth}.${one}`,
      }));
      const before = await desk.count('case_record');
      const faulty = failingAt(desk.database, nth, kind);
      const outcome = await submitTogether({ ...desk.desk, db: faulty.db }, requests).catch(() => null);
      await faulty.close();
      const statement = faulty.failed();
      await desk.checkWhole();
      if (statement === null) {
        assert.ok(outcome?.every((one) => one?.ok));
        break;
      }
      statements = nth;
      assert.equal(outcome, null, statement);
      // Only when the commit itself went through unheard are the cases there already.
      const there = statement === 'commit' && (kind === 'killedAfter' || kind === 'storedButFailed') ? 3 : 0;
      assert.equal((await desk.count('case_record')) - before, there, statement);
      for (const { answers, key, now } of requests)
        await taken(send(desk.desk, agent, 'tea-stall', answers, { now, key }));
      assert.equal((await desk.count('case_record')) - before, 3, statement);
    }
    assert.ok(statements >= 6, String(statements));
    await desk.checkWhole();
  });
}
