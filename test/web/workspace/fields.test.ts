import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraft, saveDraft } from '../../../src/casework/index.ts';
import { personActor } from '../../../src/platform/identity/index.ts';
import { PROCEDURES } from '../../../src/procedures/index.ts';
import { shownFields, type Answers, type Field, type Procedure } from '../../../src/procedures/kit/index.ts';
import { aParty, aPerson, startPortal } from './portal.ts';
import { aDraft, aSystem, wrongFields } from './world.ts';

const portal = await startPortal();
const party = await aParty(portal, 'Công ty cổ phần Trà Sen Việt');
const lan = await aPerson(portal, party);
const system = await aSystem(portal, lan, party);

type Sent = Record<string, string | readonly string[]>;
interface Attack {
  readonly what: string;
  readonly fields: Sent;
  /** What must still stand on the page. */
  readonly kept?: string;
}

const ESCAPED = '&#60;script&#62;alert(1)&#60;/script&#62;';

/** What a person, or a machine in her name, must not get past a field of that kind. */
function attacksOn(field: Field): Attack[] {
  const { name } = field;
  switch (field.kind) {
    case 'choice':
      return [
        { what: 'unknown choice', fields: { [name]: "'; drop table draft; --" } },
        { what: 'prototype', fields: { [name]: '__proto__' } },
        { what: 'two at once', fields: { [name]: ['high', 'low'] } },
      ];
    case 'choices':
      return [
        { what: 'unknown choice', fields: { [name]: ['khong-co'] } },
        { what: 'the same twice', fields: { [name]: ['health', 'health'] } },
      ];
    case 'date':
      return [
        {
          what: 'no such day',
          fields: { [`${name}-day`]: '31', [`${name}-month`]: '02', [`${name}-year`]: '2026' },
          kept: 'value="31"',
        },
        {
          what: 'words',
          fields: { [`${name}-day`]: '<script>', [`${name}-month`]: 'hai', [`${name}-year`]: '20260' },
          kept: 'value="20260"',
        },
        {
          what: 'year nine thousand',
          fields: { [`${name}-day`]: '1', [`${name}-month`]: '1', [`${name}-year`]: '9999' },
          kept: 'value="9999"',
        },
      ];
    case 'boolean':
      return [{ what: 'neither yes nor no', fields: { [name]: 'co-le' } }];
    case 'files':
      return [];
    default:
      return [
        {
          what: 'too long',
          fields: { [name]: 'ế'.repeat(field.maxLength + 1) },
          kept: 'ế'.repeat(Math.min(60, field.maxLength)),
        },
        { what: 'NUL', fields: { [name]: 'trước\u0000sau' }, kept: 'trước' },
        { what: 'direction override', fields: { [name]: 'abc\u202Etxt.exe' }, kept: 'abc' },
        { what: 'broken character', fields: { [name]: 'x\uFFFDy' }, kept: 'x' },
        { what: 'a stamp of secrecy', fields: { [name]: 'TUYỆT MẬT: kế hoạch' }, kept: 'kế hoạch' },
        { what: 'twice', fields: { [name]: ['một', 'hai'] } },
        {
          what: 'a script with a control character',
          fields: { [name]: '<script>alert(1)</script>\u0007' },
          kept: ESCAPED,
        },
      ];
  }
}

/** Answers under which the field is on screen, from the worked examples of the procedure. */
function stageFor(procedure: Procedure, field: Field): Answers | null {
  const found = procedure.examples.find(({ answers }) => shownFields(procedure.form, answers).includes(field));
  if (found === undefined) return null;
  const files = new Set(
    procedure.form.pages
      .flatMap((page) => page.fields)
      .filter((one) => one.kind === 'files')
      .map((one) => one.name),
  );
  return Object.fromEntries(Object.entries(found.answers).filter(([name]) => !files.has(name)));
}

/** What visitors report is no draft of a party; its form stands among the public pages and is attacked there (`hostile-forms.test.ts`). */
const isForParties = ({ acts }: Procedure): boolean =>
  Object.values(acts).some((act) => act.from === 'start' && act.by.includes('party'));

for (const procedure of PROCEDURES.filter(isForParties)) {
  test(`every field of ${procedure.id} refuses hostile input beside itself, keeps what was typed, and never fails`, async () => {
    const actor = (await personActor(portal.db, lan.who.accountId, 'web', lan.who.mandateId, portal.clock.now()))!;
    const { desk } = portal.services;
    const base = await aDraft(lan, procedure.path.vi, procedure.subject === undefined ? {} : { ma: system.code });
    const draftId = base.split('/').at(-1)!;
    let tried = 0;
    for (const [at, page] of procedure.form.pages.entries()) {
      for (const field of page.fields) {
        const stage = stageFor(procedure, field);
        if (stage === null) continue;
        for (const { what, fields, kept } of attacksOn(field)) {
          const { revision } = (await readDraft(desk, { draftId, actor }))!;
          const saved = await saveDraft(desk, { draftId, actor, answers: stage, revision, now: portal.clock.now() });
          assert.ok(saved.ok);
          const url = `${base}/${at + 1}`;
          const answer = await lan.post(url, {
            _muc: field.name,
            revision: String(saved.draft.revision),
            viec: 'tiep',
            ...fields,
          });
          const said = `${procedure.id}.${field.name}, ${what}`;
          assert.equal(answer.status, 422, said);
          assert.ok(wrongFields(answer.text).includes(field.name), `${said}: the field is not named`);
          assert.ok(answer.text.includes(`href="#f-${field.name}"`), `${said}: the summary does not lead to it`);
          if (kept !== undefined) assert.ok(answer.text.includes(kept), `${said}: what was typed is gone`);
          assert.ok(!answer.text.includes('<script>alert'), said);
          tried += 1;
        }
      }
    }
    assert.ok(tried > 5, `${tried} attacks`);
  });
}

test('all that is missing on a page is said at once, and nothing that was typed is lost', async () => {
  const base = await aDraft(lan);
  const shown = await lan.get(`${base}/2`);
  const revision = /name="revision" value="(\d+)"/.exec(shown.text)![1]!;
  const answer = await lan.post(`${base}/2`, {
    _muc: 'name,version,internalCode,providerName',
    revision,
    name: '  ',
    version: '',
    internalCode: 'SV-9',
    providerName: '',
    viec: 'tiep',
  });
  assert.equal(answer.status, 422);
  assert.deepEqual(wrongFields(answer.text).toSorted(), ['name', 'providerName', 'version']);
  assert.match(answer.text, /value="SV-9"/);
  assert.match(answer.text, /<title>Có lỗi: /);
});

test('a field that no form has is not taken, and a page that no form has is not there', async () => {
  const base = await aDraft(lan);
  const answer = await lan.post(`${base}/1`, {
    _muc: 'riskLevel,sourceCode',
    revision: '0',
    riskLevel: 'medium',
    sourceCode: 'print(1)',
    viec: 'luu',
  });
  assert.equal(answer.location, '/ho-so');
  const stored = await portal.db
    .selectFrom('draft')
    .select('answers')
    .where('id', '=', base.split('/').at(-1)!)
    .executeTakeFirstOrThrow();
  assert.ok(!JSON.stringify(stored.answers).includes('sourceCode'));
  for (const page of ['0', '6', '99', '-1', '1e1', 'abc', '%00', '..%2f1']) {
    const { status } = await lan.get(`${base}/${page}`);
    assert.ok(status === 404 || status === 400, `${page}: ${status}`);
  }
});
