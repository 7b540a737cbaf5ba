import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from '../../../src/casework/index.ts';
import { DUTIES } from '../../../src/law/index.ts';
import { personActor } from '../../../src/platform/identity/index.ts';
import { PROCEDURES } from '../../../src/procedures/index.ts';
import { fieldsOf } from '../../../src/procedures/kit/index.ts';
import { findEntry } from '../../../src/registry/index.ts';
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

const rolesOf = async (partyCode: string): Promise<string> => {
  const page = await portalText(portal, `/to-chuc/${partyCode}`);
  return page.slice(page.indexOf('Vai trò theo từng hệ thống'));
};
const cells = (roles: string, name: string): string[] =>
  (roles.split('<tr').find((row) => row.includes(name)) ?? '')
    .split('class="cell-value">')
    .map((cell) => cell.slice(0, cell.indexOf('</div>')).trim());

test('a party that developed a system says so for that system alone, of the whole or a part; nobody is asked to, and nothing is inferred [L3.3-1]', async () => {
  const own = await aSystem(portal, maker, provider, { name: 'Máy chấm thơ', internalCode: 'MCT' });
  const other = await aSystem(portal, maker, provider, { name: 'Máy xếp lớp', internalCode: 'MXL' });
  assert.ok(!(await rolesOf(provider.code)).includes('nhà phát triển một phần'), 'notified without a word about it');
  await submitted(portal, maker, 'system-update', { kind: 'publicInformation', developerRole: 'part' }, own.code);
  const roles = await rolesOf(provider.code);
  assert.ok(cells(roles, 'Máy chấm thơ').includes('Nhà cung cấp; nhà phát triển một phần'));
  assert.ok(cells(roles, 'Máy xếp lớp').includes('Nhà cung cấp'));
  assert.match(await portalText(portal, `/he-thong/${own.code}`), /Có, một phần hệ thống/);
  await submitted(portal, maker, 'system-update', { kind: 'publicInformation', developerRole: 'none' }, own.code);
  assert.ok(cells(await rolesOf(provider.code), 'Máy chấm thơ').includes('Nhà cung cấp'), 'taken back');
  assert.ok(!(await portalText(portal, `/he-thong/${other.code}`)).includes('Vai trò nhà phát triển'));
});

test('the five activities stand by party and system: that of the role by itself, the others as stated [L1.1]', async () => {
  const own = await aSystem(portal, maker, provider, { name: 'Máy đọc chữ Nôm', internalCode: 'NOM' });
  assert.ok(cells(await rolesOf(provider.code), 'Máy đọc chữ Nôm').includes('Cung cấp'));
  const stated = { kind: 'publicInformation', activities: ['use', 'research', 'development'] };
  await submitted(portal, maker, 'system-update', stated, own.code);
  const done = await submitted(
    portal,
    user,
    'deployment',
    { name: 'Nôm tại viện', deployerName: deployer.name, unchanged: 'asProvided' },
    own.code,
  );
  assert.ok(
    cells(await rolesOf(provider.code), 'Máy đọc chữ Nôm').includes('Nghiên cứu, Phát triển, Cung cấp, Sử dụng'),
  );
  assert.ok(cells(await rolesOf(deployer.code), 'Nôm tại viện').includes('Triển khai'));
  const now = portal.clock.now();
  const actor = (await personActor(portal.db, user.who.accountId, 'web', user.who.mandateId, now))!;
  const input = { activities: ['use'] };
  assert.ok((await perform(portal.services.desk, { caseCode: done.case.code, act: 'inform', input, actor, now })).ok);
  assert.ok(cells(await rolesOf(deployer.code), 'Nôm tại viện').includes('Triển khai, Sử dụng'));
});

test('a provider may declare by stage and kind of source that its data are lawful: kept for the authority, never public, never asked of anyone [L7.3-1]', async () => {
  const own = await aSystem(portal, maker, provider, { name: 'Máy nghe tiếng Mường', internalCode: 'MUONG' });
  await submitted(
    portal,
    maker,
    'system-update',
    {
      kind: 'publicInformation',
      dataLawfulFor: ['training', 'operation'],
      dataSources: ['ownCollected', 'personalData'],
      dataBasis: 'Người nói đồng ý bằng văn bản.',
    },
    own.code,
  );
  for (const url of [`/he-thong/${own.code}`, `/he-thong/${own.code}/lich-su`, `/api/v1/systems/${own.code}`]) {
    const page = await portalText(portal, url);
    for (const secret of ['đồng ý bằng văn bản', 'personalData', 'Tự thu thập', 'Nguồn dữ liệu'])
      assert.ok(!page.includes(secret), `${url}: ${secret}`);
  }
  const kept = await findEntry(portal.db, own.code, 'authority');
  assert.deepEqual(kept!.restricted['dataSources'], ['ownCollected', 'personalData']);
  const mine = await maker.get(`/ho-so/he-thong/${own.code}`);
  assert.match(mine.text, /Huấn luyện, Vận hành/);
  assert.match(mine.text, /Tự thu thập, Dữ liệu cá nhân/);
  const every = [...PROCEDURES].flatMap((one) => fieldsOf(one.form).filter(({ grounds }) => grounds.includes('L7.3')));
  assert.deepEqual([...new Set(every.map(({ required }) => required))], [false], 'offered, never required');
});

test('a deployer logs a change during use: each one a public version with its difference; what raises the risk goes to re-classification [L10.2-2]', async () => {
  const done = await submitted(
    portal,
    user,
    'deployment',
    { name: 'Chấm tại khoa', deployerName: deployer.name, unchanged: 'asProvided', startedOn: '2026-11-02' },
    code,
  );
  const own = done.entry!.code;
  const path = `/ho-so/vu-viec/${done.case.code}`;
  assert.match((await user.get(path)).text, /Ghi thay đổi khi sử dụng/);
  const now = portal.clock.now();
  const actor = (await personActor(portal.db, user.who.accountId, 'web', user.who.mandateId, now))!;
  const change = (input: Record<string, string>) =>
    perform(portal.services.desk, {
      caseCode: done.case.code,
      act: 'change',
      input: { riskChanges: 'no', ...input },
      actor,
      now,
    });
  const first = {
    changedOn: '2026-11-05',
    changeSummary: 'Tắt chấm tự động ban đêm.',
    safetyCheck: 'Thử lại 50 bài mẫu.',
    systemVersion: '2.1',
  };
  assert.ok((await change(first)).ok);
  assert.ok((await change({ changedOn: '2026-11-12', changeSummary: 'Thêm người xem lại thứ hai.' })).ok);
  const page = await portalText(portal, `/he-thong/${own}`);
  assert.ok(page.includes('Thêm người xem lại thứ hai.') && page.includes('12/11/2026') && page.includes('2.1'));
  const history = await portalText(portal, `/he-thong/${own}/lich-su`);
  for (const text of ['Tắt chấm tự động ban đêm.', 'Thử lại 50 bài mẫu.', 'Thêm người xem lại thứ hai.', '05/11/2026'])
    assert.ok(history.includes(text), text);
  for (const day of ['2026-11-01', '2026-11-23']) {
    const refused = await change({ changedOn: day, changeSummary: 'x' });
    assert.ok(!refused.ok && refused.refusals[0]?.code === 'badChangeDay', day);
  }
  const raised = await change({ ...first, riskChanges: 'yes' });
  assert.ok(!raised.ok && raised.refusals[0]?.code === 'reclassifyTogether');
  assert.equal((await findEntry(portal.db, own))!.version, 3, 'what was refused left no version');
});

test('the deployer of a medium-risk system may name the standards it applies, on the deployment’s page; nobody owes it, and for high risk it has no place [L15.3]', async () => {
  const medium = await aSystem(portal, maker, provider, { name: 'Trợ lý hỏi đáp bậc trung', riskLevel: 'medium' });
  const deploy = (name: string, about: string) =>
    submitted(portal, user, 'deployment', { name, deployerName: deployer.name, unchanged: 'asProvided' }, about);
  const done = await deploy('Hỏi đáp ở quầy', medium.code);
  const own = done.entry!.code;
  const before = await portalText(portal, `/he-thong/${own}`);
  assert.ok(!before.includes('Tiêu chuẩn tự nguyện áp dụng'), 'nothing is shown as missing');
  const now = portal.clock.now();
  const actor = (await personActor(portal.db, user.who.accountId, 'web', user.who.mandateId, now))!;
  const inform = (caseCode: string, appliedStandards: string) =>
    perform(portal.services.desk, { caseCode, act: 'inform', input: { appliedStandards }, actor, now });
  assert.ok((await inform(done.case.code, 'TCVN thử 42001, toàn bộ quy trình')).ok);
  const page = await portalText(portal, `/he-thong/${own}`);
  assert.match(page, /Tiêu chuẩn tự nguyện áp dụng[\s\S]{0,200}TCVN thử 42001, toàn bộ quy trình/);
  const form = await user.get(`/ho-so/vu-viec/${done.case.code}`);
  assert.match(form.text, /Tiêu chuẩn bạn tự nguyện áp dụng/, 'the button of the case leads to the field');
  const high = await deploy('Chấm thử lần nữa', code);
  const refused = await inform(high.case.code, 'TCVN thử 42001');
  assert.ok(!refused.ok && refused.refusals[0]?.code === 'notForHighRisk');
  const owed = DUTIES.filter(({ when, grounds }) => when !== 'optional' && grounds.includes('L15.3'));
  assert.deepEqual(owed, [], 'no duty with a term hangs on it');
});
