import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '../../src/platform/database/index.ts';
import { movePublishedVersion, publishedVersion, watchPublishedVersions } from '../../src/platform/versions/index.ts';
import { atEnd, freshDatabase } from '../database.ts';

const NOW = new Date('2026-06-01T02:00:00Z');
const database = await freshDatabase();
const watch = await watchPublishedVersions(database);
atEnd(() => watch.close());

/** Waits until the watch says something else than before, at most half the time of a poll: so the bell was heard. */
async function moved(names: readonly string[], before: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (watch.of(names) !== before) return watch.of(names);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return before;
}

test('a commit moves the number of its name and no other, heard at once; a rollback moves nothing', async () => {
  const [news, plans] = [watch.of(['news']), watch.of(['plans'])];
  await assert.rejects(
    inTransaction(database.db, async (tx) => {
      await movePublishedVersion(tx, 'news', NOW);
      throw new Error('not after all');
    }),
  );
  assert.equal(await publishedVersion(database.db, 'news'), 0);
  await inTransaction(database.db, (tx) => movePublishedVersion(tx, 'news', NOW));
  assert.notEqual(await moved(['news'], news), news);
  assert.equal(watch.of(['plans']), plans);
  assert.equal(await publishedVersion(database.db, 'news'), 1);
});

test('many at once lose no number', async () => {
  const before = await publishedVersion(database.db, 'many');
  await Promise.all(
    Array.from({ length: 20 }, () => inTransaction(database.db, (tx) => movePublishedVersion(tx, 'many', NOW))),
  );
  assert.equal(await publishedVersion(database.db, 'many'), before + 20);
});

test('who cannot listen any more gives no version twice, so that nothing is kept', async () => {
  const alone = await watchPublishedVersions(database);
  await alone.close();
  const closed = { ...database, pool: { connect: () => Promise.reject(new Error('away')) } };
  const away = await watchPublishedVersions(closed as unknown as typeof database);
  assert.notEqual(away.of(['news']), away.of(['news']));
  await away.close();
});
