import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { readCase } from '../../../src/casework/index.ts';
import { personActor } from '../../../src/platform/identity/index.ts';
import { startTestServer } from '../../server.ts';
import { plain } from './forms.ts';

const server = await startTestServer({ demo: true, background: false });
const { app, services } = server;
const now = services.clock.now();
const text = async (url: string) => plain((await app.inject({ url })).body);

test('the holder of a tracking code sees where the case stands, without names and without an account, and by which form it was filled [L10.7]', async () => {
  const found = await sql<{ code: string; account: string; mandate: string; party: string }>`
    select c.code, a.account_id as account, a.mandate_id as mandate, p.name as party
    from case_record c join case_act a on a.case_id = c.id and a.position = 1 join party p on p.id = c.party_id
    where a.account_id is not null and a.mandate_id is not null order by c.code limit 1`.execute(server.database.db);
  const { code, account, mandate, party } = found.rows[0]!;
  const actor = await personActor(server.database.db, account, 'web', mandate, now);
  const view = await readCase(services.desk, code, { actor: actor!, now });
  const tracking = view!.trackingCode!;
  for (const typed of [tracking, tracking.toLowerCase().replaceAll('-', ' ')]) {
    const shown = await text(`/tra-cuu?ma=${encodeURIComponent(typed)}`);
    assert.ok(shown.includes(code) && shown.includes(view!.stateText.vi), shown);
    assert.ok(!shown.includes(party), 'the party is not named');
    assert.ok(shown.includes(`Mẫu và các bước phiên bản ${view!.procedureVersion}, pháp luật ngày`), shown);
  }
  const answer = await app.inject({ url: `/tra-cuu?ma=${tracking}` });
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.match(await text(`/tra-cuu?ma=${code}`), /Đây là mã hồ sơ/);
});

test('a wrong tracking code is not found, an empty one is asked for again, and nothing typed is a fault', async () => {
  assert.equal((await app.inject({ url: '/tra-cuu?ma=7K2M-9QXA-40TB' })).statusCode, 404);
  assert.equal((await app.inject({ url: '/tra-cuu?ma=' })).statusCode, 422);
  for (const odd of ['%00', '%F0%9F%90%98', 'a'.repeat(500), "'--", '%ED%A0%80']) {
    assert.equal((await app.inject({ url: `/tra-cuu?ma=${odd}` })).statusCode, 404, odd);
  }
});

test('the sign-in page of a demonstration lists its people', async () => {
  const page = await text('/dang-nhap');
  assert.ok(server.signIns.length > 0);
  for (const { email, name } of server.signIns) assert.ok(page.includes(email) && page.includes(name), email);
});
