import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { perform, readCase, submitDirect } from '../../src/casework/index.ts';
import { portalActor } from '../../src/platform/identity/index.ts';
import { acted, refusedWith, send, taken, testDesk } from './test-desk.ts';
import { swimmingPool, teaStall } from './toy-procedures.ts';

const TOYS = [teaStall, swimmingPool];

test('a submission is recorded, published, logged and receipted at once, with no approval in between', async () => {
  const { desk, cast, now, db, checkLog, checkWhole } = await testDesk(TOYS);
  const party = await cast.party('Công ty Trà Sen');
  const agent = await cast.agent(party, ['tea:write']);
  const sent = await taken(send(desk, agent, 'tea-stall', { name: 'Trà sen', recipe: 'bí mật' }, { now: now() }));
  assert.match(sent.case.code, /^HS-2026-0000001-[0-9A-Z]$/);
  assert.match(sent.entry!.code, /^AI-2026-0000001-[0-9A-Z]$/);
  assert.equal(sent.case.state, 'recorded');
  assert.equal(sent.receipt.proof, null);
  const leaf = JSON.parse(sent.receipt.leaf) as { subject: string; body: Record<string, unknown> };
  assert.equal(leaf.subject, sent.entry!.code);
  assert.ok(!sent.receipt.leaf.includes('bí mật'));
  assert.equal(await checkLog(), 1);
  await checkWhole();
  const mails = await sql<{
    to_address: string;
    body_text: string;
  }>`select to_address, body_text from mail_message`.execute(db);
  assert.deepEqual(mails.rows, [
    {
      to_address: 'contact@example.vn',
      body_text: `Đã ghi nhận Trà sen của Công ty Trà Sen: ${sent.entry!.code}, https://motcua.test/ho-so/vu-viec/${sent.case.code}`,
    },
  ]);
  const jobs = await sql<{ count: number }>`select count(*) as count from graphile_worker._private_jobs`.execute(db);
  assert.equal(jobs.rows[0]!.count, 1);
});

test('every reason against a submission is given at once, and nothing is written', async () => {
  const { desk, cast, now, count } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  const codes = await refusedWith(
    send(
      desk,
      agent,
      'tea-stall',
      { sellsCake: true, sectors: ['moonshine'], nonsense: 'x', supplier: 'x'.repeat(61) },
      { now: now() },
    ),
  );
  assert.deepEqual(codes.toSorted(), ['required', 'required', 'tooLong', 'unknownField', 'unknownOption']);
  assert.deepEqual(await refusedWith(send(desk, agent, 'tea-stall', { name: 'Trà độc', bad: 'x' }, { now: now() })), [
    'unknownField',
    'poison',
  ]);
  for (const table of ['case_record', 'case_act', 'entry', 'log_leaf', 'mail_message'])
    assert.equal(await count(table), 0, table);
});

test('an answer that the form does not show is neither asked nor kept', async () => {
  const { desk, cast, now, db } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  await taken(send(desk, agent, 'tea-stall', { name: 'Trà', sellsCake: false, cake: 'Bánh cốm' }, { now: now() }));
  const kept = await sql<{ input: object }>`select input from case_act`.execute(db);
  assert.deepEqual(kept.rows, [{ input: { name: 'Trà', sellsCake: false } }]);
});

test('a new version of the entry keeps the case and the code, and the log holds together after every act', async () => {
  const { desk, cast, now, checkLog, checkWhole } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  const sent = await taken(send(desk, agent, 'tea-stall', { name: 'Trà cũ', recipe: 'sen' }, { now: now() }));
  await checkLog();
  const renamed = await acted(
    perform(desk, {
      caseCode: sent.case.code,
      act: 'renamed',
      input: { newName: 'Trà mới' },
      actor: agent,
      now: now(),
    }),
  );
  assert.deepEqual(renamed.entries, [{ code: sent.entry!.code, register: 'systems', version: 2 }]);
  assert.equal(await checkLog(), 2);
  await checkWhole();
  const closed = await acted(perform(desk, { caseCode: sent.case.code, act: 'closed', actor: agent, now: now() }));
  assert.equal(closed.case.state, 'closed');
  assert.equal(closed.entries[0]!.version, 3);
  assert.equal(await checkLog(), 3);
  await checkWhole();
  assert.deepEqual(
    await refusedWith(
      perform(desk, { caseCode: sent.case.code, act: 'renamed', input: { newName: 'X' }, actor: agent, now: now() }),
    ),
    ['notNow'],
  );
});

test('a queue procedure: assigned, completed once, a second list only with a reason, answered by two people, published', async () => {
  const { desk, cast, now, clock, checkLog, checkWhole, db } = await testDesk(TOYS);
  const party = await cast.party('Công ty Hỏi');
  const agent = await cast.agent(party, ['pool:write']);
  const lead = await cast.official('lead', 'most', 'Lê Trưởng Phòng');
  const officer = await cast.official('officer', 'most-nidt', 'Phạm Cán Bộ');
  const {
    case: opened,
    entry,
    receipt,
  } = await taken(send(desk, agent, 'swimming-pool', { name: 'Bể bơi', question: 'Mức nào?' }, { now: now() }));
  const code = opened.code;
  assert.equal(entry, null);
  assert.deepEqual(Object.keys((JSON.parse(receipt.leaf) as { body: object }).body).toSorted(), [
    'commitment',
    'lawDay',
    'procedure',
  ]);
  assert.ok(!receipt.leaf.includes('Mức nào'));

  const at = (act: string, actor: typeof agent, input?: Record<string, unknown>) =>
    perform(desk, { caseCode: code, act, actor, now: now(), ...(input && { input }) });
  await acted(at('assigned', lead, { assignee: officer.accountId }));
  await acted(at('moreWanted', officer, { missing: 'sơ đồ' }));
  assert.equal((await readCase(desk, code, { actor: officer, now: now() }))!.clock, null);
  clock.advance(86_400_000);
  await acted(at('supplemented', agent, { more: 'đây' }));
  await checkWhole();
  assert.deepEqual(await refusedWith(at('moreWanted', officer, { missing: 'nữa' })), ['secondListNeedsReason']);
  await acted(at('moreWanted', officer, { missing: 'nữa', secondReason: 'tài liệu mới' }));
  await acted(at('supplemented', agent, { more: 'nữa đây' }));
  await acted(at('answerPrepared', officer, { answer: 'Trung bình' }));
  assert.deepEqual(await refusedWith(at('answerSigned', officer)), ['fourEyes']);
  const signed = await acted(at('answerSigned', lead));
  assert.equal(signed.entries[0]!.register, 'guidance');
  assert.match(signed.entries[0]!.code, /^HD-2026-/);
  const view = (await readCase(desk, code, { actor: agent, now: now() }))!;
  assert.deepEqual(
    view.timeline.map((act) => act.act),
    ['asked', 'assigned', 'moreWanted', 'supplemented', 'moreWanted', 'supplemented', 'answerPrepared', 'answerSigned'],
  );
  assert.equal(view.rounds, 2);
  assert.equal(view.open, false);
  assert.deepEqual(
    view.letters.map((letter) => letter.body.vi),
    ['Còn thiếu: sơ đồ', 'Còn thiếu: nữa', `Đã trả lời: ${signed.entries[0]!.code}`],
  );
  const kept = await sql<{
    confirms: string | null;
  }>`select confirms_act_id as confirms from case_act order by position desc limit 1`.execute(db);
  assert.equal(kept.rows[0]!.confirms, view.timeline[6]!.id);
  assert.equal(await checkLog(), 2);
  await checkWhole();
});

test('two acts at once: one is done, the other hears that the case has moved', async () => {
  const { desk, cast, now, checkWhole } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  const sent = await taken(send(desk, agent, 'tea-stall', { name: 'Trà' }, { now: now() }));
  const other = await cast.official('officer', 'most');
  const both = await Promise.all([
    perform(desk, {
      caseCode: sent.case.code,
      act: 'renamed',
      input: { newName: 'Một' },
      actor: agent,
      now: now(),
      expectedPosition: 1,
    }),
    perform(desk, { caseCode: sent.case.code, act: 'closed', actor: other, now: now(), expectedPosition: 1 }),
  ]);
  assert.deepEqual(both.filter((one) => one.ok).length, 1);
  const lost = both.find((one) => !one.ok)!;
  assert.deepEqual('refusals' in lost && lost.refusals.map((one) => one.code), ['caseMoved']);
  await checkWhole();
});

test('an act whose answer was lost is told again, another act at the same place is not done over', async () => {
  const { desk, cast, now, count } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  const sent = await taken(send(desk, agent, 'tea-stall', { name: 'Trà' }, { now: now() }));
  const request = {
    caseCode: sent.case.code,
    act: 'renamed',
    input: { newName: 'Mới' },
    actor: agent,
    now: now(),
    expectedPosition: 1,
  };
  const first = await acted(perform(desk, request));
  const again = await acted(perform(desk, request));
  assert.deepEqual(again, { ...first, repeated: true });
  assert.deepEqual(await refusedWith(perform(desk, { ...request, input: { newName: 'Khác' } })), ['caseMoved']);
  assert.equal(await count('case_act'), 2);
  assert.equal(await count('entry_version'), 2);
});

test('the same content or the same key submits once; a key used for other content is refused', async () => {
  const { desk, cast, now, count } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  const first = await taken(send(desk, agent, 'tea-stall', { name: 'Trà', supplier: 'Chợ' }, { now: now() }));
  const again = await taken(send(desk, agent, 'tea-stall', { supplier: ' Chợ ', name: 'Trà' }, { now: now() }));
  assert.equal(again.repeated, true);
  assert.deepEqual({ ...again, repeated: false }, first);
  const keyed = await taken(send(desk, agent, 'tea-stall', { name: 'Trà' }, { now: now(), key: 'row-1' }));
  assert.notEqual(keyed.case.code, first.case.code);
  assert.equal(
    (await taken(send(desk, agent, 'tea-stall', { name: 'Trà' }, { now: now(), key: 'row-1' }))).case.code,
    keyed.case.code,
  );
  assert.deepEqual(await refusedWith(send(desk, agent, 'tea-stall', { name: 'Khác' }, { now: now(), key: 'row-1' })), [
    'keyReused',
  ]);
  assert.equal(await count('entry'), 2);
});

test('who may not act hears why: other party, missing scope, expired or revoked mandate, other agency, wrong role [L4.2-x]', async () => {
  const { desk, cast, now, clock, db } = await testDesk(TOYS);
  const party = await cast.party('Công ty Hỏi');
  const agent = await cast.agent(party, ['pool:write'], 'An', '2026-11-30');
  const { case: opened } = await taken(
    send(desk, agent, 'swimming-pool', { name: 'Bể', question: 'Gì?' }, { now: now() }),
  );
  const withdraw = (actor: typeof agent) =>
    perform(desk, { caseCode: opened.code, act: 'withdrawn', actor, now: now() });
  assert.deepEqual(await refusedWith(withdraw(await cast.agent(await cast.party('Người ngoài'), ['pool:write']))), [
    'noMandate',
  ]);
  assert.deepEqual(await refusedWith(withdraw(await cast.agent(party, ['tea:write']))), ['scopeMissing']);
  const more = (actor: typeof agent) =>
    perform(desk, { caseCode: opened.code, act: 'moreWanted', input: { missing: 'x' }, actor, now: now() });
  assert.deepEqual(await refusedWith(more(await cast.official('officer', 'ha-noi-dost'))), ['otherAgency']);
  assert.deepEqual(await refusedWith(more(await cast.official('planner', 'most'))), ['notYourRole']);
  assert.deepEqual(await refusedWith(more(agent)), ['notYourRole']);
  // The session was read before; the mandate ends on the 30th, Viet Nam's time.
  clock.set('2026-11-30T17:00:00Z');
  assert.deepEqual(await refusedWith(withdraw(agent)), ['mandateExpired']);
  clock.set('2026-11-30T16:59:00Z');
  await sql`update mandate set revoked_at = ${now()} where id = ${agent.mandate!.id}`.execute(db);
  assert.deepEqual(await refusedWith(withdraw(agent)), ['mandateExpired']);
  assert.deepEqual(
    await refusedWith(send(desk, agent, 'swimming-pool', { name: 'Bể 2', question: 'Gì?' }, { now: now() })),
    ['mandateExpired'],
  );
});

test('a key acts within its scopes and for its own party; revoked, it does not', async () => {
  const { desk, cast, now, db } = await testDesk(TOYS);
  const party = await cast.party('Quán Máy');
  const key = await cast.key(party, ['tea:write']);
  const sent = await taken(send(desk, key, 'tea-stall', { name: 'Trà máy' }, { now: now() }));
  const other = await cast.party('Quán Khác');
  assert.deepEqual(
    await refusedWith(
      submitDirect(desk, {
        procedureId: 'tea-stall',
        answers: { name: 'X' },
        partyCode: other.code,
        actor: key,
        now: now(),
      }),
    ),
    ['noMandate'],
  );
  assert.deepEqual(await refusedWith(send(desk, key, 'swimming-pool', { name: 'X', question: 'Y' }, { now: now() })), [
    'scopeMissing',
  ]);
  const view = (await readCase(desk, sent.case.code, { actor: key, now: now() }))!;
  assert.deepEqual(
    view.timeline.map(({ by }) => [by.kind, by.keyName, by.partyName]),
    [['party', 'máy', 'Quán Máy']],
  );
  await sql`update api_key set revoked_at = ${now()}`.execute(db);
  assert.deepEqual(await refusedWith(send(desk, key, 'tea-stall', { name: 'Trà khác' }, { now: now() })), [
    'mandateExpired',
  ]);
});

test('the portal never decides, even where a procedure would let it [L4.2-x]', async () => {
  const { desk, cast, now } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Công ty Hỏi'), ['pool:write']);
  const { case: opened } = await taken(
    send(desk, agent, 'swimming-pool', { name: 'Bể', question: 'Gì?' }, { now: now() }),
  );
  assert.deepEqual(
    await refusedWith(perform(desk, { caseCode: opened.code, act: 'decidedAlone', actor: portalActor(), now: now() })),
    ['decisionNeedsOfficial'],
  );
  const cleaned = await acted(
    perform(desk, { caseCode: opened.code, act: 'cleaned', actor: portalActor(), now: now() }),
  );
  assert.equal(cleaned.case.position, 2);
});

test('another party may act only once it is involved', async () => {
  const { desk, cast, now } = await testDesk(TOYS);
  const [party, friend, stranger] = [
    await cast.party('Bên một'),
    await cast.party('Bên hai'),
    await cast.party('Bên ba'),
  ];
  const agent = await cast.agent(party, ['pool:write']);
  const second = await cast.agent(friend, ['pool:write']);
  const { case: opened } = await taken(
    send(desk, agent, 'swimming-pool', { name: 'Bể chung', question: 'Gì?', friend: friend.code }, { now: now() }),
  );
  const remark = (actor: typeof agent) => perform(desk, { caseCode: opened.code, act: 'remarked', actor, now: now() });
  assert.deepEqual(await refusedWith(remark(await cast.agent(stranger, ['pool:write']))), ['noMandate']);
  assert.equal((await acted(remark(second))).case.state, 'received');
  assert.equal((await acted(remark(agent))).case.state, 'waiting');
  const seen = (await readCase(desk, opened.code, { actor: second, now: now() }))!;
  assert.equal(seen.sight, 'otherParty');
  assert.equal(seen.otherParty!.code, friend.code);
  assert.equal(seen.trackingCode, null);
  // Each side sees its own people by name, of the other only for which party somebody acted.
  const byName = async (actor: typeof agent) =>
    (await readCase(desk, opened.code, { actor, now: now() }))!.timeline.map(({ by }) => [by.partyName, by.name]);
  const name = (actor: typeof agent) => (actor.kind === 'person' ? actor.name : '');
  assert.deepEqual(await byName(agent), [
    ['Bên một', name(agent)],
    ['Bên hai', null],
    ['Bên một', name(agent)],
  ]);
  assert.deepEqual(await byName(second), [
    ['Bên một', null],
    ['Bên hai', name(second)],
    ['Bên một', null],
  ]);
});

test('a code of another party is read as people write it; one that nobody has is refused at its field, before the form is whole', async () => {
  const { desk, cast, now } = await testDesk(TOYS);
  const friend = await cast.party('Bên hai');
  const agent = await cast.agent(await cast.party('Bên một'), ['pool:write']);
  const send = (answers: Record<string, unknown>) =>
    submitDirect(desk, { procedureId: 'swimming-pool', answers, actor: agent, now: now() });
  const refused = await send({ name: 'Bể chung', friend: 'CT-00000000' });
  assert.deepEqual(refused.ok ? [] : refused.refusals.map(({ code, field }) => [code, field]), [
    ['required', 'question'],
    ['partyUnknown', 'friend'],
  ]);
  const spoken = ` ${friend.code.toLowerCase().replace('-', ' ')} `;
  const done = await send({ name: 'Bể chung', question: 'Gì?', friend: spoken });
  assert.ok(done.ok, JSON.stringify(done));
  const seen = await readCase(desk, done.case.code, { actor: agent, now: now() });
  assert.equal(seen!.otherParty!.code, friend.code);
});

test('a day that the law data does not know is refused, not guessed', async () => {
  const { desk, cast, now, clock, count } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  clock.set('2031-01-01T00:00:00Z');
  assert.deepEqual(await refusedWith(send(desk, agent, 'tea-stall', { name: 'Trà' }, { now: now() })), ['lawUnknown']);
  assert.equal(await count('case_record'), 0);
});
