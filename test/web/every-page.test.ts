import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requestLimits } from '../../src/platform/http/index.ts';
import { startTestServer } from '../server.ts';
import { cookieOf, kindOf, plain, walk, type Visited } from './walk.ts';

const PEOPLE = {
  'a visitor': null,
  'a provider': 'nguoi-nop@may-trang.example',
  'a deployer': 'nguoi-nop@huong-tram.example',
  'a bank that asked for guidance': 'nguoi-nop@lua-vang.example',
  'an officer of the ministry': 'an@bo-khcn.example',
  'an officer of a province': 'toan@so-khcn-thai-nguyen.example',
  'a planner': 'thao@bo-khcn.example',
  'an administrator': 'quan-tri@cong.example',
} as const;

const server = await startTestServer({ demo: true, limits: requestLimits(1e9), keepPages: true });

for (const [who, email] of Object.entries(PEOPLE)) {
  test(`${who} finds words and no codes on every page, and every link that is offered leads somewhere`, async () => {
    const seen = await walk(server, await cookieOf(server, email));
    assert.ok(seen.length > 200, `${seen.length} pages`);
    assert.deepEqual(
      seen
        .filter(({ status, path }) => status >= 400 && !isSaidNoTo(path))
        .map(({ status, path, from }) => `${status} ${path} from ${from}`),
      [],
    );
    assert.deepEqual([...new Set(seen.flatMap(codesOn))], []);
    assert.deepEqual(lostAnchors(seen), []);
    assert.deepEqual([...new Set(seen.flatMap(faultsOf))], []);
  });
}

/** The office stands in the foot of every page; whoever is no official is told so there. */
function isSaidNoTo(path: string): boolean {
  return /^(\/en)?\/can-bo$/.test(path);
}

/** Words of programs: camelCase, snake_case, `word:word`, ids of rows, what JavaScript makes of nothing. */
const CODES = [
  /(?<![\p{L}\d])\p{Ll}+\p{Lu}\p{L}*/gu,
  /\b[a-z]+_[a-z_]+\b/g,
  /\b[a-z]+:[a-z][a-z-]+\b/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f-]+/g,
  /\bundefined\b|\[object|\bNaN\b|\bnull\b|Invalid Date/g,
  /\b\d{4}-\d\d-\d\d\b/g,
];
const WORDS = new Set(['kB', 'kWh']);
/** They are about names that programs use. */
const FOR_PROGRAMMERS = /^(\/en)?\/(api|du-lieu-mo)(\/|$)/;

function codesOn({ path, markup }: Visited): string[] {
  if (FOR_PROGRAMMERS.test(path)) return [];
  const main = /<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? '';
  const texts = main
    .replaceAll(/<(script|style|pre|code|svg)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<([a-z0-9]+)[^>]* translate="no"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .split(/<[^>]*>/)
    .map((text) => plain(text).trim());
  const found = texts
    .flatMap((text) => CODES.flatMap((code) => text.match(code) ?? []))
    .filter((word) => !WORDS.has(word));
  // On a Vietnamese page a lone word in plain letters is a name that nobody translated.
  const lone = /<html[^>]* lang="vi"/.test(markup)
    ? texts.filter((text) => /^[a-z]{4,}$/i.test(text) && /^[a-z]/.test(text))
    : [];
  return [...found, ...lone].map((word) => `${word} (${kindOf(path)})`);
}

/** What a screen reader trips over: more than one main heading, a level left out, an id that stands twice, a label of nothing, a link or a list without anything. */
function faultsOf({ path, status, markup }: Visited): string[] {
  if (status !== 200 || markup === '') return [];
  const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  const levels = [...markup.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  const wordless = [
    ...markup.matchAll(/<a (?:(?!aria-label)[^>])*><\/a>|<(?:ul|ol|dl|tbody)\b[^>]*>\s*<\/(?:ul|ol|dl|tbody)>/g),
  ];
  const named = [...markup.matchAll(/ (?:aria-describedby|aria-labelledby|aria-controls|for|form|list)="([^"]*)"/g)];
  const faults = [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} twice`),
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
    ...levels.flatMap((level, at) =>
      at > 0 && level > levels[at - 1]! + 1 ? [`h${level} below h${levels[at - 1]}`] : [],
    ),
    ...wordless.map(([empty]) => `nothing in ${empty.split(' ')[0]}`),
    ...named
      .flatMap(([, names]) => names!.split(' '))
      .filter((name) => !ids.includes(name))
      .map((name) => `no ${name}`),
  ];
  return faults.map((fault) => `${fault} (${kindOf(path)})`);
}

/** Links to a place in a page that was opened and has no such place. */
function lostAnchors(seen: readonly Visited[]): string[] {
  const markups = new Map(
    seen.filter(({ status, markup }) => status === 200 && markup !== '').map(({ path, markup }) => [path, markup]),
  );
  const lost = seen.flatMap(({ path: from, links }) =>
    links
      .filter(({ path, hash }) => hash !== '' && markups.get(path)?.includes(`id="${hash}"`) === false)
      .map(({ path, hash }) => `${kindOf(path)}#${hash} from ${kindOf(from)}`),
  );
  return [...new Set(lost)];
}
