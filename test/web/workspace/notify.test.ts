import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aParty, aPerson, startPortal, valueOf, type Browser } from './portal.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');

/** Sends one page of a draft as a browser would. */
export async function sendPage(browser: Browser, url: string, fields: Record<string, string | string[]>) {
  const shown = await browser.get(url);
  assert.equal(shown.status, 200, `${url}\n${shown.text.slice(0, 500)}`);
  return browser.post(url, {
    _muc: valueOf(shown.text, '_muc'),
    revision: valueOf(shown.text, 'revision'),
    viec: 'tiep',
    ...fields,
  });
}

test('a medium-risk notification is filled in page by page, sent once, and gets its AI-ID at once [L10.3-1]', async () => {
  const lan = await aPerson(portal, party);
  const begun = await lan.get('/ho-so/moi/thong-bao-phan-loai');
  assert.equal(begun.status, 200);
  const opened = await lan.post('/ho-so/moi/thong-bao-phan-loai', {});
  assert.equal(opened.status, 303);
  const base = opened.location.replace(/\/1$/, '');
  assert.match(base, /^\/ho-so\/nhap\/[0-9a-f-]{36}$/);
  const to = async (number: number, fields: Record<string, string | string[]>, next: string): Promise<void> => {
    const answer = await sendPage(lan, `${base}/${number}`, fields);
    assert.equal(
      answer.location,
      `${base}/${next}`,
      answer.text.match(/class="field-error"[\s\S]{0,300}/)?.[0] ?? answer.text.slice(0, 800),
    );
  };
  await to(1, { riskLevel: 'medium' }, '2');
  await to(
    2,
    {
      name: 'Trợ lý ảo Sen Việt',
      version: '2.1',
      internalCode: 'SV-01',
      providerName: party.name,
      providerAddress: 'Huế',
      providerContact: 'lienhe@sen.example',
    },
    '3',
  );
  const long = 'Trả lời câu hỏi của người dân về thủ tục đăng ký khai sinh.';
  await to(
    3,
    {
      intendedPurpose: long,
      mainFunctions: long,
      functionalArchitecture: long,
      deploymentScope: long,
      userGroups: long,
      affectedGroups: long,
    },
    '4',
  );
  await to(4, { mainInputData: long, riskMeasures: long }, '5');
  await to(5, {}, 'kiem-tra');
  const check = await lan.get(`${base}/kiem-tra`);
  assert.match(check.text, /Trợ lý ảo Sen Việt/);
  const sent = await lan.post(`${base}/kiem-tra`, {});
  assert.match(sent.location, /^\/ho-so\/vu-viec\/HS-2026-\d{7}-.\/xong$/, sent.text.slice(0, 3000));
  const done = await lan.get(sent.location);
  assert.match(done.text, /class="reference"[^>]*>AI-2026-\d{7}-./);
  const again = await lan.post(`${base}/kiem-tra`, {});
  assert.equal(again.location, sent.location);
});
