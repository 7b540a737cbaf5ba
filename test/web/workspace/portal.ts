import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { requestLimits } from '../../../src/platform/http/index.ts';
import {
  createAccount,
  createParty,
  createSession,
  grantMandate,
  setPassword,
  type Party,
} from '../../../src/platform/identity/index.ts';
import { startTestServer } from '../../server.ts';

/** A Friday evening of work: two days before a holiday falls into the next week. */
export const NOW = '2026-11-20T18:40:00+07:00';
export const PASSWORD = 'hoa sen trắng mùa hạ';

/** A whole portal on a database of its own; nobody runs into request budgets, because its clock stands still. */
export async function startPortal(options: { background?: boolean; demo?: boolean } = {}) {
  const clock = frozenClock(NOW);
  const server = await startTestServer({
    clock,
    background: options.background ?? false,
    demo: options.demo ?? false,
    limits: requestLimits(1000),
  });
  return { ...server, clock, db: server.database.db };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

let count = 0;

/** A party of ours. */
export async function aParty(
  { db, clock }: Portal,
  name: string,
  more: { kind?: 'organisation' | 'individual'; countryCode?: string } = {},
): Promise<Party> {
  count += 1;
  const made = await createParty(
    db,
    {
      kind: more.kind ?? 'organisation',
      name,
      identifier: more.kind === 'individual' ? null : `010${String(count).padStart(7, '0')}`,
      address: '12 đường Trà Sen, phường Bến Nghé, Thành phố Hồ Chí Minh',
      email: `lienhe${count}@sen.example`,
      phone: '024 3000 0000',
      countryCode: more.countryCode ?? 'VN',
    },
    clock.now(),
  );
  assert.ok(made.ok, JSON.stringify(made));
  return made.value;
}

/** A person who may act for that party, signed in. */
export async function aPerson(
  portal: Portal,
  party: Party | null,
  more: { scopes?: string[]; validUntil?: string; name?: string } = {},
): Promise<Browser> {
  const { db, clock } = portal;
  count += 1;
  const email = `nguoi${count}@sen.example`;
  const account = await createAccount(db, { email, name: more.name ?? 'Nguyễn Thị Lan' }, clock.now());
  assert.ok(account.ok);
  assert.ok((await setPassword(db, account.value.id, PASSWORD, clock.now())).ok);
  let mandateId: string | null = null;
  if (party !== null) {
    const scopes = more.scopes ?? ['notify', 'deploy', 'guidance', 'party:manage'];
    const until = more.validUntil === undefined ? {} : { validUntil: more.validUntil };
    const mandate = await grantMandate(
      db,
      { accountId: account.value.id, partyId: party.id, scopes, ...until },
      clock.now(),
    );
    assert.ok(mandate.ok, JSON.stringify(mandate));
    mandateId = mandate.value.id;
  }
  const session = await createSession(db, account.value.id, clock.now());
  return new Browser(portal.app, session.token, { email, accountId: account.value.id, mandateId });
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** Asks as a signed-in browser would: cookie, and the token of the page that holds the form. */
export class Browser {
  readonly app: FastifyInstance;
  readonly who: { readonly email: string; readonly accountId: string; readonly mandateId: string | null };
  cookie: string;
  #token = '';

  constructor(app: FastifyInstance, token: string, who: Browser['who']) {
    this.app = app;
    this.cookie = token === '' ? '' : `motcua-phien=${token}`;
    this.who = who;
  }

  async get(url: string): Promise<Answer> {
    const answer = answerOf(await this.app.inject({ method: 'GET', url, headers: { cookie: this.cookie } }));
    this.#token = /name="csrf" value="([^"]*)"/.exec(answer.text)?.[1] ?? this.#token;
    return answer;
  }

  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    if (this.#token === '') await this.get('/ho-so/ben');
    const body = new URLSearchParams([['csrf', this.#token]]);
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    const type = 'application/x-www-form-urlencoded';
    const sent = { cookie: this.cookie, 'content-type': type, ...headers };
    return answerOf(await this.app.inject({ method: 'POST', url, headers: sent, payload: body.toString() }));
  }

  /** The same with files. */
  async upload(
    url: string,
    fields: Readonly<Record<string, string>>,
    files: readonly { field: string; name: string; bytes: Buffer<ArrayBuffer> }[],
  ): Promise<Answer> {
    if (this.#token === '') await this.get('/ho-so/ben');
    const mark = 'XgrenzeX';
    const parts = Object.entries({ csrf: this.#token, ...fields }).map(([name, value]) =>
      Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    );
    for (const { field, name, bytes } of files) {
      const head = `--${mark}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
      parts.push(Buffer.from(head), bytes, Buffer.from('\r\n'));
    }
    const payload = Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)]);
    const headers = { cookie: this.cookie, 'content-type': `multipart/form-data; boundary=${mark}` };
    return answerOf(await this.app.inject({ method: 'POST', url, headers, payload }));
  }
}

function answerOf(response: Awaited<ReturnType<FastifyInstance['inject']>>): Answer {
  const location = response.headers['location'];
  return {
    status: response.statusCode,
    text: response.body,
    location: typeof location === 'string' ? location : '',
    headers: response.headers,
    bytes: response.rawPayload,
  };
}

/** Hidden and visible values of the first form of a page, as a browser would send them back. */
export function valueOf(text: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(text)?.[0] ?? '';
  return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
}
