import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { frozenClock } from '../../../src/platform/clock/index.ts';
import { officePortal, requestGuidance, type Answer } from '../office/office-portal.ts';

const portal = await officePortal();
const party = await portal.party('Công ty Cổ phần Sao Hôm');
const applicant = await portal.applicant(party);
const officer = await portal.official('officer', 'most', 'Phạm Hoài An');
const colleague = await portal.official('officer', 'most', 'Lê Hải Bình');
const clock = portal.services.clock as ReturnType<typeof frozenClock>;

let rooms = 0;

/** A case, and a way to press its button for notes; notes are only ever added. */
async function room() {
  rooms += 1;
  const code = await requestGuidance(portal, applicant, { name: `Trợ lý tổng đài ${rooms}` });
  const page = `/can-bo/vu-viec/${code}`;
  return {
    open: (by = officer): Promise<Answer> => by.browser.get(page),
    press: (text: string, by = officer): Promise<Answer> => by.browser.post(`${page}/ghi-chu`, { 'ghi-chu': text }),
    notes: async (): Promise<number> => {
      const found = await portal.db
        .selectFrom('case_note')
        .innerJoin('case_record', 'case_record.id', 'case_note.case_id')
        .select('case_note.id')
        .where('code', '=', code)
        .execute();
      return found.length;
    },
    send: (bytes: string): Promise<Answer> =>
      officer.browser.upload(
        `${page}/tai-lieu`,
        { 'ai-xem': 'authority' },
        { field: 'tep', name: 'bien-ban.txt', bytes: Buffer.from(bytes) },
      ),
    files: async (): Promise<number> => {
      const found = await portal.db
        .selectFrom('case_file')
        .innerJoin('case_record', 'case_record.id', 'case_file.case_id')
        .select('file_id')
        .where('code', '=', code)
        .execute();
      return found.length;
    },
  };
}

test('a button pressed several times, at once or one after another, acts once, and each press is answered like the first', async () => {
  const { open, press, notes } = await room();
  await open();
  const answers = [
    ...(await Promise.all([press('Đã gọi.'), press('Đã gọi.'), press('Đã gọi.')])),
    await press('Đã gọi.'),
  ];
  assert.deepEqual(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size, 1);
  assert.equal(answers[0]!.status, 303);
  assert.equal(await notes(), 1);
});

test('whoever means it writes the same again: on the page opened anew, after something else, or later', async () => {
  const { open, press, notes } = await room();
  await open();
  await press('Đã gọi.');
  await open();
  await press('Đã gọi.');
  assert.equal(await notes(), 2, 'the page opened anew');
  await press('Chưa gặp.');
  await press('Đã gọi.');
  assert.equal(await notes(), 4, 'after something else');
  clock.advance(60_000);
  await press('Đã gọi.');
  assert.equal(await notes(), 5, 'later');
});

test('the same words of somebody else are his own', async () => {
  const { open, press, notes } = await room();
  await open();
  await open(colleague);
  await Promise.all([press('Đã gọi.'), press('Đã gọi.', colleague)]);
  assert.equal(await notes(), 2);
});

test('what was refused is asked again', async () => {
  const { open, press, notes } = await room();
  await open();
  const refused = await Promise.all([press(''), press('')]);
  assert.deepEqual(
    refused.map(({ status }) => status),
    [422, 422],
  );
  assert.equal((await press('')).status, 422);
  assert.equal(await notes(), 0);
});

test('a file sent twice is put in once; another one of the same name and length is another', async () => {
  const { open, send, files } = await room();
  await open();
  const [one, two] = await Promise.all([send('Biên bản ngày 21.'), send('Biên bản ngày 21.')]);
  assert.equal(one.status, 303, one.text.slice(0, 2000));
  assert.equal(two.location, one.location);
  assert.equal(await files(), 1);
  await send('Biên bản ngày 22.');
  assert.equal(await files(), 2);
});
