import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officePortal, hiddenIn, says, saysNot } from './office-portal.ts';

const portal = await officePortal();
const operator = (await portal.official('operator', null)).browser;
const visitor = (await portal.applicant(await portal.party('Công ty Cổ phần Trăng Rằm'))).browser;

const ROOM = '/can-bo/quan-tri/ket-noi';
const FIELDS = {
  kind: 'infrastructure',
  state: 'connected',
  name: 'Cụm máy tính dùng chung',
  nameEn: 'Shared computing cluster',
  purpose: 'Xin giờ tính toán.',
  purposeEn: 'Ask for computing time.',
  address: 'https://tinh-toan.example/dang-ky?buoc=1&loai=a',
  agency: 'most-nidt',
  'since-day': '01',
  'since-month': '09',
  'since-year': '2026',
  signIn: 'own',
  provision: 'L16.3',
};

async function enter(fields: Record<string, string> = {}): Promise<string> {
  await operator.get(`${ROOM}/moi`);
  const answer = await operator.post(`${ROOM}/moi`, { ...FIELDS, ...fields });
  assert.equal(answer.status, 303, answer.text.slice(0, 2000));
  return /ket-noi\/([^?]+)\?/.exec(answer.location)![1]!;
}

/** What the page has of one kind: from its heading to the next. */
const sectionOf = (text: string, heading: string): string =>
  new RegExp(`<h2>${heading}</h2>[\\s\\S]*?</section>`).exec(text)?.[0] ?? '';

test('while nothing is connected the page says so and shows the own data and services of the portal only', async () => {
  const page = await visitor.get('/ket-noi');
  says(page, /Chưa có hạ tầng nào được kết nối/);
  const main = /<main[\s\S]*<\/main>/.exec(page.text)![0];
  assert.deepEqual([...main.matchAll(/href="(https?:[^"]*)"/g)].map(([, at]) => at), []); // prettier-ignore
  const own = [...sectionOf(main, 'Dữ liệu dùng chung').matchAll(/href="([^"]*)"/g)].map(([, at]) => at);
  assert.deepEqual(own, ['/du-lieu-mo']);
  for (const path of ['/du-lieu-mo', '/api']) assert.equal((await visitor.get(path)).status, 200, path);
});

test('one page leads to infrastructure and shared data by deep links and says how each signs one in [L8.1-9]', async () => {
  const cluster = await enter();
  await enter({ kind: 'data', name: 'Kho ngữ liệu mở', nameEn: 'Open corpus', address: 'https://ngu-lieu.example/tai', signIn: 'none', provision: 'L17.2' }); // prettier-ignore
  await enter({ kind: 'data', state: 'planned', name: 'Dữ liệu của tỉnh', nameEn: 'Data of a province', address: 'https://tinh.example/', 'since-day': '', 'since-month': '', 'since-year': '' }); // prettier-ignore
  const { text } = await visitor.get('/ket-noi');
  const [infrastructure, data] = [sectionOf(text, 'Hạ tầng'), sectionOf(text, 'Dữ liệu dùng chung')];
  assert.match(infrastructure, /href="https:\/\/tinh-toan\.example\/dang-ky\?buoc=1&#38;loai=a"/, 'to the very place');
  assert.match(infrastructure, /Cần tài khoản riêng của dịch vụ/);
  assert.match(infrastructure, /Viện Công nghệ số và Chuyển đổi số quốc gia/);
  assert.match(infrastructure, /01\/09\/2026/);
  assert.match(infrastructure, /href="\/phap-luat\/L16\.3"/);
  assert.match(data, /href="https:\/\/ngu-lieu\.example\/tai"[\s\S]*Không cần đăng nhập/);
  assert.match(data, /Dữ liệu của tỉnh/);
  assert.ok(!data.includes('https://tinh.example'), 'what is only planned has no link');
  says(await visitor.get('/'), /href="\/ket-noi"/, 'from every page');
  says(await visitor.get('/en/ket-noi'), /Shared computing cluster[\s\S]*Needs an account of its own/);

  const at = `${ROOM}/${cluster}`;
  const version = hiddenIn((await operator.get(at)).text, at, 'version');
  const ended = await operator.post(at, { ...FIELDS, version, state: 'ended' });
  assert.equal(ended.status, 303, ended.text.slice(0, 2000));
  saysNot(await visitor.get('/ket-noi'), /tinh-toan\.example/);
  says(await operator.get(at), /Đã ngừng/);
});

test('the account of the portal is promised for the own address alone, beside its field', async () => {
  await operator.get(`${ROOM}/moi`);
  const refused = await operator.post(`${ROOM}/moi`, { ...FIELDS, signIn: 'portal' });
  assert.equal(refused.status, 422);
  says(refused, /href="#f-signIn"/);
  says(refused, /value="Cụm máy tính dùng chung"/, 'what was typed stays');
  const { baseUrl } = portal.services.config;
  await enter({ kind: 'service', name: 'Hồ sơ', nameEn: 'Workspace', signIn: 'portal', address: `${baseUrl}/ho-so` });
  assert.match(sectionOf((await visitor.get('/ket-noi')).text, 'Dịch vụ'), new RegExp(`href="${baseUrl}/ho-so"`));
});
