import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeldEntries, type ReadEntry } from '../../src/registry/search/in-memory/held/held-entries.ts';
import { isFew, newestOf, type Found } from '../../src/registry/search/in-memory/held/found.ts';
import { placeOf } from '../../src/registry/search/in-memory/held/places.ts';
import { Matches } from '../../src/registry/search/in-memory/matches.ts';
import { scoresOf } from '../../src/registry/search/in-memory/score.ts';
import type { WordQuery } from '../../src/registry/search/words/word-query.ts';
import { randomFrom } from './scale.ts';

const SYSTEMS = 3_000;
const ALL = Number.MAX_SAFE_INTEGER;
const [PURPOSE, PARTY, NAME] = [0, 2, 3];
const next = randomFrom(5);
const below = (limit: number): number => Math.floor(next() * limit);

/** Words as common as their number is small: `w0` stands in half of the entries, `w11` in a few. */
const WORDS = Array.from({ length: 12 }, (_, at) => `w${at}`);

/** What each entry was told to be, to be looked through one by one. */
interface Plain {
  words: Map<string, number[]>;
  facets: string[];
}
const plain: Plain[] = [];
const held = new HeldEntries();

function anyEntry(): Plain {
  const words = new Map<string, number[]>();
  for (const [at, word] of WORDS.entries()) {
    if (next() > 0.5 ** (at + 1) * 1.6) continue;
    const places = Array.from({ length: 1 + below(3) }, () =>
      placeOf(1 + below(60), [PURPOSE, PARTY, NAME][below(3)]!),
    );
    words.set(
      word,
      [...new Set(places)].sort((a, b) => (a & 16_383) - (b & 16_383)),
    );
  }
  return {
    words,
    facets: [`#risk=${['high', 'low'][below(2)]!}`, ...['a', 'b', 'c'].slice(below(4)).map((one) => `#sector=${one}`)],
  };
}

function put(position: number, entry: Plain): void {
  plain[position] = entry;
  const listed = { status: 'inUse' } as ReadEntry['listed'];
  const words = [...entry.words, ...entry.facets.map((facet) => [facet, []] as const)];
  held.put({
    position,
    changedBy: '1',
    listed,
    nameWords: ` ${WORDS[below(6)]!} ${WORDS[below(6)]!} `,
    partyWords: ' y ',
    marked: Buffer.from(''),
    words,
  });
}

for (let position = 1; position <= SYSTEMS; position += 1) put(position, anyEntry());
// Some are revised, some of them more than once: words go, words come.
for (let revised = 0; revised < 800; revised += 1) put(1 + below(SYSTEMS), anyEntry());

function fits(query: WordQuery, { words, facets }: Plain): boolean {
  if ('all' in query) return query.all.length > 0 && query.all.every((part) => fits(part, { words, facets }));
  if ('any' in query) return query.any.some((part) => fits(part, { words, facets }));
  const known = [...words.keys(), ...facets].filter((word) =>
    query.beginning === true ? word.startsWith(query.word) : word === query.word,
  );
  return known.some((word) => query.ofParty !== true || (words.get(word) ?? []).some((place) => place >> 14 === PARTY));
}

function anyQuery(depth: number): WordQuery {
  const kind = depth === 0 ? 0 : below(3);
  if (kind === 0) {
    const word = next() < 0.1 ? '#risk=high' : next() < 0.05 ? 'nowhere' : WORDS[below(WORDS.length)]!;
    return { word, ...(next() < 0.1 ? { beginning: true } : {}), ...(next() < 0.15 ? { ofParty: true } : {}) };
  }
  const parts = Array.from({ length: 1 + below(4) }, () => anyQuery(depth - 1));
  return kind === 1 ? { all: parts } : { any: parts };
}

function slowly(query: WordQuery): number[] {
  return plain.flatMap((entry, position) => (fits(query, entry) ? [position] : [])).toReversed();
}

test('what words, all of some and any of some are found in is what looking through every entry finds, few or many', () => {
  const seen = { few: 0, many: 0 };
  for (let asked = 0; asked < 400; asked += 1) {
    const query = anyQuery(3);
    const matches = new Matches(held);
    const found: Found = matches.of(query);
    seen[isFew(found) ? 'few' : 'many'] += 1;
    assert.deepEqual([...newestOf(found, ALL)], slowly(query), JSON.stringify(query));
    const [most, limit] = [below(SYSTEMS), 1 + below(50)];
    const some = slowly(query).filter((position) => position <= most && position >= 9);
    assert.deepEqual([...newestOf(found, limit, 9, most)], some.slice(0, limit));
    matches.end();
  }
  assert.ok(seen.few > 50 && seen.many > 50, JSON.stringify(seen));
});

test('facets of few and of many are counted as one would by hand, revised entries as they are now', () => {
  for (const query of [{ word: 'w0' }, { word: 'w4' }, { word: 'w10' }, { all: [{ word: 'w3' }, { word: 'w8' }] }]) {
    const matches = new Matches(held);
    const members = slowly(query);
    const byHand = (name: string): [string, number][] =>
      [
        ...Map.groupBy(
          members.flatMap((at) => plain[at]!.facets.filter((one) => one.startsWith(`#${name}=`))),
          String,
        ),
      ]
        .map(([facet, all]): [string, number] => [facet.slice(name.length + 2), all.length])
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const found of [matches.of(query), members, matches.copy(members)]) {
      const counted = held.facets.count(['risk', 'sector'], found);
      for (const name of ['risk', 'sector'] as const)
        assert.deepEqual(
          counted.get(name)!.map(({ value, count }) => [value, count]),
          byHand(name),
        );
    }
    matches.end();
  }
});

test('where only the best are wanted they are the ones that scoring everything names, with the same scores', () => {
  let leftOut = 0;
  for (let asked = 0; asked < 60; asked += 1) {
    const words = [WORDS[below(6)]!, WORDS[below(6)]!];
    const candidates = newestOf(new Matches(held).of({ any: words.map((word) => ({ word })) }), 400);
    const leaves = words.map((word) => ({ word }));
    const none = { any: [] };
    const ranking = {
      exact: none,
      named: none,
      words: { any: leaves },
      phrase: words,
      wordings: [words.join(' ')],
      marks: [],
    };
    const [whole, best] = [scoresOf(held, ranking, candidates), scoresOf(held, ranking, candidates, 21)];
    const highest = (scores: Float64Array): number[][] =>
      [...scores]
        .map((score, at) => [score, at])
        .sort((a, b) => b[0]! - a[0]! || a[1]! - b[1]!)
        .slice(0, 21);
    assert.deepEqual(highest(best), highest(whole));
    leftOut += best.filter((score, at) => score < whole[at]!).length;
  }
  assert.ok(leftOut > 0, 'there were some that need not be looked at to the end');
});
