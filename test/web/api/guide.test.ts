import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../../server.ts';

test('the page for developers names every operation of the document, in both languages', async () => {
  const server = await startTestServer({ background: false });
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { summary: string }>>;
  };
  for (const path of ['/api', '/en/api']) {
    const answer = await fetch(`${server.url}${path}`);
    assert.equal(answer.status, 200);
    const text = await answer.text();
    for (const address of Object.keys(document.paths)) {
      assert.ok(text.includes(address.replaceAll(/\{(\w+)\}/g, ':$1')), `${path} leaves out ${address}`);
    }
  }

  const vietnamese = await (await fetch(`${server.url}/api`)).text();
  const summaries = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ summary }) => summary),
  );
  for (const summary of summaries)
    assert.ok(!vietnamese.includes(summary), `the Vietnamese page says in English: ${summary}`);
});
