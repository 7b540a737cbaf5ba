import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import { submitDirect } from '../../../src/casework/index.ts';
import {
  createAccount,
  createParty,
  createSession,
  grantMandate,
  grantRole,
  personActor,
  type Party,
  type PersonActor,
  type Role,
} from '../../../src/platform/identity/index.ts';
import { requestLimits } from '../../../src/platform/http/index.ts';
import { startTestServer, type TestServer } from '../../server.ts';

export interface Person {
  readonly browser: Browser;
  readonly actor: PersonActor;
}

/** The whole portal without background work, and people made for the test alone. */
export async function officePortal(options: { demo?: boolean } = {}) {
  const server = await startTestServer({ background: false, demo: options.demo ?? false, limits: requestLimits(1000) });
  const { services } = server;
  const db = services.database.db;
  const now = (): Date => services.clock.now();
  let count = 0;

  async function account(name: string): Promise<string> {
    count += 1;
    const made = await createAccount(db, { email: `n${count}@thu.example`, name }, now());
    assert.ok(made.ok);
    return made.value.id;
  }

  async function signedIn(accountId: string, mandateId: string | null): Promise<Person> {
    const session = await createSession(db, accountId, now());
    const actor = await personActor(db, accountId, 'web', mandateId, now());
    assert.ok(actor);
    return { actor, browser: new Browser(server.app, session.token) };
  }

  /** An official of that agency (null: of none). */
  async function official(
    role: Role,
    agencyCode: string | null,
    name = `${role} ${agencyCode ?? ''}`,
  ): Promise<Person> {
    const id = await account(name);
    const granted = await grantRole(db, { accountId: id, role, agencyCode }, now());
    assert.ok(granted.ok);
    return signedIn(id, null);
  }

  async function party(name: string): Promise<Party> {
    count += 1;
    const made = await createParty(
      db,
      {
        kind: 'organisation',
        name,
        identifier: `TH-${count}`,
        email: `b${count}@thu.example`,
        address: 'Số 1 phố Thử, Hà Nội',
      },
      now(),
    );
    assert.ok(made.ok);
    return made.value;
  }

  async function applicant(of: Party, scopes = ['notify', 'guidance', 'deploy']): Promise<Person> {
    const id = await account(`Người nộp của ${of.name}`);
    const granted = await grantMandate(db, { accountId: id, partyId: of.id, scopes }, now());
    assert.ok(granted.ok);
    return signedIn(id, granted.value.id);
  }

  return { ...server, db, now, official, party, applicant } satisfies TestServer & Record<string, unknown>;
}

export type OfficePortal = Awaited<ReturnType<typeof officePortal>>;

const LONG = 'Trả lời người dân về thủ tục đăng ký khai sinh, chuyển câu khó cho cán bộ.';

/** A guidance request of that person's party; gives the case code. */
export async function requestGuidance(
  portal: OfficePortal,
  by: Person,
  more: Record<string, unknown> = {},
): Promise<string> {
  const answers = {
    requesterKind: 'provider',
    question: 'Tổng đài giới thiệu là trợ lý ảo ở câu đầu. Có còn gây nhầm lẫn không?',
    name: 'Trợ lý tổng đài Sao Mai',
    intendedPurpose: LONG,
    mainFunctions: LONG,
    functionalArchitecture: LONG,
    deploymentScope: LONG,
    userGroups: LONG,
    mainInputData: LONG,
    riskMeasures: LONG,
    ...more,
  };
  const sent = await submitDirect(portal.services.desk, {
    procedureId: 'classification-guidance',
    answers,
    actor: by.actor,
    now: portal.now(),
  });
  assert.ok(sent.ok, JSON.stringify(sent));
  return sent.case.code;
}

/** A medium-risk notification; gives case and AI-ID. */
export async function notify(portal: OfficePortal, by: Person, of: Party, more: Record<string, unknown> = {}) {
  const answers = {
    riskLevel: 'medium',
    name: 'Trợ lý hỏi đáp Sao Mai',
    version: '1.0',
    internalCode: 'SM-01',
    providerName: of.name,
    providerAddress: of.address,
    providerContact: of.email,
    intendedPurpose: LONG,
    mainFunctions: LONG,
    functionalArchitecture: 'Bộ tìm kiếm nội bộ và mô hình ngôn ngữ, chỉ mô tả ở mức chức năng.',
    deploymentScope: LONG,
    userGroups: LONG,
    affectedGroups: LONG,
    mainInputData: 'Câu hỏi bằng văn bản của người dân.',
    riskMeasures: LONG,
    ...more,
  };
  const sent = await submitDirect(portal.services.desk, {
    procedureId: 'classification-notification',
    answers,
    actor: by.actor,
    now: portal.now(),
  });
  assert.ok(sent.ok, JSON.stringify(sent));
  return { caseCode: sent.case.code, aiId: sent.entry!.code };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly bytes: Buffer;
}

/** Asks as a signed-in browser would: cookie, and the token of the page that holds the form. */
export class Browser {
  readonly app: FastifyInstance;
  readonly cookie: string;
  #token = '';

  constructor(app: FastifyInstance, session: string) {
    this.app = app;
    this.cookie = session === '' ? '' : `motcua-phien=${session}`;
  }

  async get(url: string): Promise<Answer> {
    const answer = answerOf(await this.app.inject({ method: 'GET', url, headers: { cookie: this.cookie } }));
    this.#token = /name="csrf" value="([^"]+)"/.exec(answer.text)?.[1] ?? this.#token;
    return answer;
  }

  async post(url: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer> {
    if (this.#token === '') await this.get('/xac-minh');
    const body = new URLSearchParams([['csrf', this.#token]]);
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const headers = { cookie: this.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    return answerOf(await this.app.inject({ method: 'POST', url, headers, payload: body.toString() }));
  }

  /** A form with a file, as `multipart/form-data`. */
  async upload(url: string, fields: Readonly<Record<string, string>>, file: Upload | null): Promise<Answer> {
    const mark = 'ranh-gioi';
    const parts: Uint8Array[] = Object.entries({ csrf: this.#token, ...fields }).map(([name, value]) =>
      Buffer.from(`--${mark}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    );
    if (file !== null) {
      const head = `Content-Disposition: form-data; name="${file.field}"; filename="${file.name}"`;
      parts.push(Buffer.from(`--${mark}\r\n${head}\r\nContent-Type: application/pdf\r\n\r\n`), file.bytes);
      parts.push(Buffer.from('\r\n'));
    }
    const payload = Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)]);
    const headers = { cookie: this.cookie, 'content-type': `multipart/form-data; boundary=${mark}` };
    return answerOf(await this.app.inject({ method: 'POST', url, headers, payload }));
  }
}

export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

function answerOf(response: Awaited<ReturnType<FastifyInstance['inject']>>): Answer {
  const location = response.headers['location'];
  return {
    status: response.statusCode,
    text: response.body,
    location: typeof location === 'string' ? location : '',
    bytes: response.rawPayload,
  };
}

/** The value of the hidden field with that name inside the form that sends to `action`. */
export function hiddenIn(text: string, action: string, name: string): string {
  const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(text)?.[0] ?? '';
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(form)?.[0] ?? '';
  return /value="([^"]*)"/.exec(tag)?.[1] ?? '';
}

/** Sends one of the small forms of a case page as the page shows it. */
export async function act(
  browser: Browser,
  code: string,
  name: string,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<Answer> {
  const page = await browser.get(`/can-bo/vu-viec/${code}`);
  const action = `/can-bo/vu-viec/${code}/viec/${name}`;
  assert.ok(page.text.includes(`action="${action}"`), `the page offers no ${name}`);
  const own = Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${name}--${field}`, value]));
  const hidden = Object.fromEntries(
    ['thu-tuc', 'vi-tri', 'luc-mo'].map((field) => [field, hiddenIn(page.text, action, field)]),
  );
  return browser.post(action, { ...hidden, ...own });
}

/** Fills in one of many forms of a page: its address ends with the id that the names of its fields carry. */
export function postRow(browser: Browser, action: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const id = action.split('/').at(-1)!;
  return browser.post(action, Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${id}--${name}`, value]))); // prettier-ignore
}

/** Whether a page says so; fails with the words of its main part, not with the whole document. */
export function says(answer: Answer, what: RegExp, why = ''): void {
  assert.ok(what.test(answer.text), `${why} ${what} is not on the page (${answer.status}): ${wordsOf(answer.text)}`);
}

export function saysNot(answer: Answer, what: RegExp, why = ''): void {
  assert.ok(!what.test(answer.text), `${why} ${what} is on the page: ${what.exec(answer.text)?.[0] ?? ''}`);
}

function wordsOf(text: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text;
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 1500);
}
