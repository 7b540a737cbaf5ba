import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import { problem, PROBLEM_SCHEMA } from '../answer/refusal.ts';
import type { ServerOptions } from '../answer/send-error.ts';
import { takesKey } from '../once/idempotent.ts';
import { taken } from '../request/media-type.ts';
import type { ApiSchema, Route } from '../route.ts';

/** `/openapi.json`: OpenAPI 3.1 from the very schemas that requests are checked with. */
export function serveApiDescription(app: FastifyInstance, { routes, services }: ServerOptions): void {
  const description = JSON.stringify(describeApi(routes, services.config.baseUrl));
  app.get('/openapi.json', (_request, reply) =>
    reply
      .headers({ 'cache-control': 'no-cache', 'access-control-allow-origin': '*' })
      .type('application/json; charset=utf-8')
      .send(description),
  );
}

/** One operation of the description. */
export interface ApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly Record<string, readonly string[]>[];
  readonly parameters: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, object>>;
}

export interface ApiDescription {
  readonly openapi: '3.1.0';
  readonly info: object;
  readonly servers: readonly object[];
  readonly tags: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: object;
}

/** The description of every route that has a schema. */
export function describeApi(routes: readonly Route[], baseUrl: string): ApiDescription {
  const paths: Record<string, Record<string, ApiOperation>> = {};
  for (const route of routes) {
    if (route.schema === undefined) continue;
    const path = route.path
      .replaceAll('::', '\0')
      .replaceAll(/:(\w+)/g, '{$1}')
      .replaceAll('\0', ':');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, route.schema);
  }
  const names = new Set(routes.flatMap((route) => route.schema?.tags ?? []));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa AI',
      version: '1',
      description:
        'One-stop AI portal and national database of AI systems (Law 134/2025/QH15, Decree 142/2026/NĐ-CP art. 14.3.b). ' +
        'Every refusal is an `application/problem+json` with all reasons at once; guide for people at `/api`.',
    },
    servers: [{ url: baseUrl }],
    tags: [...names].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer', description: 'Key of a party: `mcai_…`' } },
      schemas: { Problem: PROBLEM_SCHEMA },
    },
  };
}

function operationOf(route: Route, schema: ApiSchema): ApiOperation {
  const { operationId, summary, description, tags, access } = { ...schema, access: route.access };
  const body = schema.body ?? (route.stream ? schema.rows : undefined);
  const formats = taken(route);
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags,
    security: access.to === 'apiKey' ? [{ apiKey: [access.scope] }] : [],
    parameters: parametersOf(route, schema),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { [formats[0]!]: { schema: body, ...examplesOf(schema) } } } }),
    responses: responsesOf(route, schema),
  };
}

function examplesOf({ examples }: ApiSchema): object {
  return examples === undefined ? {} : { examples };
}

function parametersOf(route: Route, { params, querystring }: ApiSchema): object[] {
  const found = [...parametersIn('path', params), ...parametersIn('query', querystring)];
  if (!takesKey(route)) return found;
  const schema = { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' };
  const description = 'The same key and body give the same answer; the same key with another body gives 422.';
  return [...found, { name: 'Idempotency-Key', in: 'header', required: false, description, schema }];
}

function parametersIn(place: 'path' | 'query', schema: TSchema | undefined): object[] {
  const { properties = {}, required = [] } = (schema ?? {}) as {
    properties?: Record<string, { description?: string; examples?: unknown[] }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, examples, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { example: examples[0] }),
    schema: rest,
  }));
}

const WHY: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'No key, or one that does not count',
  403: 'The key does not cover this',
  404: 'There is no such thing, or not for you',
  405: 'Another method',
  406: 'None of the formats in `Accept`',
  413: 'More than 1 MB',
  415: 'Another format than described',
  422: 'Refused, with every reason at once',
  429: 'Too many requests; `Retry-After` says when to come again',
  500: 'A fault of ours; name the reference',
  503: 'The database cannot be reached now; nothing was done',
};

/** Every refusal that the route can give, beside its own answers. */
function responsesOf(route: Route, schema: ApiSchema): Record<string, object> {
  const own = Object.entries(schema.response).map(([status, body]) => [status, answer(body, schema)] as const);
  const post = route.method === 'POST';
  const refusals = [
    400,
    404,
    405,
    406,
    422,
    429,
    500,
    503,
    ...(route.access.to === 'apiKey' ? [401, 403] : []),
    ...(post ? [413, 415] : []),
  ].filter((status) => !(status in schema.response));
  const problems = refusals.map((status) => [String(status), problemAnswer(status)] as const);
  return Object.fromEntries([...own, ...problems].toSorted(([a], [b]) => Number(a) - Number(b)));
}

function answer(schema: TSchema, { produces }: ApiSchema): object {
  const { description = 'Done', ...rest } = schema as TSchema & { description?: string };
  return { description, content: { [produces?.[0] ?? 'application/json']: { schema: rest } } };
}

function problemAnswer(status: number): object {
  const schema = { $ref: '#/components/schemas/Problem' };
  const example = problem(status, 'K7M2-9QXA', 'en');
  return { description: WHY[status]!, content: { 'application/problem+json': { schema, example } } };
}
