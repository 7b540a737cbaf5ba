import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';

/** What a browser holds after opening a page with a form: its hidden token and the cookie that goes with it. */
export async function formToken(
  app: FastifyInstance,
  url: string,
  cookie = '',
): Promise<{ token: string; cookie: string; body: string }> {
  const page = await app.inject({ url, headers: cookie === '' ? {} : { cookie } });
  const token = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1];
  assert.ok(token, `no form on ${url}`);
  const given = page.cookies.map(({ name, value }) => `${name}=${value}`);
  return { token, cookie: [cookie, ...given].filter(Boolean).join('; '), body: page.body };
}

/** The words of a page's main part. */
export function plain(body: string): string {
  return body
    .slice(body.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#34;', '"')
    .replaceAll(/\s+/g, ' ');
}
