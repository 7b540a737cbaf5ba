import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  attachFile,
  checkDraft,
  detachFile,
  discardDraft,
  listDrafts,
  openDocument,
  openDraft,
  readCase,
  readDraft,
  saveDraft,
  storeClassification,
  submit,
} from '../../src/casework/index.ts';
import type { PersonActor } from '../../src/platform/identity/index.ts';
import { refusedWith, send, taken, testDesk, type TestDesk } from './test-desk.ts';
import { swimmingPool, teaStall } from './toy-procedures.ts';

const TOYS = [teaStall, swimmingPool];

async function opened(
  { desk, now }: TestDesk,
  actor: PersonActor,
  more: Partial<Parameters<typeof openDraft>[1]> = {},
) {
  const draft = await openDraft(desk, { procedureId: 'tea-stall', actor, now: now(), ...more });
  assert.ok(draft.ok, JSON.stringify(draft));
  return draft.draft;
}

async function saved(
  { desk, now }: TestDesk,
  actor: PersonActor,
  draft: { id: string; revision: number },
  answers: Record<string, unknown>,
) {
  const result = await saveDraft(desk, { draftId: draft.id, actor, answers, revision: draft.revision, now: now() });
  assert.ok(result.ok, JSON.stringify(result));
  return result.draft;
}

/** A stored document, as platform/files leaves it. */
async function upload({ db, now }: TestDesk, actor: PersonActor, name = 'the-mo-hinh.pdf'): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into file (sha256, size_bytes, media_type, name, uploaded_by, party_id, created_at)
    values (decode(repeat('ab', 32), 'hex'), 10, 'application/pdf', ${name}, ${actor.accountId}, ${actor.mandate!.partyId}, ${now()}) returning id`.execute(
    db,
  );
  return made.rows[0]!.id;
}

test('a draft is kept on the server: another person of the same party goes on with it, another party never sees it', async () => {
  const desk = await testDesk(TOYS);
  const party = await desk.cast.party('Quán A');
  const [first, second] = [
    await desk.cast.agent(party, ['tea:write']),
    await desk.cast.agent(party, ['tea:write'], 'Bình'),
  ];
  const stranger = await desk.cast.agent(await desk.cast.party('Quán B'), ['tea:write']);
  const draft = await saved(desk, first, await opened(desk, first), { name: 'Trà dở dang' });
  assert.equal((await readDraft(desk.desk, { draftId: draft.id, actor: second }))!.answers['name'], 'Trà dở dang');
  assert.deepEqual(
    (await listDrafts(desk.desk, { actor: second })).map((one) => one.id),
    [draft.id],
  );
  assert.equal(await readDraft(desk.desk, { draftId: draft.id, actor: stranger }), null);
  assert.deepEqual(await listDrafts(desk.desk, { actor: stranger }), []);
  assert.deepEqual(
    await refusedWith(
      saveDraft(desk.desk, { draftId: draft.id, actor: stranger, answers: {}, revision: 1, now: desk.now() }),
    ),
    ['notFound'],
  );
  assert.deepEqual(await refusedWith(submit(desk.desk, { draftId: draft.id, actor: stranger, now: desk.now() })), [
    'notFound',
  ]);
  assert.deepEqual(await refusedWith(submit(desk.desk, { draftId: 'x', actor: first, now: desk.now() })), ['notFound']);
});

test('a form fills in from profile, classification, earlier case and entry, and says where each value came from', async () => {
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Công ty Trà'), ['tea:write']);
  const before = await taken(
    send(
      desk.desk,
      agent,
      'tea-stall',
      { name: 'Trà cũ', supplier: 'Chợ', providerName: 'Tên cũ' },
      { now: desk.now() },
    ),
  );
  const id = await storeClassification(desk.desk, {
    actor: agent,
    now: desk.now(),
    outcome: 'medium',
    answers: { listed: 'no' },
    result: { prefill: { sectors: ['health'], sellsCake: { not: 'a value' }, provinces: ['no-such'], listed: 'no' } },
    ruleSetHash: 'x',
    lawDay: '2026-11-22',
  });
  const draft = await opened(desk, agent, { prefillFrom: before.case.code, classificationId: id });
  assert.deepEqual(draft.answers['name'], 'Trà cũ');
  assert.deepEqual(draft.answers['providerName'], 'Công ty Trà');
  assert.deepEqual(draft.answers['sectors'], ['health']);
  assert.equal(draft.answers['provinces'], undefined);
  assert.deepEqual(draft.sources['name'], { kind: 'case', code: before.case.code });
  assert.deepEqual(draft.sources['providerName'], { kind: 'profile' });
  assert.deepEqual(draft.sources['sectors'], { kind: 'classification', id });
  const typed = await saved(desk, agent, draft, { name: 'Trà mới', supplier: 'Chợ' });
  assert.equal(typed.sources['name'], undefined);
  assert.deepEqual(typed.sources['supplier'], { kind: 'case', code: before.case.code });
  // Another party's case is not copied, nor is its classification used.
  const other = await desk.cast.agent(await desk.cast.party('Công ty Khác'), ['tea:write']);
  assert.equal((await opened(desk, other, { prefillFrom: before.case.code })).answers['name'], undefined);
});

test('two tabs cannot overwrite each other unseen: both versions come back, and saving the same again is no conflict', async () => {
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
  const draft = await opened(desk, agent);
  await saved(desk, agent, draft, { name: 'Bản một' });
  const late = await saveDraft(desk.desk, {
    draftId: draft.id,
    actor: agent,
    answers: { name: 'Bản hai' },
    revision: draft.revision,
    now: desk.now(),
  });
  assert.ok(!late.ok && 'conflict' in late);
  assert.deepEqual([late.conflict.yours['name'], late.conflict.stored.answers['name']], ['Bản hai', 'Bản một']);
  await saved(desk, agent, draft, { name: 'Bản một' });
});

test('what was typed is kept even when the form will refuse it; only what no database can hold is not', async () => {
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
  const draft = await opened(desk, agent);
  const result = await saveDraft(desk.desk, {
    draftId: draft.id,
    actor: agent,
    revision: draft.revision,
    now: desk.now(),
    answers: {
      name: 'x'.repeat(100),
      supplier: '<script>alert(1)</script>',
      recipe: 'a\0b',
      cake: '\ud800',
      sectors: [{}],
      zzz: 1,
      sellsCake: 'true',
    },
  });
  assert.ok(result.ok);
  assert.deepEqual(
    new Set(result.remarks.map((one) => `${one.code} ${one.field}`)),
    new Set(['unknownField zzz', 'unusableText cake', 'unusableText recipe', 'unusableText sectors']),
  );
  assert.equal(result.draft.answers['supplier'], '<script>alert(1)</script>');
  assert.equal(result.draft.answers['sellsCake'], true);
  const checked = (await checkDraft(desk.desk, { draftId: draft.id, actor: agent, now: desk.now() }))!;
  assert.deepEqual(
    checked.refusals.map((one) => [one.code, one.field]),
    [
      ['tooLong', 'name'],
      ['required', 'cake'],
    ],
  );
  assert.deepEqual(await refusedWith(submit(desk.desk, { draftId: draft.id, actor: agent, now: desk.now() })), [
    'tooLong',
    'required',
  ]);
});

test('submitting again gives the same case, code and receipt; the submitted draft no longer changes', async () => {
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
  const draft = await saved(desk, agent, await opened(desk, agent), { name: 'Trà' });
  const request = { draftId: draft.id, actor: agent, now: desk.now() };
  const first = await taken(submit(desk.desk, request));
  const again = await taken(submit(desk.desk, { ...request, now: new Date(desk.now().getTime() + 60_000) }));
  assert.deepEqual(again, { ...first, repeated: true });
  await desk.checkLog();
  const later = await taken(submit(desk.desk, request));
  assert.notEqual(later.receipt.proof, null);
  assert.deepEqual({ ...later.receipt, proof: null }, first.receipt);
  assert.deepEqual(
    await refusedWith(saveDraft(desk.desk, { ...request, answers: { name: 'X' }, revision: draft.revision })),
    ['draftSubmitted'],
  );
  assert.deepEqual(await refusedWith(discardDraft(desk.desk, request)), ['draftSubmitted']);
  assert.deepEqual(await listDrafts(desk.desk, { actor: agent }), []);
  assert.equal((await readDraft(desk.desk, request))!.submittedAs, first.case.code);
});

test('fifty submissions of one draft at once are one case with one code', async () => {
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
  const draft = await saved(desk, agent, await opened(desk, agent), { name: 'Trà' });
  const all = await Promise.all(
    Array.from({ length: 50 }, () => taken(submit(desk.desk, { draftId: draft.id, actor: agent, now: desk.now() }))),
  );
  assert.equal(new Set(all.map((one) => one.case.code)).size, 1);
  assert.equal(new Set(all.map((one) => one.entry!.code)).size, 1);
  assert.equal(new Set(all.map((one) => one.receipt.signature)).size, 1);
  assert.equal(all.filter((one) => !one.repeated).length, 1);
  for (const table of ['case_record', 'case_act', 'entry', 'log_leaf', 'mail_message'])
    assert.equal(await desk.count(table), 1, table);
  await desk.checkWhole();
});

test('fifty direct submissions of one key at once are one case too', async () => {
  const desk = await testDesk(TOYS);
  const key = await desk.cast.key(await desk.cast.party('Quán Máy'), ['tea:write']);
  const all = await Promise.all(
    Array.from({ length: 50 }, () =>
      taken(send(desk.desk, key, 'tea-stall', { name: 'Trà' }, { now: desk.now(), key: 'k1' })),
    ),
  );
  assert.equal(new Set(all.map((one) => one.entry!.code)).size, 1);
  assert.equal(await desk.count('case_record'), 1);
  await desk.checkWhole();
});

test('documents such as a model card are attached with their checksum, limited, and seen by those who may', async () => {
  const desk = await testDesk(TOYS);
  const agent = await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']);
  const stranger = await desk.cast.agent(await desk.cast.party('Quán B'), ['tea:write']);
  const draft = await saved(desk, agent, await opened(desk, agent), { name: 'Trà' });
  const attach = (fileId: string, field = 'modelCard') =>
    attachFile(desk.desk, { draftId: draft.id, actor: agent, field, fileId, now: desk.now() });
  const [one, two, three] = [
    await upload(desk, agent),
    await upload(desk, agent, 'b.pdf'),
    await upload(desk, agent, 'c.pdf'),
  ];
  assert.ok((await attach(one)).ok && (await attach(one)).ok && (await attach(two)).ok);
  assert.deepEqual(await refusedWith(attach(three)), ['tooManyFiles']);
  assert.deepEqual(await refusedWith(attach(await upload(desk, stranger))), ['fileUnknown']);
  assert.deepEqual(await refusedWith(attach(one, 'name')), ['unknownField']);
  const off = await detachFile(desk.desk, { draftId: draft.id, actor: agent, fileId: two, now: desk.now() });
  assert.ok(off.ok);
  assert.deepEqual(
    off.draft.files.map((file) => [file.name, file.sha256]),
    [['the-mo-hinh.pdf', 'ab'.repeat(32)]],
  );
  const sent = await taken(submit(desk.desk, { draftId: draft.id, actor: agent, now: desk.now() }));
  const officer = await desk.cast.official('officer', 'most');
  const view = (await readCase(desk.desk, sent.case.code, { actor: officer, now: desk.now() }))!;
  assert.deepEqual(
    view.documents.map((document) => [document.fileId, document.visibility]),
    [[one, 'parties']],
  );
  assert.equal(
    (await openDocument(desk.desk, { caseCode: sent.case.code, fileId: one, actor: officer, now: desk.now() }))!.name,
    'the-mo-hinh.pdf',
  );
  assert.equal(
    await openDocument(desk.desk, { caseCode: sent.case.code, fileId: one, actor: stranger, now: desk.now() }),
    null,
  );
  assert.equal(
    await openDocument(desk.desk, { caseCode: sent.case.code, fileId: two, actor: officer, now: desk.now() }),
    null,
  );
});

test('a draft that lost its mandate, or was discarded, cannot be submitted', async () => {
  const desk = await testDesk(TOYS);
  const party = await desk.cast.party('Quán A');
  const agent = await desk.cast.agent(party, ['tea:write']);
  const draft = await saved(desk, agent, await opened(desk, agent), { name: 'Trà' });
  const submitted = (actor: PersonActor) =>
    refusedWith(submit(desk.desk, { draftId: draft.id, actor, now: desk.now() }));
  assert.deepEqual(await submitted(await desk.cast.agent(party, ['pool:write'])), ['scopeMissing']);
  await sql`update mandate set revoked_at = ${desk.now()} where id = ${agent.mandate!.id}`.execute(desk.db);
  assert.deepEqual(await submitted(agent), ['mandateExpired']);
  const colleague = await desk.cast.agent(party, ['tea:write']);
  assert.ok((await discardDraft(desk.desk, { draftId: draft.id, actor: colleague, now: desk.now() })).ok);
  assert.deepEqual(await submitted(colleague), ['draftDiscarded']);
  assert.deepEqual(await listDrafts(desk.desk, { actor: colleague }), []);
});

test('what is restricted of an entry fills in for its own party alone [L8.3-3]', async () => {
  const form = {
    pages: [
      {
        id: 'all',
        fields: [
          teaStall.form.pages[0]!.fields[0]!,
          { ...teaStall.form.pages[1]!.fields[0]!, name: 'riskMeasures' },
          ...teaStall.form.pages.flatMap(({ fields }) => fields.filter(({ name }) => name === 'provinces')),
        ],
      },
    ],
  };
  const change = { ...teaStall, id: 'tea-change', subject: ['systems'] as const, form };
  const desk = await testDesk([teaStall, change]);
  const [owner, stranger] = [
    await desk.cast.agent(await desk.cast.party('Quán A'), ['tea:write']),
    await desk.cast.agent(await desk.cast.party('Quán B'), ['tea:write']),
  ];
  const sent = await taken(
    send(desk.desk, owner, 'tea-stall', { name: 'Trà', recipe: 'bí mật', provinces: ['01'] }, { now: desk.now() }),
  );
  const about = { procedureId: 'tea-change', subjectCode: sent.entry!.code };
  assert.deepEqual((await opened(desk, owner, about)).answers, {
    name: 'Trà',
    riskMeasures: 'bí mật',
    provinces: ['01'],
  });
  // Nor where it runs: a stranger that deploys it does so elsewhere.
  assert.deepEqual((await opened(desk, stranger, about)).answers, { name: 'Trà' });
});
