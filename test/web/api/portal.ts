import assert from 'node:assert/strict';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { requestLimits } from '../../../src/platform/http/index.ts';
import { createApiKey, createParty, type Party } from '../../../src/platform/identity/index.ts';
import type { ApiDescription, ApiOperation } from '../../../src/web/server/index.ts';
import { startTestServer, TEST_NOW } from '../../server.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- answers of many shapes, each checked against its schema
}

export interface Request {
  readonly body?: unknown;
  /** Bytes as they are, instead of a JSON body. */
  readonly raw?: Buffer | string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A portal whose API is asked; every answer is held against what the description says of it. */
export async function apiPortal(options: { background?: boolean } = {}) {
  const clock = frozenClock(TEST_NOW);
  const server = await startTestServer({ clock, limits: requestLimits(1_000_000), ...options });
  const { db } = server.database;
  const description = (await server.app.inject('/openapi.json')).json<ApiDescription>();
  const check = checker(description);
  const asked = new Set<string>();
  let count = 0;
  const party = async (name: string): Promise<Party> => {
    count += 1;
    const identifier = `01${String(count).padStart(8, '0')}`;
    const profile = { kind: 'organisation', name, identifier, email: 'lienhe@sen.example', address: 'Hà Nội' } as const;
    const made = await createParty(db, profile, clock.now());
    assert.ok(made.ok, JSON.stringify(made));
    return made.value;
  };
  const key = async (of: Party, scopes: string[]): Promise<string> => {
    const made = await createApiKey(db, { partyId: of.id, name: 'máy', scopes }, clock.now());
    assert.ok(made.ok, JSON.stringify(made));
    return made.value.key;
  };
  const ask = async (method: 'GET' | 'POST', url: string, request: Request = {}): Promise<Answer> => {
    const answer = await inject(server.app, method, url, request);
    const path = pathOf(description, url);
    if (path !== null) {
      check(method, path, answer);
      asked.add(`${method} ${path} ${answer.status}`);
    }
    return answer;
  };
  return { ...server, clock, description, party, key, ask, asked };
}

export type ApiPortal = Awaited<ReturnType<typeof apiPortal>>;

async function inject(app: ApiPortal['app'], method: 'GET' | 'POST', url: string, request: Request): Promise<Answer> {
  const payload = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  const answer = await app.inject({
    method,
    url,
    headers: {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...(request.key === undefined ? {} : { authorization: `Bearer ${request.key}` }),
      ...request.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const type = answer.headers['content-type'] ?? '';
  const json =
    /json\b/.test(type) && !type.includes('ndjson') && answer.body !== '' ? answer.json<Answer['json']>() : {};
  return { status: answer.statusCode, type, headers: answer.headers, text: answer.body, json };
}

/** The path of the description that an address belongs to: the one with the fewest parameters. */
export function pathOf({ paths }: ApiDescription, url: string): string | null {
  const bare = url.split('?')[0]!;
  const fits = Object.keys(paths).filter((path) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(bare),
  );
  return fits.toSorted((a, b) => a.split('{').length - b.split('{').length)[0] ?? null;
}

/** The same description, in which an answer may have no member that is not described. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, closed(one)]));
  const open = inner['type'] === 'object' && 'properties' in inner && !('additionalProperties' in inner);
  return open ? { ...inner, additionalProperties: false } : inner;
}

/** Fails when an answer is not what the description promises for its operation and status. */
function checker(description: ApiDescription) {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'api', ...(closed(description) as object) }, 'api');
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  return (method: string, path: string, answer: Answer): void => {
    const operation: ApiOperation | undefined = description.paths[path]?.[method.toLowerCase()];
    const where = `${method} ${path} ${answer.status}`;
    if (operation === undefined) return assert.equal(answer.status, 405, where);
    const responses = operation.responses as Record<string, { content?: Record<string, unknown> }>;
    const promised = responses[String(answer.status)];
    assert.ok(promised, `${where} is not in the description: ${answer.text.slice(0, 300)}`);
    const type = answer.type.split(';')[0]!;
    assert.ok(
      promised.content?.[type],
      `${where} answers ${type}, described is ${Object.keys(promised.content ?? {}).join()}`,
    );
    const part = (text: string): string =>
      text.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    const pointer = `/paths/${part(path)}/${method.toLowerCase()}/responses/${answer.status}/content/${part(type)}/schema`;
    const valid = validatorOf(pointer);
    const values = type.endsWith('ndjson')
      ? answer.text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      : [answer.json];
    for (const value of values) {
      assert.ok(
        valid(value),
        `${where}: ${JSON.stringify(valid.errors?.slice(0, 3))} in ${JSON.stringify(value).slice(0, 500)}`,
      );
    }
  };
}
