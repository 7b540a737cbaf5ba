import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkDraft,
  dutiesFor,
  openDraft,
  perform,
  readCase,
  readCaseReceipt,
  saveDraft,
  submit,
  submitDirect,
} from '../../src/casework/index.ts';
import type { PersonActor } from '../../src/platform/identity/index.ts';
import { examplesInOrder, PARTY_SCOPES } from '../../src/procedures/index.ts';
import type { Answers } from '../../src/procedures/kit/index.ts';
import { entryHistory, findEntry } from '../../src/registry/index.ts';
import { verifyReceipt } from '../../src/verifier/index.ts';
import { acted, refusedWith, taken, testDesk, type TestDesk } from './test-desk.ts';

const NOTIFICATION = 'classification-notification';

/** The four-part dossier of an ordinary system of medium risk. */
const DOSSIER: Answers = {
  riskLevel: 'medium',
  name: 'Trợ lý Sen',
  version: '1.0',
  internalCode: 'SEN-1',
  providerName: 'Công ty Sen',
  providerAddress: 'Số 1 phố Mẫu, Hà Nội',
  providerContact: 'lienhe@sen.example',
  intendedPurpose: 'Trả lời câu hỏi của khách hàng.',
  mainFunctions: 'Nhận câu hỏi, trả lời.',
  functionalArchitecture: 'Khối hỏi, khối đáp: KIẾN TRÚC KÍN.',
  deploymentScope: 'Toàn quốc.',
  userGroups: 'Khách hàng.',
  affectedGroups: 'Khách hàng.',
  mainInputData: 'Câu hỏi.',
  riskMeasures: 'Người kiểm tra mẫu.',
};

async function agentOf(desk: TestDesk, name: string): Promise<PersonActor> {
  return desk.cast.agent(await desk.cast.party(name), [...PARTY_SCOPES]);
}

async function notified(desk: TestDesk, actor: PersonActor, more: Answers = {}) {
  const answers = { ...DOSSIER, ...more };
  return taken(submitDirect(desk.desk, { procedureId: NOTIFICATION, answers, actor, now: desk.now() }));
}

test('a notification gets its AI-ID and a receipt at once; there is no state in which anybody approves it [L10.3-1] [L8.1-2]', async () => {
  const desk = await testDesk();
  const agent = await agentOf(desk, 'Công ty Sen');
  const draft = await openDraft(desk.desk, { procedureId: NOTIFICATION, actor: agent, now: desk.now() });
  assert.ok(draft.ok);
  assert.equal(draft.draft.answers['providerName'], 'Công ty Sen');
  const empty = (await checkDraft(desk.desk, { draftId: draft.draft.id, actor: agent, now: desk.now() }))!;
  assert.ok(empty.refusals.length >= 10 && empty.refusals.every((one) => one.field !== undefined));
  const request = { draftId: draft.draft.id, actor: agent, now: desk.now() };
  assert.ok((await saveDraft(desk.desk, { ...request, answers: DOSSIER, revision: 0 })).ok);
  const sent = await taken(submit(desk.desk, request));
  assert.match(sent.entry!.code, /^AI-2026-0000001-/);
  await desk.checkLog();
  const view = (await readCase(desk.desk, sent.case.code, { actor: agent, now: desk.now() }))!;
  assert.deepEqual([view.open, view.waitsFor, view.acts], [false, 'nobody', []]);
  const receipt = (await readCaseReceipt(desk.desk, sent.case.code, agent))!;
  assert.equal((await verifyReceipt(receipt.receipt, { trustedKeys: [desk.signer.verifierKey] })).verdict, 'true');
  assert.ok(receipt.grounds.includes('D14.4'));
  const entry = (await findEntry(desk.db, sent.entry!.code))!;
  assert.equal(entry.public['name'], 'Trợ lý Sen');
  assert.ok(!JSON.stringify(entry).includes('KIẾN TRÚC KÍN'));
  await desk.checkWhole();
});

test('what is filed at the portal stands in the national register in the same moment, at first and at each update, without a second entry by anybody [MST.5b]', async () => {
  const desk = await testDesk();
  const agent = await agentOf(desk, 'Công ty Sen');
  const sent = await notified(desk, agent);
  const first = (await findEntry(desk.db, sent.entry!.code, 'authority'))!;
  // Every value of the dossier that the register keeps is the one that was typed, public or restricted.
  const kept: Record<string, unknown> = { ...first.public, ...first.restricted };
  for (const [name, value] of Object.entries(DOSSIER)) assert.equal(kept[name], value, name);
  const updated = await taken(
    submitDirect(desk.desk, {
      procedureId: 'system-update',
      answers: { kind: 'newVersion', riskChanges: 'no', changeSummary: 'Nhanh hơn.', version: '1.1' },
      subjectCode: sent.entry!.code,
      actor: agent,
      now: desk.now(),
    }),
  );
  assert.equal(updated.entry!.code, sent.entry!.code);
  const now = (await findEntry(desk.db, sent.entry!.code))!;
  assert.deepEqual([now.version, now.public['version'], await desk.count('entry')], [2, '1.1', 1]);
  await desk.checkWhole();
});

test('a low-risk system is not notified, and published voluntarily it gets a reference that is no AI-ID [L10.1-x]', async () => {
  const desk = await testDesk();
  const agent = await agentOf(desk, 'Công ty Sen');
  const low = { ...DOSSIER, riskLevel: 'low' };
  const notice = submitDirect(desk.desk, { procedureId: NOTIFICATION, answers: low, actor: agent, now: desk.now() });
  assert.deepEqual(await refusedWith(notice), ['lowRiskOwesNothing']);
  assert.equal(await desk.count('entry'), 0);
  const found = examplesInOrder().find(
    ({ procedure, example }) => procedure.id === 'voluntary-publication' && example.expected.state === 'published',
  )!;
  const sent = await taken(
    submitDirect(desk.desk, {
      procedureId: 'voluntary-publication',
      answers: found.example.answers,
      actor: agent,
      now: desk.now(),
    }),
  );
  assert.match(sent.entry!.code, /^TN-2026-/);
  const withdrawn = await acted(
    perform(desk.desk, { caseCode: sent.case.code, act: 'withdraw', actor: agent, now: desk.now() }),
  );
  assert.equal(withdrawn.case.state, 'withdrawn');
  await desk.checkWhole();
  await desk.checkLog();
});

test('a deployer inherits the classification, and both confirm a higher level before it stands [L10.2-1] [L10.2-3]', async () => {
  const desk = await testDesk();
  const [provider, deployer] = [await agentOf(desk, 'Bên cung cấp'), await agentOf(desk, 'Bên triển khai')];
  const system = (await notified(desk, provider)).entry!.code;
  const deployed = await taken(
    submitDirect(desk.desk, {
      procedureId: 'deployment',
      subjectCode: system,
      actor: deployer,
      now: desk.now(),
      answers: {
        name: 'Sen tại viện',
        deployerName: 'Bên triển khai',
        deployerContact: 'a@b.example',
        usePurpose: 'Hỏi đáp nội viện',
        unchanged: 'asProvided',
      },
    }),
  );
  assert.match(deployed.entry!.code, /^TK-2026-/);
  const joint = await taken(
    submitDirect(desk.desk, {
      procedureId: 'reclassification',
      subjectCode: system,
      actor: deployer,
      now: desk.now(),
      answers: {
        filedAs: 'deployer',
        event: 'modification',
        changeDescription: 'Nối với phần mềm chấm điểm hồ sơ.',
        newLevel: 'high',
        highRiskRow: 'II.1',
        reviewCompletedOn: '2026-11-20',
      },
    }),
  );
  assert.equal(joint.entry, null);
  assert.equal((await findEntry(desk.db, system))!.version, 1);
  const owed = await dutiesFor(desk.desk, { actor: provider, now: desk.now() });
  assert.equal(owed.find((item) => item.about === 'case')?.code, joint.case.code);
  const confirm = (actor: PersonActor) =>
    perform(desk.desk, { caseCode: joint.case.code, act: 'confirm', actor, now: desk.now() });
  assert.deepEqual(await refusedWith(confirm(deployer)), ['noMandate']);
  assert.equal((await acted(confirm(provider))).case.state, 'recorded');
  const history = (await entryHistory(desk.db, system))!;
  assert.equal(history.length, 2);
  assert.equal((await findEntry(desk.db, system))!.public['riskLevel'], 'high');
  await desk.checkWhole();
  await desk.checkLog();
});

test('two updates of one system at once: one new version, and the other is told that the entry has moved', async () => {
  const desk = await testDesk();
  const agent = await agentOf(desk, 'Công ty Sen');
  const system = (await notified(desk, agent)).entry!.code;
  const update = (version: string) =>
    submitDirect(desk.desk, {
      procedureId: 'system-update',
      subjectCode: system,
      actor: agent,
      now: desk.now(),
      answers: { kind: 'newVersion', riskChanges: 'no', changeSummary: `Bản ${version}`, version },
    });
  const both = await Promise.all(['2.0', '2.1', '2.2', '2.3'].map(update));
  const refused = both.flatMap((one) => (one.ok ? [] : one.refusals.map((refusal) => refusal.code)));
  assert.ok(
    refused.every((code) => code === 'subjectMoved'),
    refused.join(),
  );
  const history = (await entryHistory(desk.db, system))!;
  assert.equal(history.length, 1 + both.filter((one) => one.ok).length);
  await desk.checkWhole();
  await desk.checkLog();
});

test('guidance: officers of the ministry take, complete once, answer with two people; the nameless answer is a precedent [L10.4-1] [L10.4-2]', async () => {
  const desk = await testDesk();
  const agent = await agentOf(desk, 'Công ty Sao Mai');
  const [officer, lead] = [await desk.cast.official('officer', 'most'), await desk.cast.official('lead', 'most')];
  const found = examplesInOrder().find(({ example }) => example.id === 'hoi-tong-dai-giong-noi')!;
  const sent = await taken(
    submitDirect(desk.desk, {
      procedureId: found.procedure.id,
      answers: found.example.answers,
      actor: agent,
      now: desk.now(),
    }),
  );
  const people: Record<string, PersonActor> = { officer, lead, party: agent };
  for (const step of found.example.acts) {
    await acted(
      perform(desk.desk, {
        caseCode: sent.case.code,
        act: step.act,
        input: step.input,
        actor: people[step.by]!,
        now: desk.now(),
      }),
    );
    await desk.checkWhole();
  }
  const view = (await readCase(desk.desk, sent.case.code, { actor: agent, now: desk.now() }))!;
  assert.equal(view.state, 'answered');
  const precedent = (await findEntry(desk.db, view.entries[0]!.code))!;
  assert.ok(!JSON.stringify(precedent).includes('Công ty Sao Mai'));
  assert.equal(view.timeline.at(-1)!.by.name, 'Trần Văn Bình');
  await desk.checkLog();
});

test('a system that ran before the Law is shown its last day: twelve months, eighteen in health, education and finance [L35.1a] [L35.1b]', async () => {
  const desk = await testDesk();
  const agent = await agentOf(desk, 'Công ty Sen');
  const health = (
    await notified(desk, agent, {
      riskLevel: 'high',
      highRiskRow: 'III.1',
      sectors: ['health'],
      inOperationSince: '2025-05-01',
    })
  ).entry!.code;
  const media = (
    await notified(desk, agent, { name: 'Khác', riskLevel: 'high', sectors: ['media'], inOperationSince: '2025-05-01' })
  ).entry!.code;
  const items = await dutiesFor(desk.desk, { actor: agent, now: desk.now() });
  const due = (code: string) => items.filter((item) => item.code === code).flatMap((item) => item.dueOn ?? []);
  // Decision 33 asks parts I, III and IV to be finished before 1 September 2027, the Law by that day; the earlier one counts.
  assert.deepEqual(new Set(due(health)), new Set(['2027-08-31']));
  assert.deepEqual(new Set(due(media)), new Set(['2027-03-01']));
  assert.deepEqual(items.map((item) => item.dueOn ?? '9').slice(0, 1), ['2027-03-01']);
});
