import {
  accountByEmail,
  apiKeysOf,
  createParty,
  grantMandate,
  listParties,
  mandatesFor,
  parsePartyCode,
  partyByCode,
  revokeMandate,
  type Party,
  type PartyKind,
  type PersonActor,
} from '../../../platform/identity/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { dateFrom, pathIn, type FormError } from '../../ui/index.ts';
import { ADMINS, type Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { adminPage, administered, typed, type Administered } from './administered.ts';
import { GRANTABLE } from './keys-view.ts';
import { partiesView, partyView } from './party-views.ts';

const HERE = '/can-bo/quan-tri/to-chuc';
const SHOWN = 50;

export function partyAdministration(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: ADMINS, limit: 'read' } as const;
  const post = { kind: 'page', method: 'POST', access: ADMINS, limit: 'write' } as const;
  return [
    { ...get, path: HERE, handle: (context) => showParties(office, context) },
    { ...post, path: HERE, handle: (context) => create(office, context) },
    { ...get, path: `${HERE}/:code`, handle: (context) => showParty(office, context) },
    { ...post, path: `${HERE}/:code/uy-quyen`, handle: (context) => grant(office, context) },
    { ...post, path: `${HERE}/:code/uy-quyen/:id/thu-hoi`, handle: (context) => revoke(office, context) },
  ];
}

async function showParties(
  { services }: Office,
  context: WebContext,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { query } = context;
  const q = typeof query['q'] === 'string' ? query['q'].slice(0, 100) : '';
  const { ten, sau } = query;
  const after = typeof ten === 'string' && isUuid(sau) ? { after: { name: ten.slice(0, 300), id: sau } } : {};
  const found = await listParties(services.database.db, { query: q, limit: SHOWN + 1, ...after });
  const body = partiesView({ context, q, parties: found.slice(0, SHOWN), more: found.length > SHOWN, errors });
  const words = wordsIn(context.lang).admin.parties;
  return adminPage(context, {
    title: words.title,
    body,
    ...(errors.length > 0 ? { status: 422, hasErrors: true } : {}),
  });
}

async function create(office: Office, context: WebContext): Promise<Reply> {
  const { lang, now } = context;
  const profile = {
    // No kind is refused together with what is wrong in the other fields.
    kind: typed(context, 'kind') as PartyKind,
    name: typed(context, 'name'),
    identifier: typed(context, 'identifier'),
    address: typed(context, 'address'),
    email: typed(context, 'email'),
    phone: typed(context, 'phone'),
    provinceCode: typed(context, 'provinceCode'),
    countryCode: typed(context, 'countryCode').trim().toUpperCase() || 'VN',
  };
  const result = await administered(office, context, async (tx) => {
    const made = await createParty(tx, profile, now);
    if (!made.ok) {
      const errors = formErrors(made.refusals, lang).map((one) =>
        one.field === 'kind' ? { ...one, text: wordsIn(lang).admin.parties.choose } : one,
      );
      return { done: null, errors, code: '' };
    }
    const done: Administered = { action: 'partyCreated', subjectKind: 'party', subjectId: made.value.code };
    return { done, errors: [], code: made.value.code };
  });
  if (result.done === null) return showParties(office, context, result.errors);
  return { kind: 'redirect', to: pathIn(lang, `${HERE}/${result.code}?xong=created`) };
}

async function partyOf({ services }: Office, { params }: WebContext): Promise<Party | null> {
  const code = parsePartyCode(params['code'] ?? '');
  return code === null ? null : partyByCode(services.database.db, code);
}

async function showParty(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const party = await partyOf(office, context);
  if (party === null) return { kind: 'notFound' };
  const { db } = office.services.database;
  const [mandates, keys] = await Promise.all([mandatesFor(db, party.id, context.now), apiKeysOf(db, party.id)]);
  const listed = keys.map((key) => ({ ...key, partyCode: party.code, partyName: party.name }));
  return adminPage(context, {
    title: party.name,
    body: partyView({ context, party, mandates, keys: listed, errors }),
    under: [{ href: pathIn(context.lang, HERE), label: wordsIn(context.lang).admin.parties.all }],
    ...(errors.length > 0 ? { status: 422, hasErrors: true } : {}),
  });
}

async function grant(office: Office, context: WebContext): Promise<Reply> {
  const { lang, now, body } = context;
  const words = wordsIn(lang).admin.parties;
  const party = await partyOf(office, context);
  if (party === null) return { kind: 'notFound' };
  const account = await accountByEmail(office.services.database.db, typed(context, 'email'));
  const until = dateFrom(body, 'validUntil');
  const scopes = [body['scopes'] ?? []].flat().map(String);
  const errors: FormError[] = [
    ...(account === null ? [{ field: 'email', text: words.accountUnknown }] : []),
    ...(scopes.length === 0 || scopes.some((one) => !GRANTABLE.includes(one))
      ? [{ field: 'scopes', text: words.scopesWrong }]
      : []),
    ...(until === 'wrong' ? [{ field: 'validUntil', text: words.untilWrong }] : []),
  ];
  if (account === null || errors.length > 0) return showParty(office, context, errors);
  const result = await administered(office, context, async (tx) => {
    const granted = await grantMandate(
      tx,
      {
        accountId: account.id,
        partyId: party.id,
        scopes,
        validUntil: until,
        grantedBy: (context.actor as PersonActor).accountId,
      },
      now,
    );
    if (!granted.ok) return { done: null, errors: formErrors(granted.refusals, lang) };
    const done: Administered = {
      action: 'mandateGranted',
      subjectKind: 'mandate',
      subjectId: granted.value.id,
      detail: { party: party.code, scopes },
    };
    return { done, errors: [] };
  });
  if (result.done === null) return showParty(office, context, result.errors);
  return { kind: 'redirect', to: pathIn(lang, `${HERE}/${party.code}?xong=granted`) };
}

async function revoke(office: Office, context: WebContext): Promise<Reply> {
  const { lang, now, params } = context;
  const party = await partyOf(office, context);
  const id = params['id'] ?? '';
  // Only a mandate of the party in the address: the two must not be mixed up.
  const of = party === null ? [] : await mandatesFor(office.services.database.db, party.id, now);
  if (party === null || !of.some((mandate) => mandate.id === id)) return { kind: 'notFound' };
  await administered(office, context, async (tx) => {
    const revoked = await revokeMandate(tx, id, now);
    return {
      done: revoked
        ? { action: 'mandateRevoked', subjectKind: 'mandate' as const, subjectId: id, detail: { party: party.code } }
        : null,
    };
  });
  return { kind: 'redirect', to: pathIn(lang, `${HERE}/${party.code}?xong=revoked`) };
}
