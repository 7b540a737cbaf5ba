import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { foldDeltas, searchSystems } from '../../src/registry/index.ts';
import { freshDatabase } from '../database.ts';
import { QUERIES, SYSTEMS } from './relevance-data.ts';
import { newParty, publishAll, systemPublication } from './stage.ts';

const database = await freshDatabase();
const keys = new Map<string, string>();

before(async () => {
  const parties = new Map<string, { id: string; code: string }>();
  for (const provider of new Set(SYSTEMS.map((system) => system.provider)))
    parties.set(provider, await newParty(database.db, provider));
  const publications = SYSTEMS.map(
    ({ name, provider, purpose: intendedPurpose, sectors, provinces, risk: riskLevel }) => {
      const party = parties.get(provider)!;
      const open = {
        name,
        providerName: provider,
        providerCode: party.code,
        intendedPurpose,
        sectors: sectors,
        provinces: provinces,
        riskLevel,
      };
      return systemPublication({ party }, open);
    },
  );
  const published = await publishAll(database.db, publications);
  for (const [at, one] of published.entries()) keys.set(one.code, SYSTEMS[at]!.key);
  await foldDeltas(database.db);
});

test('the cast is large enough to mean something', () => {
  assert.ok(SYSTEMS.length >= 60 && QUERIES.length >= 50);
  assert.equal(new Set(SYSTEMS.map((system) => system.key)).size, SYSTEMS.length);
});

for (const { q, expect, within, not, didYouMean = null, relaxed = false } of QUERIES) {
  test(`“${q}” finds ${expect.join(', ')} [L8.2-2]`, async () => {
    const page = await searchSystems(database.db, { q });
    const found = page.items.map((item) => keys.get(item.code)!);
    const top = found.slice(0, within ?? expect.length);
    assert.deepEqual(
      expect.filter((key) => !top.includes(key)),
      [],
      `found ${found.join(', ')}`,
    );
    assert.deepEqual(
      (not ?? []).filter((key) => found.includes(key)),
      [],
    );
    assert.deepEqual([page.didYouMean, page.relaxed], [didYouMean, relaxed]);
  });
}
