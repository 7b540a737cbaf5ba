import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  articleHistory,
  articlesOn,
  createArticle,
  latestArticle,
  publicArticle,
  publishArticle,
  publishedArticles,
  PUBLISHED_AS,
  reviseArticle,
  withdrawArticle,
} from '../../src/communication/index.ts';
import { publishedVersion } from '../../src/platform/versions/index.ts';
import { freshDatabase } from '../database.ts';
import { later, NOW, official, published, typed, writingOf } from './room.ts';

const { db } = await freshDatabase();
const writer = await official(db, 'planner', 'most');
const stranger = await official(db, 'planner', 'ha-noi-docs');

async function draft(change = {}): Promise<number> {
  const made = await createArticle(db, { kind: 'news', agencyCode: 'most', typed: typed(change) }, writingOf(writer));
  assert.ok(made.ok);
  return made.value;
}

const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }): string[] =>
  outcome.ok ? [] : outcome.refusals!.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

test('what is a draft nobody sees; published it is at its address and in the list, withdrawn only its reason is [MST.2c] [TN.IV.4]', async () => {
  const id = await draft({ titleVi: 'Tin đầu tiên' });
  assert.equal(await publicArticle(db, id), null);
  assert.ok((await publishArticle(db, { id, expectedVersion: 1 }, writingOf(writer))).ok);
  const seen = await publicArticle(db, id);
  assert.equal(seen?.article.vi.title, 'Tin đầu tiên');
  assert.equal(seen.article.publishedAt?.getTime(), NOW.getTime());
  const listed = async (): Promise<boolean> =>
    (await publishedArticles(db, { section: 'news' })).items.some((one) => one.id === id);
  assert.equal(await listed(), true);
  assert.deepEqual(codes(await withdrawArticle(db, { id, reason: ' ' }, writingOf(writer))), ['required reason']);
  assert.ok((await withdrawArticle(db, { id, reason: 'Số liệu chưa đúng' }, writingOf(writer, later(1)))).ok);
  assert.equal(await listed(), false);
  assert.equal((await publicArticle(db, id))?.withdrawn?.reason, 'Số liệu chưa đúng');
});

test('a new version waits until it is published, and old ones stay', async () => {
  const id = await published(db, writer, 'news', typed({ titleVi: 'Bản một' }));
  const revised = await reviseArticle(
    db,
    { id, expectedVersion: 1, typed: typed({ titleVi: 'Bản hai' }) },
    writingOf(writer),
  );
  assert.deepEqual(revised, { ok: true, value: 2 });
  assert.equal((await publicArticle(db, id))?.article.vi.title, 'Bản một');
  assert.equal((await latestArticle(db, id))?.vi.title, 'Bản hai');
  assert.ok((await publishArticle(db, { id, expectedVersion: 2 }, writingOf(writer, later(2)))).ok);
  const seen = (await publicArticle(db, id))!.article;
  assert.equal(seen.vi.title, 'Bản hai');
  assert.equal(seen.publishedAt?.getTime(), NOW.getTime());
  assert.deepEqual(
    (await articleHistory(db, id)).map(({ what, version }) => `${what} ${version}`),
    ['published 2', 'written 2', 'published 1', 'written 1'],
  );
});

test('two writers at once: the second is told, nothing is covered', async () => {
  const id = await draft();
  assert.ok(
    (await reviseArticle(db, { id, expectedVersion: 1, typed: typed({ titleVi: 'Của tôi' }) }, writingOf(writer))).ok,
  );
  const second = await reviseArticle(
    db,
    { id, expectedVersion: 1, typed: typed({ titleVi: 'Của bạn' }) },
    writingOf(writer),
  );
  assert.deepEqual(codes(second), ['changedMeanwhile']);
  assert.deepEqual(codes(await publishArticle(db, { id, expectedVersion: 1 }, writingOf(writer))), [
    'changedMeanwhile',
  ]);
});

test('an English text is old from the version on in which only the Vietnamese one changed, until it is compared', async () => {
  const english = { titleEn: 'Guide', summaryEn: 'In short.', bodyEn: 'Text.' };
  const id = await draft(english);
  const isOld = async (): Promise<boolean> => (await latestArticle(db, id))!.enIsOld;
  const revise = async (version: number, change: object): Promise<void> => {
    const done = await reviseArticle(
      db,
      { id, expectedVersion: version, typed: typed({ ...english, ...change }) },
      writingOf(writer),
    );
    assert.ok(done.ok);
  };
  assert.equal(await isOld(), false);
  await revise(1, { sectors: ['finance'] });
  assert.equal(await isOld(), false, 'topics are no text');
  await revise(2, { bodyVi: 'Khác hẳn.' });
  assert.equal(await isOld(), true);
  await revise(3, { bodyVi: 'Khác hẳn.', planTask: '3' });
  assert.equal(await isOld(), true, 'saving again does not make it new');
  await revise(4, { bodyVi: 'Khác hẳn.', enCompared: true });
  assert.equal(await isOld(), false);
  await revise(5, { bodyVi: 'Lại khác.', bodyEn: 'Other text.' });
  assert.equal(await isOld(), false);
});

test('only those who have a role in an agency write, publish and withdraw for it', async () => {
  const id = await published(db, writer, 'news', typed());
  const made = await createArticle(db, { kind: 'news', agencyCode: 'most', typed: typed() }, writingOf(stranger));
  assert.deepEqual(codes(made), ['notYourAgency agencyCode']);
  for (const outcome of [
    await reviseArticle(db, { id, expectedVersion: 1, typed: typed() }, writingOf(stranger)),
    await publishArticle(db, { id, expectedVersion: 1 }, writingOf(stranger)),
    await withdrawArticle(db, { id, reason: 'Tôi muốn vậy' }, writingOf(stranger)),
  ])
    assert.deepEqual(codes(outcome), ['notYourAgency agencyCode']);
  const inspector = await official(db, 'inspector', 'most');
  assert.deepEqual(codes(await publishArticle(db, { id, expectedVersion: 1 }, writingOf(inspector))), [
    'notYourAgency agencyCode',
  ]);
});

test('everything that is wrong with a text is said at once', async () => {
  const wrong = typed({
    titleVi: '',
    bodyVi: 'xem [đây](javascript:alert(1)) \u202e',
    titleEn: 'Only a title',
    provisions: 'L10.3, L999',
    sectors: ['khong-co'],
    targetGroups: ['x'],
  });
  const made = await createArticle(db, { kind: 'news', agencyCode: 'most', typed: wrong }, writingOf(writer));
  assert.deepEqual(codes(made).toSorted(), [
    'badLink bodyVi',
    'notInList sectors',
    'notInList targetGroups',
    'required bodyEn',
    'required summaryEn',
    'required titleVi',
    'unknownProvision provisions',
    'unusableCharacter bodyVi',
  ]);
});

test('answers are found without diacritics, by sector, and from every provision above the one they hang on [MST.7a] [MST.2a]', async () => {
  const id = await published(
    db,
    writer,
    'question',
    typed({ titleVi: 'Chấm điểm học sinh có phải thông báo không?', provisions: 'L10.3', sectors: ['education'] }),
  );
  const found = async (search: object): Promise<number[]> =>
    (await publishedArticles(db, { section: 'questions', ...search })).items.map((one) => one.id);
  assert.deepEqual(await found({ q: 'cham diem HOC sinh' }), [id]);
  assert.deepEqual(await found({ q: 'chấm điểm' }), [id]);
  assert.deepEqual(await found({ q: 'bệnh nhân' }), []);
  assert.deepEqual(await found({ q: "%'; drop table article; --" }), []);
  assert.deepEqual(await found({ sectors: ['education'] }), [id]);
  assert.deepEqual(await found({ sectors: ['finance'] }), []);
  for (const provision of ['L10.3', 'L10'])
    assert.ok(
      (await articlesOn(db, provision)).some((one) => one.id === id),
      provision,
    );
  assert.ok(!(await articlesOn(db, 'L11')).some((one) => one.id === id));
  assert.deepEqual(await articlesOn(db, 'nothing'), []);
});

test('the number that pages are kept under moves with what everybody sees, and with nothing else', async () => {
  const version = (): Promise<number> => publishedVersion(db, PUBLISHED_AS);
  const before = await version();
  const id = await draft();
  assert.equal(await version(), before);
  assert.ok((await publishArticle(db, { id, expectedVersion: 1 }, writingOf(writer))).ok);
  assert.equal(await version(), before + 1);
  assert.ok((await publishArticle(db, { id, expectedVersion: 1 }, writingOf(writer))).ok);
  assert.equal(await version(), before + 1, 'the same again is nothing new');
  assert.ok((await withdrawArticle(db, { id, reason: 'Nhầm bài' }, writingOf(writer))).ok);
  assert.equal(await version(), before + 2);
});

test('each act is in the private trail', async () => {
  const id = await published(db, writer, 'guide', typed());
  const trail = await db
    .selectFrom('audit_event')
    .select(['action', 'account_id'])
    .where('subject_kind', '=', 'article')
    .where('subject_id', '=', String(id))
    .orderBy('id')
    .execute();
  assert.deepEqual(trail, [
    { action: 'articleCreated', account_id: writer.accountId },
    { action: 'articlePublished', account_id: writer.accountId },
  ]);
});
