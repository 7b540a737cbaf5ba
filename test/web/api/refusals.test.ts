import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiPortal } from './portal.ts';

const portal = await apiPortal({ background: false });

interface Problem {
  detail: string;
  refusals: { code: string; field: string; text: string }[];
}

async function refused(
  method: 'GET' | 'POST',
  url: string,
  lang: 'vi' | 'en',
  payload?: Record<string, unknown>,
): Promise<Problem> {
  const headers = { 'accept-language': lang };
  const answer = await portal.app.inject({ method, url, headers, ...(payload && { payload }) });
  assert.equal(answer.statusCode, 422, answer.body);
  return answer.json<Problem>();
}

test('the detail of a problem says how many fields are refused and which comes first, each text once', async () => {
  const body = { answers: {}, laLung: 1, khongCo: 2 };
  assert.equal(
    (await refused('POST', '/api/v1/classifications', 'vi', body)).detail,
    'Có 2 nội dung cần sửa, trước hết là “laLung”. Trường này không có trong đặc tả.',
  );
  assert.equal(
    (await refused('POST', '/api/v1/classifications', 'en', body)).detail,
    '2 things to mend, “laLung” first. There is no such field.',
  );
  assert.equal((await refused('POST', '/api/v1/classifications', 'vi', {})).detail, '“answers”: Thiếu trường này.');
});

test('a value that is none of those allowed is told all of them, not the first alone', async () => {
  const { refusals } = await refused('GET', '/api/v1/systems?risk=purple', 'en');
  assert.equal(refusals.length, 1);
  assert.match(refusals[0]!.text, /^The value must be one of: (?=.*\bhigh\b)(?=.*\bmedium\b)(?=.*\blow\b)/);
});
