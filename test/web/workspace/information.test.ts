import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from '../../../src/casework/index.ts';
import { personActor } from '../../../src/platform/identity/index.ts';
import { aParty, aPerson, startPortal, type Portal } from './portal.ts';
import { aSystem, submitted } from './world.ts';

const portal = await startPortal();
const [provider, deployer] = [await aParty(portal, 'Công ty Sen'), await aParty(portal, 'Bệnh viện Trà')];
const [maker, user] = [await aPerson(portal, provider), await aPerson(portal, deployer)];
const { code } = await aSystem(portal, maker, provider, { riskLevel: 'high', highRiskRow: 'I.2' });

async function portalText({ app }: Portal, url: string): Promise<string> {
  const answer = await app.inject({ method: 'GET', url });
  assert.equal(answer.statusCode, 200, url);
  return answer.body;
}

const update = (answers: Record<string, string>) =>
  submitted(portal, maker, 'system-update', { kind: 'publicInformation', ...answers }, code);

test('a high-risk provider keeps three texts for users and affected persons on the public page, every version kept [L14.1e-2]', async () => {
  await update({
    functionalDescription: 'Chấm bài tự luận.',
    wayOfOperation: 'Giáo viên xem lại.',
    riskWarnings: 'Có thể chấm sai chữ khó đọc.',
  });
  const page = await portalText(portal, `/he-thong/${code}`);
  for (const text of ['Chấm bài tự luận.', 'Giáo viên xem lại.', 'Có thể chấm sai chữ khó đọc.'])
    assert.ok(page.includes(text), text);
  await update({ riskWarnings: 'Không dùng cho kỳ thi quốc gia.' });
  const now = await portalText(portal, `/he-thong/${code}`);
  assert.ok(
    now.includes('Không dùng cho kỳ thi quốc gia.') && now.includes('Giáo viên xem lại.'),
    'what was left empty stays',
  );
  assert.ok(!now.includes('Có thể chấm sai chữ khó đọc.'));
  const history = await portalText(portal, `/he-thong/${code}/lich-su`);
  assert.ok(history.includes('Có thể chấm sai chữ khó đọc.'), 'the earlier text stays in the history');
});

test('an energy statement is shown when the provider gives one [L4.4]', async () => {
  assert.ok(!(await portalText(portal, `/he-thong/${code}`)).includes('Sử dụng năng lượng'));
  await update({ energyStatement: 'Khoảng 2 kWh mỗi ngày.' });
  const page = await portalText(portal, `/he-thong/${code}`);
  assert.ok(page.includes('Sử dụng năng lượng, tài nguyên') && page.includes('Khoảng 2 kWh mỗi ngày.'));
});

test('a deployer keeps its own texts on the page of its deployment, every version kept [L14.2đ-2]', async () => {
  const done = await submitted(
    portal,
    user,
    'deployment',
    { name: 'Chấm thử', deployerName: deployer.name, unchanged: 'asProvided' },
    code,
  );
  const own = done.entry!.code;
  const now = portal.clock.now();
  const actor = (await personActor(portal.db, user.who.accountId, 'web', user.who.mandateId, now))!;
  const inform = (input: Record<string, string>) =>
    perform(portal.services.desk, { caseCode: done.case.code, act: 'inform', input, actor, now });
  assert.ok((await inform({ riskWarnings: 'Kết quả chỉ để tham khảo.', wayOfOperation: 'Bác sĩ quyết định.' })).ok);
  const same = await inform({ riskWarnings: 'Kết quả chỉ để tham khảo.' });
  assert.ok(!same.ok && same.refusals[0]?.code === 'nothingChanged');
  assert.ok((await inform({ riskWarnings: 'Không dùng khi cấp cứu.' })).ok);
  const page = await portalText(portal, `/he-thong/${own}`);
  assert.ok(page.includes('Không dùng khi cấp cứu.') && page.includes('Bác sĩ quyết định.'));
  assert.ok((await portalText(portal, `/he-thong/${own}/lich-su`)).includes('Kết quả chỉ để tham khảo.'));
  assert.ok(
    !(await portalText(portal, `/he-thong/${code}`)).includes('Không dùng khi cấp cứu.'),
    'not on the provider’s page',
  );
});

test('one party holds its roles by system, each with its dates, on its public page [L3.3-x] [L3.4] [L3.5]', async () => {
  const own = await aSystem(portal, user, deployer, { name: 'Hệ thống xếp lịch mổ' });
  const page = await portalText(portal, `/to-chuc/${deployer.code}`);
  const roles = page.slice(page.indexOf('Vai trò theo từng hệ thống'));
  const rowOf = (name: string): string => roles.split('<tr').find((row) => row.includes(name)) ?? '';
  assert.match(rowOf('Hệ thống xếp lịch mổ'), /Nhà cung cấp/);
  assert.match(rowOf('Chấm thử'), /Bên triển khai/);
  assert.ok(rowOf('Chấm thử').includes(code), 'for the system that it deploys');
  assert.match(rowOf('Chấm thử'), /20\/11\/2026/);
  await submitted(portal, user, 'system-update', { kind: 'endOfUse', endedOn: '2026-11-19' }, own.code);
  const later = await portalText(portal, `/to-chuc/${deployer.code}`);
  const ended = later
    .slice(later.indexOf('Vai trò theo từng hệ thống'))
    .split('<tr')
    .find((row) => row.includes('Hệ thống xếp lịch mổ'));
  assert.match(ended ?? '', /19\/11\/2026/, 'a role that has ended shows its last day');
});
