import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sequence } from '../../../src/record-log/index.ts';
import { apiPortal, type Request } from './portal.ts';

const portal = await apiPortal();
const own = await portal.party('Công ty Sen');
const key = await portal.key(own, ['notify', 'cases:read']);

type Example = { readonly value: unknown };

function examplesOf(path: string): Record<string, Example> {
  const body = portal.description.paths[path]!['post']!.requestBody as {
    content: Record<string, { examples?: Record<string, Example> }>;
  };
  return Object.values(body.content)[0]!.examples ?? {};
}

const medium = examplesOf('/api/v1/notifications')['medium']!.value as { answers: Record<string, unknown> };

// Before the first test: the runner takes a file to be at its end when its tests so far are over, and would close the portal.
const good = await goodRequests();

test('the description is OpenAPI 3.1 of every route under /api/v1 and of nothing else', () => {
  const { description, routes } = portal;
  assert.equal(description.openapi, '3.1.0');
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = routes
    .filter(({ path }) => path.startsWith('/api/v1/'))
    .map(
      ({ method, path }) =>
        `${method} ${path
          .replaceAll('::', '\0')
          .replaceAll(/:(\w+)/g, '{$1}')
          .replaceAll('\0', ':')}`,
    );
  assert.deepEqual(described.toSorted(), served.toSorted());
  const ids = Object.values(description.paths).flatMap((one) =>
    Object.values(one).map(({ operationId }) => operationId),
  );
  assert.equal(new Set(ids).size, ids.length);
});

test('what needs a key says so, and every operation names its refusals as problems', () => {
  for (const [path, operations] of Object.entries(portal.description.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const route = portal.routes.find((one) => one.schema?.operationId === operation.operationId)!;
      const scopes = operation.security.flatMap((one) => one['apiKey'] ?? []);
      assert.deepEqual(scopes, route.access.to === 'apiKey' ? [route.access.scope] : [], `${method} ${path}`);
      const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      const needed = [
        '400',
        '404',
        '406',
        '422',
        '429',
        '500',
        '503',
        ...(scopes.length > 0 ? ['401', '403'] : []),
        ...(method === 'post' ? ['413', '415'] : []),
      ];
      for (const status of needed) assert.ok(status in operation.responses, `${method} ${path} does not say ${status}`);
      for (const [status, refusal] of refusals)
        assert.deepEqual(
          Object.keys((refusal as { content: object }).content),
          ['application/problem+json'],
          `${path} ${status}`,
        );
    }
  }
});

test('every example of the description works as it stands', async () => {
  let tried = 0;
  for (const [path, operations] of Object.entries(portal.description.paths)) {
    if (operations['post'] === undefined) continue;
    for (const [name, example] of Object.entries(examplesOf(path))) {
      const batch = path.endsWith(':batch');
      const request: Request = batch
        ? { raw: `${JSON.stringify(example.value)}\n`, headers: { 'content-type': 'application/x-ndjson' }, key }
        : { body: example.value, key };
      const answer = await portal.ask('POST', path, request);
      assert.ok(answer.status === 200 || answer.status === 201, `${path} ${name}: ${answer.text.slice(0, 600)}`);
      if (batch) assert.match(answer.text, /"verdict":"(notified|existing)"/);
      tried += 1;
    }
  }
  assert.ok(tried >= 6);
});

/** An address of the operation that leads to a good answer, and what goes with it. */
async function goodRequests(): Promise<Record<string, [method: 'GET' | 'POST', url: string, request?: Request]>> {
  const notified = await portal.ask('POST', '/api/v1/notifications', {
    body: { answers: { ...medium.answers, name: 'Sen một' } },
    key,
  });
  assert.equal(notified.status, 201);
  const { aiId, caseCode } = notified.json;
  await sequence(portal.database.db, portal.services.signer, portal.clock);
  const ndjson = { 'content-type': 'application/x-ndjson' };
  const rows = [
    { answers: { ...medium.answers, name: 'Sen hai' } },
    { answers: {} },
    { answers: { ...medium.answers, name: 'Sen hai' } },
  ];
  return {
    classify: ['POST', '/api/v1/classifications', { body: { answers: {}, day: '2026-11-22' } }],
    listQuestions: ['GET', '/api/v1/classifications/questions?day=2026-11-22'],
    listSystems: ['GET', '/api/v1/systems?q=sen&risk=medium&risk=high&limit=1'],
    getSystem: ['GET', `/api/v1/systems/${aiId}`],
    getSystemHistory: ['GET', `/api/v1/systems/${aiId}/history`],
    getSystemProof: ['GET', `/api/v1/systems/${aiId}/proof`],
    listConformityResults: ['GET', `/api/v1/systems/${aiId}/conformity-results`],
    notify: ['POST', '/api/v1/notifications?dryRun=true', { body: { answers: medium.answers }, key }],
    getNotificationForm: ['GET', '/api/v1/notifications/form'],
    notifyMany: [
      'POST',
      '/api/v1/notifications:batch',
      { raw: rows.map((row) => JSON.stringify(row)).join('\n'), headers: ndjson, key },
    ],
    getCase: ['GET', `/api/v1/cases/${caseCode}`, { key }],
    listChanges: ['GET', '/api/v1/changes?limit=1'],
  };
}

test('every operation is called, and each good answer is what the description says', async () => {
  const operations = Object.values(portal.description.paths).flatMap((one) => Object.values(one));
  for (const { operationId } of operations) {
    const request = good[operationId];
    assert.ok(request, `no call of ${operationId} is tested`);
    const answer = await portal.ask(...request);
    assert.ok(
      answer.status === 200 || answer.status === 201,
      `${operationId}: ${answer.status} ${answer.text.slice(0, 400)}`,
    );
    assert.ok(answer.text.length > 20);
  }
  assert.ok(portal.asked.has('POST /api/v1/notifications 201'));
});

test('every operation refuses as it says: no key, wrong scope, wrong format, unknown parameter, no such thing', async () => {
  const narrow = await portal.key(own, ['deploy']);
  const got: string[] = [];
  const refused = async (status: number, method: 'GET' | 'POST', url: string, request: Request): Promise<void> => {
    const answer = await portal.ask(method, url, request);
    assert.equal(answer.status, status, `${method} ${url}: ${answer.text.slice(0, 300)}`);
    assert.equal(answer.type, 'application/problem+json; charset=utf-8');
    assert.equal(answer.json['status'], status);
    assert.match(answer.json['reference'] as string, /\S{6,}/);
    assert.equal(answer.headers['cache-control'], 'no-store');
    if (status === 406) assert.match(answer.text, /Địa chỉ này trả lời dạng application\/(json|x-ndjson)/);
    got.push(`${status}`);
  };
  for (const [method, url, request = {}] of Object.values(good)) {
    const bare = url.split('?')[0]!;
    await refused(406, method, url, { ...request, headers: { ...request.headers, accept: 'text/html' } });
    if (request.key !== undefined) {
      const { key: _, ...without } = request;
      await refused(401, method, url, without);
      await refused(401, method, url, { ...request, key: `${request.key.slice(0, -1)}_` });
      await refused(403, method, url, { ...request, key: narrow });
    }
    if (method === 'POST') {
      await refused(415, method, url, { ...request, headers: { ...request.headers, 'content-type': 'text/plain' } });
      await refused(422, method, url, { ...request, headers: { ...request.headers, 'idempotency-key': 'with space' } });
    }
    if (/[?]|:batch|changes/.test(url)) await refused(422, method, `${bare}?strange=1`, request);
    if (/\/(systems|cases)\/./.test(bare))
      await refused(404, method, bare.replace(/(systems|cases)\/[^/]+/, '$1/AI-0000-0000000-0'), request);
  }
  assert.deepEqual([...new Set(got)].toSorted(), ['401', '403', '404', '406', '415', '422']);
});

test('another method is 405 and says which there are; HEAD is GET without the body', async () => {
  for (const [method, url, request = {}] of Object.values(good)) {
    const bare = url.split('?')[0]!;
    const allowed = method === 'GET' ? 'GET, HEAD' : 'POST';
    for (const other of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', method === 'GET' ? 'POST' : 'GET'] as const) {
      const answer = await portal.app.inject({ method: other, url: bare, headers: { 'content-type': 'text/plain' } });
      assert.equal(answer.statusCode, 405, `${other} ${bare}`);
      assert.equal(answer.headers['allow'], allowed);
      assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
    }
    if (method !== 'GET') continue;
    const headers = request.key === undefined ? {} : { authorization: `Bearer ${request.key}` };
    const [head, get] = [
      await portal.app.inject({ method: 'HEAD', url, headers }),
      await portal.app.inject({ url, headers }),
    ];
    assert.equal(head.statusCode, 200, `HEAD ${url}`);
    assert.equal(head.body, '');
    assert.equal(head.headers['content-length'], String(get.rawPayload.length));
  }
});

test('what may be kept has a mark, and is not sent twice; all sites may read what everybody may', async () => {
  for (const id of ['getSystem', 'listSystems', 'getSystemHistory']) {
    const [, url] = good[id]!;
    const first = await portal.app.inject(url);
    assert.equal(first.headers['cache-control'], 'public, no-cache');
    assert.equal(first.headers['access-control-allow-origin'], '*');
    const etag = first.headers['etag'] as string;
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await portal.app.inject({ url, headers: { 'if-none-match': known } });
      assert.equal(again.statusCode, 304);
      assert.equal(again.body, '');
    }
    assert.equal((await portal.app.inject({ url, headers: { 'if-none-match': '"x"' } })).statusCode, 200);
  }
  const mine = await portal.app.inject({ url: good['getCase']![1], headers: { authorization: `Bearer ${key}` } });
  assert.equal(mine.headers['cache-control'], 'no-store');
  assert.equal(mine.headers['access-control-allow-origin'], undefined);
});
