import assert from 'node:assert/strict';
import { openDraft, saveDraft, submit, submitDirect } from '../../../src/casework/index.ts';
import { dayOf } from '../../../src/law/index.ts';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { requestLimits } from '../../../src/platform/http/index.ts';
import {
  chooseMandate,
  createAccount,
  createApiKey,
  createParty,
  createSession,
  findSession,
  grantMandate,
  grantRole,
  revokeApiKey,
  type Party,
  type PersonActor,
  type Role,
} from '../../../src/platform/identity/index.ts';
import { examplesInOrder, PARTY_SCOPES } from '../../../src/procedures/index.ts';
import { startTestServer, type TestServer } from '../../server.ts';

/** Late on a working day, so that a mandate that ends today has ended half an hour later. */
const EVENING = '2026-11-20T23:45:00+07:00';
const AFTER_MIDNIGHT = '2026-11-21T00:15:00+07:00';

/** Somebody who sends requests. What may be expected of a route follows from these facts alone. */
export interface Asker {
  readonly name: string;
  readonly kind: 'nobody' | 'person' | 'key';
  readonly roles: readonly Role[];
  /** Scopes of the mandate in force, or of the key; null: no mandate, or a key that no longer counts. */
  readonly scopes: readonly string[] | null;
  readonly party: 'own' | 'other' | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Session cookie's value, of a person. */
  readonly session?: string;
}

/** Things of one party that nobody else may see, and words that stand in them. */
export interface Secrets {
  readonly party: Party;
  readonly draftId: string;
  readonly notificationCase: string;
  readonly guidanceCase: string;
  readonly aiId: string;
  readonly trackingCode: string;
}

export const ALL_SCOPES = [...PARTY_SCOPES, 'cases:read', 'party:manage'];
/** Stands in restricted fields of the party's papers only: wherever it is read, something was shown. */
export const SECRET_WORD = 'Mật-Sen-7f3a9c';
/** Stands in the party's draft only. */
export const DRAFT_WORD = 'Mật-Nháp-51b2';

/** Answers of an ordinary notification, with the secret in every field that is not public. */
export function notificationAnswers(name: string, secret: string = SECRET_WORD): Record<string, unknown> {
  const found = examplesInOrder().find(
    ({ procedure, example }) => procedure.id === 'classification-notification' && example.expected.state !== null,
  );
  const restricted = ['internalCode', 'functionalArchitecture', 'mainInputData', 'riskMeasures'];
  const marked = Object.fromEntries(restricted.map((field) => [field, `${secret} ${field}`]));
  return { ...found!.example.answers, sectors: ['education'], provinces: ['40'], ...marked, name };
}

export function guidanceAnswers(name: string, secret: string = SECRET_WORD): Record<string, unknown> {
  const found = examplesInOrder().find(
    ({ procedure, example }) => procedure.id === 'classification-guidance' && example.expected.state === 'withdrawn',
  );
  return {
    ...found!.example.answers,
    sectors: ['education'],
    provinces: ['40'],
    question: `${secret}: mức nào?`,
    name,
  };
}

/** A whole portal with everybody who could ask for anything, and one party's papers. */
export async function castOfAskers() {
  const clock = frozenClock(EVENING);
  const server = await startTestServer({ clock, limits: requestLimits(1_000_000), background: false });
  const people = peopleOf(server);
  const own = await people.party('Công ty Sen Hồng');
  const other = await people.party('Công ty Tre Xanh');
  const nobody: Asker = { name: 'nobody', kind: 'nobody', roles: [], scopes: null, party: null, headers: {} };
  const owner = await people.agent('a person of the party', own, 'own', ALL_SCOPES);
  const askers: Asker[] = [
    nobody,
    owner,
    await people.agent('a person of the party for deployments only', own, 'own', ['deploy']),
    await people.agent('a person whose mandate ended at midnight', own, 'own', ALL_SCOPES, dayOf(clock.now())),
    await people.agent('a person of another party', other, 'other', ALL_SCOPES),
    await people.person('a person without a party', []),
    await people.person('an applicant without a mandate', [['applicant', null]]),
    await people.person('an officer of the ministry that receives', [['officer', 'most']]),
    await people.person('a lead of the ministry that receives', [['lead', 'most']]),
    await people.person('an officer of the province concerned', [['officer', 'nghe-an-dost']]),
    await people.person('an officer of another province', [['officer', 'ho-chi-minh-dost']]),
    await people.person('an officer of another ministry', [['officer', 'moh']]),
    await people.person('a planner', [['planner', 'most']]),
    await people.person('an inspector', [['inspector', 'most']]),
    await people.person('an assessor', [['assessor', null]]),
    await people.person('an operator', [['operator', null]]),
    await people.person('an administrator', [['admin', null]]),
    await people.key('a key of the party', own, 'own', ALL_SCOPES),
    await people.key('a key of the party for deployments only', own, 'own', ['deploy']),
    await people.key('a key of another party', other, 'other', ALL_SCOPES),
    await people.key('a revoked key of the party', own, 'own', ALL_SCOPES, 'revoked'),
    await people.key('an expired key of the party', own, 'own', ALL_SCOPES, 'expired'),
    key('a key that never was', `mcai_${'A'.repeat(43)}`, null, null),
    key('a header that is no key', 'x', null, null, 'Basic YWRtaW46YWRtaW4='),
  ];
  const secrets = await papersOf(server, owner, own);
  clock.set(AFTER_MIDNIGHT);
  return { server, clock, askers, owner, secrets, own, other };
}

function key(name: string, value: string, party: Asker['party'], scopes: Asker['scopes'], header = `Bearer ${value}`) {
  return { name, kind: 'key', roles: [], scopes, party, headers: { authorization: header } } as const;
}

function peopleOf({ services, database }: TestServer) {
  const { db } = database;
  let count = 0;
  const now = (): Date => services.clock.now();
  const account = async (name: string): Promise<string> => {
    count += 1;
    const made = await createAccount(db, { email: `nguoi${count}@sen.example`, name }, now());
    assert.ok(made.ok, JSON.stringify(made));
    return made.value.id;
  };
  const signedIn = async (accountId: string, mandateId: string | null): Promise<Pick<Asker, 'headers' | 'session'>> => {
    const { token } = await createSession(db, accountId, now());
    if (mandateId !== null) assert.ok(await chooseMandate(db, token, mandateId, now()));
    return { headers: { cookie: `motcua-phien=${token}` }, session: token };
  };
  return {
    party: async (name: string): Promise<Party> => {
      count += 1;
      const identifier = `01${String(count).padStart(8, '0')}`;
      const profile = {
        kind: 'organisation',
        name,
        identifier,
        email: 'lienhe@sen.example',
        address: 'Hà Nội',
      } as const;
      const made = await createParty(db, profile, now());
      assert.ok(made.ok, JSON.stringify(made));
      return made.value;
    },
    agent: async (
      name: string,
      party: Party,
      whose: 'own' | 'other',
      scopes: string[],
      validUntil?: string,
    ): Promise<Asker> => {
      const accountId = await account(name);
      const until = validUntil === undefined ? {} : { validUntil };
      const mandate = await grantMandate(db, { accountId, partyId: party.id, scopes, ...until }, now());
      assert.ok(mandate.ok, JSON.stringify(mandate));
      const session = await signedIn(accountId, mandate.value.id);
      const counts = validUntil === undefined;
      return {
        name,
        kind: 'person',
        roles: [],
        scopes: counts ? scopes : null,
        party: counts ? whose : null,
        ...session,
      };
    },
    person: async (name: string, roles: readonly (readonly [Role, string | null])[]): Promise<Asker> => {
      const accountId = await account(name);
      for (const [role, agencyCode] of roles)
        assert.ok((await grantRole(db, { accountId, role, agencyCode }, now())).ok);
      const held = roles.map(([role]) => role);
      return { name, kind: 'person', roles: held, scopes: null, party: null, ...(await signedIn(accountId, null)) };
    },
    key: async (
      name: string,
      party: Party,
      whose: 'own' | 'other',
      scopes: string[],
      ended?: 'revoked' | 'expired',
    ): Promise<Asker> => {
      const expiresAt = ended === 'expired' ? new Date(now().getTime() + 60_000) : null;
      const made = await createApiKey(db, { partyId: party.id, name: 'máy', scopes, expiresAt }, now());
      assert.ok(made.ok, JSON.stringify(made));
      if (ended === 'revoked') assert.ok(await revokeApiKey(db, made.value.id, now()));
      return key(name, made.value.key, ended ? null : whose, ended ? null : scopes);
    },
  };
}

/** What the party has: a draft, a notification and a guidance request, each with the secret in it. */
async function papersOf({ services, database }: TestServer, owner: Asker, party: Party): Promise<Secrets> {
  const { desk, clock } = services;
  const now = clock.now();
  const session = await findSession(database.db, owner.session!, now);
  const actor: PersonActor = session!.actor;
  const opened = await openDraft(desk, { procedureId: 'classification-guidance', actor, now });
  assert.ok(opened.ok, JSON.stringify(opened));
  const { id: draftId, revision } = opened.draft;
  const answers = guidanceAnswers('Nháp Sen', `${DRAFT_WORD} ${SECRET_WORD}`);
  assert.ok((await saveDraft(desk, { draftId, actor, answers, revision, now })).ok);
  const second = await openDraft(desk, { procedureId: 'classification-guidance', actor, now });
  assert.ok(second.ok);
  const saved = await saveDraft(desk, {
    draftId: second.draft.id,
    actor,
    answers: guidanceAnswers('Hỏi Sen'),
    revision: second.draft.revision,
    now,
  });
  assert.ok(saved.ok);
  const guidance = await submit(desk, { draftId: second.draft.id, actor, now });
  assert.ok(guidance.ok, JSON.stringify(guidance));
  const notified = await submitDirect(desk, {
    procedureId: 'classification-notification',
    answers: notificationAnswers('Hệ thống Sen'),
    actor,
    now,
  });
  assert.ok(notified.ok, JSON.stringify(notified));
  return {
    party,
    draftId,
    notificationCase: notified.case.code,
    guidanceCase: guidance.case.code,
    aiId: notified.entry!.code,
    trackingCode: guidance.trackingCode,
  };
}
