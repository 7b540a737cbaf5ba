import assert from 'node:assert/strict';
import { test } from 'node:test';
import { impactOf, lawImpactSources, type ImpactSource } from '../../src/law/index.ts';

const source = (id: string, ...grounds: ImpactSource['grounds']): ImpactSource => ({
  kind: 'field',
  id,
  label: id,
  grounds,
});

test('what cites the provision, a part of it, or what contains it is found, exact citations first', () => {
  const hits = impactOf('D19.3', [
    source('wholeArticle', 'D19'),
    source('point', 'D19.3a'),
    source('exact', 'L12', 'D19.3', 'D19.3b'),
    source('neighbour', 'D19.4'),
    source('otherDocument', 'L19.3'),
    source('ownRule', 'own:four-eyes'),
    source('document', 'D'),
  ]);
  assert.deepEqual(
    hits.map((hit) => [hit.source.id, hit.relation, hit.cites]),
    [
      ['exact', 'same', 'D19.3'],
      ['point', 'part', 'D19.3a'],
      ['wholeArticle', 'whole', 'D19'],
      ['document', 'whole', 'D'],
    ],
  );
});

test('all 46 rows of the list hang on the clause that orders it', () => {
  const hits = impactOf('L13.4', lawImpactSources());
  assert.equal(hits.filter((hit) => hit.source.kind === 'highRiskRow' && hit.relation === 'same').length, 46);
  assert.ok(hits.some((hit) => hit.source.id === 'own:list-condition-asked'));
});

test('only the certified rows hang on the point about certification', () => {
  const rows = impactOf('L13.2a', lawImpactSources()).filter((hit) => hit.source.kind === 'highRiskRow');
  assert.deepEqual(
    rows.map((hit) => hit.source.id),
    ['II.4', 'II.5', 'II.6', 'II.7', 'III.2', 'V.1'],
  );
});

test('terms, transition and sectors hang on the transition article', () => {
  const hits = impactOf('L35.1a', lawImpactSources());
  const ids = hits.filter((hit) => hit.relation === 'same').map((hit) => `${hit.source.kind} ${hit.source.id}`);
  for (const id of ['term T27', 'transition law-18-months', 'sector health', 'ownRule own:mixed-sector-transition']) {
    assert.ok(ids.includes(id), id);
  }
});

test('what hangs on a rule of our own is found too', () => {
  const hits = impactOf('own:guidance-service-target', lawImpactSources());
  assert.deepEqual(
    hits.map((hit) => hit.source.kind),
    ['serviceTarget', 'ownRule'],
  );
});
