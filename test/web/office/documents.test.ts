import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { readCase } from '../../../src/casework/index.ts';
import { trailOf } from '../../../src/platform/audit/index.ts';
import { mandatesOf, personActor } from '../../../src/platform/identity/index.ts';
import { officePortal, requestGuidance, says } from './office-portal.ts';

const portal = await officePortal();
const { db } = portal.services.database;
const party = await portal.party('Công ty Cổ phần Trăng Rằm');
const applicant = await portal.applicant(party);
const officer = (await portal.official('officer', 'most')).browser;
const elsewhere = (await portal.official('officer', 'moh')).browser;
const code = await requestGuidance(portal, applicant);
const PAGE = `/can-bo/vu-viec/${code}`;
const ADD = `${PAGE}/tai-lieu`;

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const file = (name: string, bytes = PDF) => ({ field: 'tep', name, bytes });
const stored = async (): Promise<{ name: string; visibility: string }[]> =>
  (
    await sql<{ name: string; visibility: string }>`
      select f.name, c.visibility from case_file c join file f on f.id = c.file_id where c.field = 'officialDocument' order by c.added_at, f.name`.execute(
      db,
    )
  ).rows;

test('who handles a case adds a document, says who may see it, and the trail says so', async () => {
  says(await officer.get(PAGE), new RegExp(`action="${ADD}"`));
  const internal = await officer.upload(ADD, { 'ai-xem': 'authority' }, file('phieu-trinh.pdf'));
  assert.deepEqual([internal.status, internal.location], [303, `${PAGE}?tai-lieu=1#tai-lieu`]);
  const shared = await officer.upload(ADD, { 'ai-xem': 'parties' }, file('bien-ban-lam-viec.pdf'));
  assert.equal(shared.status, 303);
  assert.deepEqual(await stored(), [
    { name: 'bien-ban-lam-viec.pdf', visibility: 'parties' },
    { name: 'phieu-trinh.pdf', visibility: 'authority' },
  ]);
  const trail = (await trailOf(db, { kind: 'case', id: code })).filter(({ action }) => action === 'documentAdded');
  assert.deepEqual(trail.map(({ detail }) => String(detail['visibility'])).sort(), ['authority', 'parties']);
  says(await officer.get(`${PAGE}?tai-lieu=1`), /Đã thêm tài liệu vào hồ sơ/);
  says(await officer.get(`${PAGE}/nguoi-doc`), /thêm tài liệu/);
});

test('the party sees what was shared with it, and of the rest not even the name', async () => {
  const now = portal.services.clock.now();
  const account = (
    await sql<{ account_id: string }>`select account_id from mandate order by created_at limit 1`.execute(db)
  ).rows[0]!.account_id;
  const [mandate] = await mandatesOf(db, account, now);
  const actor = await personActor(db, account, 'web', mandate!.id, now);
  const view = await readCase(portal.services.desk, code, { actor: actor!, now });
  assert.deepEqual(
    view!.documents.map(({ name }) => name),
    ['bien-ban-lam-viec.pdf'],
  );
});

test('without a file, without saying who may see it, or of a forbidden kind, nothing is added and everything is told at once', async () => {
  const before = await stored();
  const empty = await officer.upload(ADD, {}, null);
  assert.equal(empty.status, 422);
  says(empty, /Bạn chưa chọn tệp/);
  says(empty, /Bạn chưa chọn ai được xem/);
  assert.equal(
    (await officer.upload(ADD, { 'ai-xem': 'public' }, file('a.pdf'))).status,
    422,
    'an official publishes by an act',
  );
  const program = await officer.upload(ADD, { 'ai-xem': 'authority' }, file('a.pdf', Buffer.from('MZ\x90\0program')));
  assert.equal(program.status, 422);
  says(program, /value="authority"[^>]*checked|checked[^>]*value="authority"/, 'the choice is kept');
  const large = await officer.upload(
    ADD,
    { 'ai-xem': 'authority' },
    file('lon.pdf', Buffer.alloc(21 * 1024 * 1024, 1)),
  );
  assert.equal(large.status, 422);
  says(large, /lớn hơn 20 MB/);
  assert.deepEqual(await stored(), before);
});

test('nobody but who handles the case may add to it', async () => {
  const before = await stored();
  for (const [name, browser] of Object.entries({ elsewhere, applicant: applicant.browser })) {
    await browser.get(PAGE);
    const answer = await browser.upload(ADD, { 'ai-xem': 'parties' }, file('chen-vao.pdf'));
    assert.ok([403, 404, 419].includes(answer.status), `${name}: ${answer.status}`);
  }
  assert.deepEqual(await stored(), before);
});
