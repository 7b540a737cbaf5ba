import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, officePortal } from '../office/office-portal.ts';

const portal = await officePortal();
const [mine, others] = await Promise.all([portal.party('Bệnh viện Hoa Sen'), portal.party('Công ty Núi Xanh')]);
const owner = (await portal.applicant(mine)).browser;
const stranger = (await portal.applicant(others)).browser;
const official = (await portal.official('officer', 'most')).browser;

test('whoever acts for a party keeps a sheet there, with its open remedies; no other party and no official reads it [L26.4]', async () => {
  const tool = '/dao-duc/tu-danh-gia';
  await owner.get(tool);
  const fields = {
    name: 'Trợ lý khám bệnh',
    'C1-status': 'notMet',
    'C1-remedy': 'Đo lại',
    'C1-responsible': 'Phòng Dữ liệu',
    'C1-due-day': '1',
    'C1-due-month': '10',
    'C1-due-year': '2026',
  };
  const shown = await owner.post(tool, { viec: 'xem', ...fields });
  assert.match(shown.text, /formaction="\/ho-so\/dao-duc"/);
  assert.equal((await owner.post('/ho-so/dao-duc', { sheet: 'framework', ...fields })).location, '/ho-so/dao-duc');
  const { text } = await owner.get('/ho-so/dao-duc');
  assert.match(text, /Trợ lý khám bệnh/);
  assert.match(text, /Đo lại[\s\S]*Phòng Dữ liệu[\s\S]*Đã quá hạn/);
  assert.doesNotMatch((await stranger.get('/ho-so/dao-duc')).text, /Trợ lý khám bệnh/);
  assert.doesNotMatch((await official.get('/ho-so/dao-duc')).text, /Trợ lý khám bệnh/);
  const bad = await owner.post('/ho-so/dao-duc', { sheet: 'framework', name: 'trước\u202Esau' });
  assert.equal(bad.status, 422);
  const anyone = new Browser(portal.app, '');
  assert.match((await anyone.get('/ho-so/dao-duc')).location, /dang-nhap/);
});
