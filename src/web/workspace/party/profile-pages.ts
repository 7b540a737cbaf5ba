import { statusesOf } from '../../../casework/index.ts';
import { addDays, dayOf } from '../../../law/index.ts';
import { record } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import {
  addRepresentative,
  endRepresentative,
  partyById,
  representativeRefusals,
  representativesOf,
  updateParty,
} from '../../../platform/identity/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import { pathIn, type FormError } from '../../ui/index.ts';
import { managerRoute, partyRoute, type PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { partyPage } from './party-frame.ts';
import { profileForm, profileView, type ProfileTyped } from './profile-view.ts';
import { readRepresentative, representativeForm } from './representative-view.ts';

const PATH = '/ho-so/to-chuc';

/** `/ho-so/to-chuc`: the profile that fills forms in, and whom a party from abroad has in the country (Law 14.6). */
export function profileRoutes(workspace: Workspace): Route[] {
  return [
    partyRoute(workspace, PATH, show),
    managerRoute(workspace, `${PATH}/sua`, (context) => edit(context, workspace)),
    managerRoute(workspace, `${PATH}/sua`, save, { method: 'POST' }),
    managerRoute(workspace, `${PATH}/dai-dien`, (context) => askRepresentative(context, {}, [])),
    managerRoute(workspace, `${PATH}/dai-dien`, saveRepresentative, { method: 'POST' }),
    managerRoute(workspace, `${PATH}/dai-dien/:id/ket-thuc`, end, { method: 'POST' }),
  ];
}

async function show(context: PartyContext, { desk }: Workspace): Promise<Reply> {
  const { actor, now, lang } = context;
  const party = await partyById(desk.db, actor.mandate.partyId);
  if (party === null) return { kind: 'notFound' };
  const representatives = await representativesOf(desk.db, party.id, dayOf(now));
  const statuses = await statusesOf(desk.db, party.id);
  const body = profileView(context, party, representatives, statuses);
  return partyPage(context, wordsIn(lang).account.profile.title, body);
}

async function edit(
  context: PartyContext,
  { desk }: Workspace,
  typed?: ProfileTyped,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const party = await partyById(desk.db, context.actor.mandate.partyId);
  if (party === null) return { kind: 'notFound' };
  const stored: ProfileTyped = {
    name: party.name,
    identifier: party.identifier ?? '',
    address: party.address ?? '',
    email: party.email ?? '',
    phone: party.phone ?? '',
    provinceCode: party.provinceCode ?? '',
    countryCode: party.countryCode,
  };
  const body = profileForm(context, typed ?? stored, errors);
  return partyPage(context, wordsIn(context.lang).account.profile.editTitle, body, errors.length);
}

function typedBy(body: PartyContext['body']): ProfileTyped {
  const text = (name: keyof ProfileTyped): string => (typeof body[name] === 'string' ? body[name] : '');
  return {
    name: text('name'),
    identifier: text('identifier'),
    address: text('address'),
    email: text('email'),
    phone: text('phone'),
    provinceCode: text('provinceCode'),
    countryCode: text('countryCode'),
  };
}

async function save(context: PartyContext, workspace: Workspace): Promise<Reply> {
  const { body, actor, now, lang, requestId } = context;
  const typed = typedBy(body);
  // Profile and trail in one transaction: neither is there without the other.
  const done = await inTransaction(workspace.desk.db, async (tx) => {
    const updated = await updateParty(
      tx,
      actor.mandate.partyId,
      { ...typed, countryCode: typed.countryCode.trim().toUpperCase() },
      now,
    );
    if (updated.ok)
      await record(tx, {
        at: now,
        actor,
        action: 'profileChanged',
        subjectKind: 'party',
        subjectId: actor.mandate.partyCode,
        requestId,
      });
    return updated;
  });
  if (!done.ok) return edit(context, workspace, typed, formErrors(done.refusals, lang));
  return { kind: 'redirect', to: `${pathIn(lang, PATH)}?luu=1` };
}

function askRepresentative(context: PartyContext, typed: PartyContext['body'], errors: readonly FormError[]): Reply {
  const title = wordsIn(context.lang).account.representatives.addTitle;
  return partyPage(context, title, representativeForm(context, typed, errors), errors.length);
}

async function saveRepresentative(context: PartyContext, { desk }: Workspace): Promise<Reply> {
  const { actor, now, lang, requestId } = context;
  const read = readRepresentative(context.body, dayOf(now), lang);
  const { values } = read;
  const errors = [...read.errors, ...formErrors(representativeRefusals(values), lang)];
  if (errors.length > 0) return askRepresentative(context, context.body, errors);
  await inTransaction(desk.db, async (tx) => {
    await addRepresentative(tx, actor.mandate.partyId, values, now);
    await record(tx, {
      at: now,
      actor,
      action: 'representativeAdded',
      subjectKind: 'party',
      subjectId: actor.mandate.partyCode,
      requestId,
    });
  });
  return { kind: 'redirect', to: `${pathIn(lang, PATH)}?luu=1` };
}

/** Ends a representation of the own party; it held until yesterday. */
async function end(context: PartyContext, { desk }: Workspace): Promise<Reply> {
  const { actor, now, lang, params, requestId } = context;
  const today = dayOf(now);
  const own = await representativesOf(desk.db, actor.mandate.partyId, today);
  const found = own.find(({ id }) => id === params['id']);
  if (found === undefined) return { kind: 'notFound' };
  await inTransaction(desk.db, async (tx) => {
    await endRepresentative(tx, found.id, addDays(today, -1));
    await record(tx, {
      at: now,
      actor,
      action: 'representativeEnded',
      subjectKind: 'party',
      subjectId: actor.mandate.partyCode,
      requestId,
    });
  });
  return { kind: 'redirect', to: `${pathIn(lang, PATH)}?luu=1` };
}
