import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officePortal } from '../office/office-portal.ts';
import { formToken } from './forms.ts';
import { LABEL_REPORT } from './label-report-fields.ts';

const { app, db } = await officePortal();

/** What a stranger would have somebody else read in a letter of the State. */
const LURE = 'Nhận thưởng tại evil.example';
const VICTIM = 'nguoi-khac@thu.example';

const FORMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/kien-nghi/gui': { matter: LURE, name: LURE, systemReference: LURE },
  '/bao-nhan-bi-go': { ...LABEL_REPORT, systemName: LURE, description: LURE, place: LURE },
};

for (const [path, fields] of Object.entries(FORMS))
  for (const prefix of ['', '/en'])
    test(`whoever writes at ${prefix}${path} and gives the address of another has the portal tell that person nothing of what was typed`, async () => {
      const page = await formToken(app, `${prefix}${path}`);
      const before = await db.selectFrom('mail_message').selectAll().where('to_address', '=', VICTIM).execute();
      const lan = /name="lan" value="([^"]+)"/.exec(page.body)![1]!;
      const sent = {
        csrf: page.token,
        lan,
        ...fields,
        contactName: LURE,
        contactEmail: VICTIM,
        contactPhone: '0912 345 678',
      };
      const parts = Object.entries(sent).map(
        ([name, value]) => `--moc\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      const asParts = page.body.includes('multipart/form-data');
      const answer = await app.inject({
        method: 'POST',
        url: `${prefix}${path}`,
        headers: {
          cookie: page.cookie,
          'content-type': asParts ? 'multipart/form-data; boundary=moc' : 'application/x-www-form-urlencoded',
        },
        payload: asParts ? `${parts.join('')}--moc--\r\n` : new URLSearchParams(sent).toString(),
      });
      assert.match(answer.body, /HS-\d{4}-\d+/, 'it was received');
      const letters = await db.selectFrom('mail_message').selectAll().where('to_address', '=', VICTIM).execute();
      assert.equal(letters.length, before.length + 1);
      for (const letter of letters) assert.doesNotMatch(JSON.stringify(letter), /evil\.example|Nhận thưởng/);
    });
