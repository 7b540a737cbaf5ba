import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../../src/platform/database/index.ts';
import { createAccount } from '../../../src/platform/identity/index.ts';
import { atEnd, freshDatabase } from '../../database.ts';
import { rowWatch } from './row-watch.ts';

const database = await freshDatabase();
const { db } = database;
const rows = await rowWatch(database);
const now = new Date('2026-11-22T01:00:00Z');

test('the watch over rows notices every one that is added, changed or taken away, and none that is not kept', async () => {
  const begun = await rows();
  const made = await createAccount(db, { email: 'lan@sen.example', name: 'Lan' }, now);
  assert.ok(made.ok);
  const added = await rows();
  assert.notEqual(added, begun);
  assert.equal(await rows(), added);

  await db.updateTable('account').set({ name: 'Lan Anh' }).execute();
  const changed = await rows();
  assert.notEqual(changed, added);

  await assert.rejects(
    db.transaction().execute(async (tx) => {
      await tx.updateTable('account').set({ name: 'Mai' }).execute();
      throw new Error('taken back');
    }),
    /taken back/,
  );
  assert.equal(await rows(), changed);

  const owner = connect(database.ownerUrl, { max: 1, asOwner: true });
  atEnd(() => owner.close());
  await owner.db.deleteFrom('account').execute();
  assert.notEqual(await rows(), changed);
});
