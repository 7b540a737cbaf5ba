import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowWatch } from '../server/row-watch.ts';
import { apiPortal, type Answer } from './portal.ts';

// Jobs write while we look at rows.
const portal = await apiPortal({ background: false });
const own = await portal.party('Công ty Sen');
const key = await portal.key(own, ['notify', 'cases:read']);
const rows = await rowWatch(portal.database);

const NDJSON = 'application/x-ndjson';
type Described = { content: Record<string, { examples?: Record<string, { value: unknown }> }> };

/** Every POST of the description with its first example: whatever is added there is tried here. */
const POSTS = Object.entries(portal.description.paths).flatMap(([path, operations]) => {
  const body = operations['post']?.requestBody as Described | undefined;
  if (body === undefined) return [];
  const [type, { examples = {} }] = Object.entries(body.content)[0]!;
  const [example] = Object.values(examples);
  assert.ok(example, `${path} has no example`);
  return [{ path, lines: type.endsWith('ndjson'), example: example.value }];
});
const SINGLE = POSTS.filter(({ lines }) => !lines);
const LINES = POSTS.filter(({ lines }) => lines);

type Place = readonly (string | number)[];

/** Every place of a value, itself first. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, one]) => placesOf(one, [...at, Array.isArray(value) ? Number(name) : name]))]; // prettier-ignore
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], value);
}

/** The value with something else in that place. */
function withAt(value: unknown, [name, ...rest]: Place, put: unknown): unknown {
  if (name === undefined) return put;
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === name ? withAt(one, rest, put) : one));
  const before = value as Record<string, unknown>;
  return { ...before, [name]: withAt(before[name], rest, put) };
}

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** Nothing of ours takes these anywhere. */
const NOWHERE: Readonly<Record<string, unknown>> = {
  'NUL': 'trước\0sau',
  'half a character': 'trước\uD800sau',
  'a direction override': 'trước\u202Egpj.exe',
  'a bell': 'trước\u0007sau',
  '150,000 characters': 'ế'.repeat(150_000),
  'nested lists': nested(20),
  'nested far too deep': nested(200),
  'an object': { a: 1 },
  'a huge number': 1e308,
  'a fraction': 0.5,
  'a negative number': -1,
}; // prettier-ignore
/** Wrong wherever something of another type stands. */
const WRONG_TYPE: Readonly<Record<string, unknown>> = { 'a boolean': true, 'a list': [], 'a text': 'x', 'a number': 1 };
/** May be right as text, must never be a fault. */
const ODD: Readonly<Record<string, unknown>> = {
  'null': null,
  'nothing': '',
  'a script': '<script>alert(1)</script>',
  'SQL': "'; drop table case_act; --",
  'the name of a prototype': '__proto__',
}; // prettier-ignore

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

function changed(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line)).join(); // prettier-ignore
}

/** A key of one's own is good for one content: each body has its own, where the route takes one. */
let bodies = 0;
function ownKey(body: unknown, place: Place): unknown {
  bodies += 1;
  const takes = typeof body === 'object' && body !== null && 'externalKey' in body && place[0] !== 'externalKey';
  return takes ? { ...body, externalKey: `K-${bodies}` } : body;
}

/** What is wrong with the answer to a body that must be refused; `place` must then be named. */
async function refusal(answer: Answer, before: string, place: Place): Promise<string | null> {
  if (answer.status < 400 || answer.status >= 500) return `answered ${answer.status}`;
  const after = await rows();
  if (after !== before) return `refused with ${answer.status}, but written: ${changed(before, after)}`;
  const refusals = answer.json['refusals'] as { field: string | null }[] | undefined;
  const name = place.findLast((one) => typeof one === 'string') ?? '';
  // Nesting is refused before anything is read.
  if (answer.status === 422 && name !== '' && !refusals?.some(({ field }) => field?.split('.').includes(name)))
    return `does not name ${name}: ${JSON.stringify(refusals)}`;
  return null;
}

for (const { path, example } of SINGLE) {
  test(`${path} refuses what is wrong at any place of its body, names the field, and writes nothing`, async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const place of placesOf(example)) {
      const there = valueAt(example, place);
      const attacks = { ...NOWHERE, ...WRONG_TYPE, ...ODD };
      for (const [what, put] of Object.entries(attacks)) {
        const before = await rows();
        const answer = await portal.ask('POST', path, { body: ownKey(withAt(example, place, put), place), key });
        tried += 1;
        // An object that is right in kind may be wrong inside.
        const must =
          (what in NOWHERE && !(what === 'an object' && typeOf(there) === 'object')) ||
          (what in WRONG_TYPE && typeOf(put) !== typeOf(there));
        const said = must
          ? await refusal(answer, before, place)
          : answer.status >= 500
            ? `a fault ${answer.status}`
            : null;
        if (said !== null) wrong.push(`${place.join('.')}, ${what}: ${said}`);
      }
    }
    assert.ok(tried > 30);
    assert.deepEqual(wrong, []);
  });

  test(`${path} refuses bytes that are no JSON of ours with a problem, and writes nothing`, async () => {
    const good = JSON.stringify(example);
    const bodies: Record<string, Buffer | string> = {
      'nothing': '',
      'half of it': good.slice(0, good.length / 2),
      'a comma too many': good.replace(/\}$/, ',}'),
      'something after it': `${good} ${good}`,
      'no number': good.replace(/\}$/, ',"x":NaN}'),
      'single quotes': "{'answers':{}}",
      'a script': '<script>alert(1)</script>',
      'no UTF-8': Buffer.concat([Buffer.from('{"answers":{"name":"'), Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from('"}}')]),
      'UTF-16': Buffer.from(good, 'utf16le'),
      'a hundred thousand brackets': '['.repeat(100_000),
      'a hundred thousand objects': '{"a":'.repeat(100_000),
      'a list': '[]',
      'a text': '"x"',
      'null': 'null',
      'a prototype': '{"__proto__":{"isAdmin":true},"answers":{}}',
      'a field that there is not': good.replace(/^\{/, '{"khongCo":1,'),
    }; // prettier-ignore
    const wrong: string[] = [];
    for (const [what, raw] of Object.entries(bodies)) {
      const before = await rows();
      const said = await refusal(await portal.ask('POST', path, { raw, key }), before, []);
      if (said !== null) wrong.push(`${what}: ${said}`);
    }
    assert.deepEqual(wrong, []);
  });
}

for (const { path, example } of LINES) {
  test(`${path} gives every broken line its own verdict and takes the good ones between them`, async () => {
    const good = example as { answers: Record<string, unknown> };
    const line = (name: string): string => JSON.stringify({ ...good, externalKey: name, answers: { ...good.answers, name, internalCode: name } }); // prettier-ignore
    const broken: (Buffer | string)[] = [
      '{',
      'null',
      '[]',
      '"x"',
      '{"answers":5}',
      `{"answers":${'['.repeat(5000)}`,
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      '{"answers":{"name":"\\u0000"}}',
      '{"__proto__":{}}',
      JSON.stringify({ ...good, externalKey: 'x\0y' }),
      JSON.stringify({ ...good, externalKey: 'dài'.repeat(5000) }),
    ];
    const parts: (Buffer | string)[] = ['\n', '   \n'];
    for (const [at, one] of broken.entries()) parts.push(`${line(`Tốt ${at}`)}\r\n`, one, '\n');
    const raw = Buffer.concat(parts.map((one) => Buffer.from(one as string)));
    const answer = await portal.ask('POST', path, { raw, key, headers: { 'content-type': NDJSON } });
    assert.equal(answer.status, 200, answer.text);
    const verdicts = answer.text.trim().split('\n').map((text) => JSON.parse(text) as { status?: unknown; ok?: unknown; aiId?: string; refusals?: unknown[] }); // prettier-ignore
    const taken = verdicts.filter(({ aiId }) => aiId !== undefined);
    assert.equal(taken.length, broken.length, answer.text.slice(0, 2000));
    assert.equal(verdicts.filter(({ refusals }) => (refusals?.length ?? 0) > 0).length, broken.length);
  });
}

const HEADERS: Readonly<Record<string, Record<string, string>>> = {
  'a huge header': { 'x-anything': 'x'.repeat(12_000) },
  'an odd language': { 'accept-language': `${'a-'.repeat(2000)}*;q=NaN,,;;` },
  'an odd host': { host: 'evil.example:99999' },
  'no host to speak of': { host: '' },
  'a host with a script': { host: '"><script>alert(1)</script>' },
  'a forwarded host': { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '\'; drop table x', 'forwarded': 'for="' },
  'a range': { range: 'bytes=0-,5-1,-99999999999999999999' },
  'a range of nothing': { range: 'pears=1-2' },
  'a condition on nothing': { 'if-none-match': '"'.repeat(300), 'if-modified-since': 'yesterday' },
  'every tag': { 'if-none-match': '*' },
  'an odd cookie': { cookie: `motcua-phien=${'A'.repeat(3000)}; ;=;motcua-phien=; a` },
  'a broken cookie': { cookie: 'motcua-phien=%00%ff; motcua-bieu-mau=%' },
  'an odd key': { authorization: `Bearer ${'€'.normalize()}` },
  'an endless key': { authorization: `Bearer mcai_${'A'.repeat(9000)}` },
  'odd formats': { accept: 'text/*;q=x, */*;q=-1, application/json;q=2' },
  'an odd encoding': { 'accept-encoding': 'br;q=9, gzip;q=, *;q=0' },
  'a method in a header': { 'x-http-method-override': 'DELETE' },
}; // prettier-ignore

test('odd headers of every kind are never a fault, on any page or API route, and lead nobody away', async () => {
  const wrong: string[] = [];
  const paths = portal.routes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replaceAll('::', ':').replaceAll(/:\w+/g, 'khong-co').replace('*', 'x'));
  for (const path of new Set(paths)) {
    for (const [what, headers] of Object.entries(HEADERS)) {
      const { statusCode, headers: answer, body } = await portal.app.inject({ url: path, headers });
      if (statusCode >= 500) wrong.push(`${path}, ${what}: ${statusCode}`);
      if (/evil\.example|<script>alert/.test(`${String(answer.location)} ${body}`)) wrong.push(`${path}, ${what}: it came back`); // prettier-ignore
    }
  }
  assert.deepEqual(wrong, []);
});

test('a body under another name for its format is refused with 415 or read as what it is, never a fault', async () => {
  const types = ['', 'text/plain', 'application/xml', 'application/json; charset=utf-16', 'application/json; charset="', 'multipart/form-data', 'multipart/form-data; boundary=', 'APPLICATION/JSON', 'application/json;;;', 'application/json, text/html', '*/*', 'application/x-www-form-urlencoded', 'a'.repeat(5000)]; // prettier-ignore
  const wrong: string[] = [];
  for (const { path, example } of SINGLE) {
    for (const type of types) {
      const before = await rows();
      const { statusCode } = await portal.app.inject({ method: 'POST', url: path, headers: { 'content-type': type, 'authorization': `Bearer ${key}` }, payload: JSON.stringify(example) }); // prettier-ignore
      const json = /^application\/json(;;;|; charset=")?$/i.test(type);
      if (statusCode >= 500 || (!json && (statusCode < 400 || (await rows()) !== before)))
        wrong.push(`${path}, ${type.slice(0, 60)}: ${statusCode}`);
    }
  }
  assert.deepEqual(wrong, []);
});
