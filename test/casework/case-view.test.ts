import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  addNote,
  listCases,
  openDesk,
  perform,
  performMany,
  readCase,
  readCaseByTracking,
  readCaseReceipt,
  readTrail,
  receiptDocument,
  rebuildStatuses,
  syncRules,
} from '../../src/casework/index.ts';
import { verifyReceipt } from '../../src/verifier/index.ts';
import { acted, refusedWith, send, taken, testDesk } from './test-desk.ts';
import { swimmingPool, teaStall } from './toy-procedures.ts';

const TOYS = [teaStall, swimmingPool];

test('each viewer sees what is theirs: party all, officials of the agency all with a read log, others without secrets, strangers nothing [L31.1]', async () => {
  const { desk, cast, now } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  const sent = await taken(
    send(
      desk,
      agent,
      'tea-stall',
      { name: 'Trà', recipe: 'bí mật', supplier: 'Chợ', sectors: ['health'], provinces: ['01'] },
      { now: now() },
    ),
  );
  const code = sent.case.code;
  const seen = async (actor: typeof agent) => {
    const view = await readCase(desk, code, { actor, now: now() });
    if (!view) return null;
    const values = view.dossier
      .flatMap((page) => page.fields)
      .map((field) => [field.name, field.withheld ? 'withheld' : field.value]);
    return {
      sight: view.sight,
      ...Object.fromEntries(values.filter(([name]) => name === 'recipe' || name === 'supplier')),
    };
  };
  const whole = { recipe: 'bí mật', supplier: 'Chợ' };
  assert.deepEqual(await seen(agent), { sight: 'party', ...whole });
  const officer = await cast.official('officer', 'most', 'Cán bộ Bộ');
  assert.deepEqual(await seen(officer), { sight: 'caseTeam', ...whole });
  assert.deepEqual(await seen(await cast.official('officer', 'most-nidt')), { sight: 'caseTeam', ...whole });
  const part = { sight: 'authority', recipe: 'withheld', supplier: 'Chợ' };
  assert.deepEqual(await seen(await cast.official('officer', 'ha-noi-dost')), part);
  assert.deepEqual(await seen(await cast.official('inspector', 'moh')), part);
  assert.equal(await seen(await cast.official('officer', 'da-nang-dost')), null);
  assert.equal(await seen(await cast.official('officer', 'moet')), null);
  assert.equal(await seen(await cast.official('planner', 'most')), null);
  assert.equal(await seen(await cast.agent(await cast.party('Quán B'), ['tea:write'])), null);
  const trail = (await readTrail(desk, code, officer))!;
  assert.deepEqual(trail.map((line) => line.action).toReversed(), [
    'sent',
    'caseRead',
    'caseRead',
    'caseRead',
    'caseRead',
  ]);
  assert.equal(await readTrail(desk, code, agent), null);
});

test('the clock counts working days, names its ground, and is called our own service target where the law sets none', async () => {
  const { desk, cast, now, clock } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Công ty Hỏi'), ['pool:write']);
  const sent = await taken(send(desk, agent, 'swimming-pool', { name: 'Bể', question: 'Gì?' }, { now: now() }));
  const officer = await cast.official('officer', 'most');
  const view = async () => (await readCase(desk, sent.case.code, { actor: officer, now: now() }))!;
  const running = (await view()).clock!;
  assert.equal(running.kind, 'ownServiceTarget');
  assert.equal(running.term, 'own:guidance-service-target');
  assert.ok(running.grounds.includes('own:guidance-service-target'));
  // Ten working days from Sunday 22 November 2026: 23, (24 is Culture Day), 25, 26, 27, 30, 1, 2, 3, 4 December, and the tenth is Monday 7.
  assert.equal(new Date(running.dueAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10), '2026-12-07');
  assert.deepEqual([running.daysLeft, running.overdue], [15, false]);
  clock.set('2026-12-10T02:00:00Z');
  const late = (await view()).clock!;
  assert.deepEqual([late.daysLeft, late.overdue], [-3, true]);
  // Overdue is a property of the deadline, never a ground to refuse.
  assert.ok(
    (
      await perform(desk, {
        caseCode: sent.case.code,
        act: 'answerPrepared',
        input: { answer: 'Muộn' },
        actor: officer,
        now: now(),
      })
    ).ok,
  );
});

test('the acts offered are those that the state and the seat allow, and a confirmation waits for somebody else', async () => {
  const { desk, cast, now } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Công ty Hỏi'), ['pool:write']);
  const sent = await taken(send(desk, agent, 'swimming-pool', { name: 'Bể', question: 'Gì?' }, { now: now() }));
  const [officer, lead] = [await cast.official('officer', 'most'), await cast.official('lead', 'most')];
  const offered = async (actor: typeof agent) =>
    (await readCase(desk, sent.case.code, { actor, now: now() }))!.acts.map((act) =>
      act.blocked ? `${act.act}: ${act.blocked.code}` : act.act,
    );
  assert.deepEqual(await offered(agent), ['remarked', 'withdrawn']);
  assert.deepEqual(await offered(officer), ['moreWanted', 'answerPrepared', 'decidedAlone']);
  assert.deepEqual(await offered(lead), ['assigned']);
  await acted(
    perform(desk, {
      caseCode: sent.case.code,
      act: 'answerPrepared',
      input: { answer: 'A' },
      actor: officer,
      now: now(),
    }),
  );
  assert.deepEqual(await offered(officer), ['answerSigned: fourEyes', 'decidedAlone']);
  assert.deepEqual(await offered(lead), ['assigned', 'answerSigned']);
});

test('notes are for officials of the agency alone', async () => {
  const { desk, cast, now } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write']);
  const sent = await taken(send(desk, agent, 'tea-stall', { name: 'Trà' }, { now: now() }));
  const officer = await cast.official('officer', 'most', 'Cán bộ');
  const note = (actor: typeof agent, body: string) =>
    addNote(desk, { caseCode: sent.case.code, body, actor, now: now() });
  assert.ok((await note(officer, 'Gọi lại\nngày mai')).ok);
  assert.deepEqual(await refusedWith(note(officer, '')), ['notePlain']);
  assert.deepEqual(await refusedWith(note(agent, 'x')), ['notFound']);
  const view = (await readCase(desk, sent.case.code, { actor: officer, now: now() }))!;
  assert.deepEqual(
    view.notes.map(({ author, body }) => [author, body]),
    [['Cán bộ', 'Gọi lại\nngày mai']],
  );
  assert.deepEqual((await readCase(desk, sent.case.code, { actor: agent, now: now() }))!.notes, []);
});

test('a tracking code shows the way of a case to anybody who holds it, without names or content', async () => {
  const { desk, cast, now } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write'], 'Người Bí Ẩn');
  const sent = await taken(send(desk, agent, 'tea-stall', { name: 'Trà', recipe: 'bí mật' }, { now: now() }));
  assert.match(sent.trackingCode, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = ` ${sent.trackingCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
  const seen = (await readCaseByTracking(desk, { trackingCode: typed, now: now() }))!;
  assert.equal(seen.code, sent.case.code);
  assert.equal(seen.timeline.length, 1);
  assert.ok(!/Bí Ẩn|bí mật|Quán A/.test(JSON.stringify(seen)));
  assert.equal(await readCaseByTracking(desk, { trackingCode: 'AAAA-BBBB-CCCC', now: now() }), null);
  assert.equal((await readCase(desk, sent.case.code, { actor: agent, now: now() }))!.trackingCode, sent.trackingCode);
});

test('the receipt is true at once and offline, and its PDF holds the machine-readable twin', async () => {
  const { desk, cast, now, signer, checkLog } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán A'), ['tea:write'], 'Nguyễn Thị An', '2027-01-31');
  const sent = await taken(send(desk, agent, 'tea-stall', { name: 'Trà' }, { now: now() }));
  const read = async (actor: typeof agent) => readCaseReceipt(desk, sent.case.code, actor);
  const at = (await read(agent))!;
  assert.deepEqual(at.receipt, sent.receipt);
  // Signed at once; its place in the log is proven a second later.
  assert.deepEqual((await verifyReceipt(at.receipt, { trustedKeys: [signer.verifierKey] })).reasons, [
    'notYetIncluded',
  ]);
  assert.deepEqual(
    [at.submittedBy.name, at.submittedBy.mandate!.validUntil, at.entry!.code],
    ['Nguyễn Thị An', '2027-01-31', sent.entry!.code],
  );
  await checkLog();
  const proven = (await read(agent))!;
  assert.equal(proven.receipt.proof!.index, 0);
  for (const source of [proven.receipt, proven.verifyUrl]) {
    const verdict = await verifyReceipt(source, { trustedKeys: [signer.verifierKey] });
    assert.deepEqual([verdict.verdict, verdict.leaf!.subject], ['true', sent.entry!.code]);
  }
  assert.equal((await read(await cast.official('officer', 'most')))!.trackingCode, null);
  assert.equal(await read(await cast.agent(await cast.party('Quán B'), ['tea:write'])), null);
  for (const lang of ['vi', 'en'] as const) {
    const { pdf, pages, standard } = receiptDocument(proven, lang);
    assert.ok(pdf.subarray(0, 5).toString() === '%PDF-' && pages === 1 && standard === 'a-3a', `${pages} ${standard}`);
  }
});

test('the queue shows what is due first, within the jurisdiction, page by page without skipping or repeating', async () => {
  const { desk, cast, now, clock } = await testDesk(TOYS);
  const party = await cast.party('Công ty Hỏi');
  const agent = await cast.agent(party, ['pool:write', 'tea:write']);
  const codes: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    codes.push(
      (await taken(send(desk, agent, 'swimming-pool', { name: `Bể ${n}`, question: 'Gì?' }, { now: now() }))).case.code,
    );
    if (n % 2 === 1) clock.advance(3 * 86_400_000);
  }
  const officer = await cast.official('officer', 'most');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCases(desk, { actor: officer, now: now(), limit: 2, cursor });
    assert.equal(page.counts.total, 7);
    seen.push(...page.items.map((item) => item.code));
    cursor = page.next ?? undefined;
  } while (cursor);
  assert.deepEqual(seen.toSorted(), codes.toSorted());
  const dues = (await listCases(desk, { actor: officer, now: now() })).items.map((item) => item.dueAt!.getTime());
  assert.deepEqual(
    dues,
    dues.toSorted((a, b) => a - b),
  );
  const lead = await cast.official('lead', 'most');
  const assigned = await performMany(desk, {
    caseCodes: codes.slice(0, 3),
    act: 'assigned',
    input: { assignee: officer.accountId },
    actor: lead,
    now: now(),
  });
  assert.ok(assigned.every(({ result }) => result.ok));
  const mine = await listCases(desk, { actor: officer, now: now(), filters: { assignee: 'me' } });
  assert.deepEqual(mine.items.map((item) => item.code).toSorted(), codes.slice(0, 3).toSorted());
  assert.deepEqual([mine.counts.mine, mine.counts.unassigned], [3, 0]);
  for (const query of ['bể 4', '4 be', 'BE 4'])
    assert.equal((await listCases(desk, { actor: officer, now: now(), filters: { query } })).items.length, 1, query);
  assert.equal((await listCases(desk, { actor: officer, now: now(), cursor: 'garbage' })).items.length, 7);
  const planner = await cast.official('planner', 'most');
  assert.deepEqual((await listCases(desk, { actor: planner, now: now() })).items, []);
  const own: string[] = [];
  for (let next: string | undefined; ;) {
    const page = await listCases(desk, { actor: agent, now: now(), limit: 3, cursor: next });
    own.push(...page.items.map((item) => item.code));
    if (!page.next) break;
    next = page.next;
  }
  assert.equal(new Set(own).size, 7);
  assert.equal(own[0], codes[6]);
  assert.ok(codes.slice(0, 2).includes(own.at(-1)!));
  assert.deepEqual(
    await refusedWith(
      perform(desk, {
        caseCode: codes[0]!,
        act: 'assigned',
        input: { assignee: planner.accountId },
        actor: lead,
        now: now(),
      }),
    ),
    ['assigneeUnfit'],
  );
});

test('the status of a case follows from its acts: changed by hand, it is mended', async () => {
  const { desk, cast, now, db, checkWhole } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Công ty Hỏi'), ['pool:write']);
  const sent = await taken(send(desk, agent, 'swimming-pool', { name: 'Bể', question: 'Gì?' }, { now: now() }));
  const before = await readCase(desk, sent.case.code, { actor: agent, now: now() });
  await sql`update case_status set state = 'answered', open = false, due_at = null, term_id = null, rounds = 7`.execute(
    db,
  );
  assert.deepEqual(await rebuildStatuses(desk), { checked: 1, mended: [sent.case.code] });
  assert.deepEqual(await readCase(desk, sent.case.code, { actor: agent, now: now() }), before);
  await checkWhole();
});

test('a case keeps the version of form and steps, and the day of the law, that it was filled with, whatever comes later [L10.7]', async () => {
  const { desk, db, signer, cast, now, clock } = await testDesk(TOYS);
  const agent = await cast.agent(await cast.party('Quán Cũ'), ['tea:write']);
  const answers = { name: 'Trà', recipe: 'x', supplier: 'Chợ', sectors: ['health'], provinces: ['01'] };
  const early = await taken(send(desk, agent, 'tea-stall', answers, { now: now() }));
  const later = { ...teaStall, version: `${teaStall.version}-sau` };
  const renewed = openDesk({ db, signer, baseUrl: 'https://motcua.test', procedures: [later, swimmingPool] });
  await syncRules(renewed);
  clock.advance(10 * 86_400_000);
  const late = await taken(send(renewed, agent, 'tea-stall', { ...answers, name: 'Trà mới' }, { now: now() }));
  const kept = async (code: string) => {
    const { procedureVersion, lawDay } = (await readCase(renewed, code, { actor: agent, now: now() }))!;
    return [procedureVersion, lawDay];
  };
  assert.deepEqual(await kept(early.case.code), [teaStall.version, '2026-11-22']);
  assert.deepEqual(await kept(late.case.code), [later.version, '2026-12-02']);
  const { trackingCode } = (await readCase(renewed, early.case.code, { actor: agent, now: now() }))!;
  const followed = await readCaseByTracking(renewed, { trackingCode: trackingCode!, now: now() });
  assert.equal(followed!.procedureVersion, teaStall.version, 'who follows without an account is told too');
});
