import { inTransaction } from '../../../platform/database/index.ts';
import { trailOfAccount, record } from '../../../platform/audit/index.ts';
import { endAllSessions, setLocale, setPassword, type PersonActor } from '../../../platform/identity/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { pathIn, type FormError } from '../../ui/index.ts';
import { EVERY_OFFICIAL, type Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { accountPage } from './account-page.ts';

const HERE = '/can-bo/tai-khoan';

export function accountRoutes(office: Office): Route[] {
  const all = { kind: 'page', access: EVERY_OFFICIAL } as const;
  return [
    { ...all, method: 'GET', path: HERE, limit: 'read', handle: (context) => showAccount(office, context) },
    {
      ...all,
      method: 'POST',
      path: `${HERE}/ngon-ngu`,
      limit: 'write',
      handle: (context) => changeLanguage(office, context),
    },
    {
      ...all,
      method: 'POST',
      path: `${HERE}/mat-khau`,
      limit: 'signIn',
      handle: (context) => changePassword(office, context),
    },
    {
      ...all,
      method: 'POST',
      path: `${HERE}/dang-xuat-moi-noi`,
      limit: 'write',
      handle: (context) => signOutEverywhere(office, context),
    },
  ];
}

async function showAccount(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const actor = context.actor as PersonActor;
  const trail = await trailOfAccount(office.services.database.db, actor.accountId, { limit: 50 });
  return accountPage(context, { actor, trail, errors });
}

async function changeLanguage(office: Office, context: WebContext): Promise<Reply> {
  const locale = context.body['ngon-ngu'] === 'en' ? 'en' : 'vi';
  await setLocale(office.services.database.db, (context.actor as PersonActor).accountId, locale);
  return { kind: 'redirect', to: `${pathIn(locale, HERE)}?xong=1` };
}

/** The present password first: an unattended browser must not be enough to take an account over. */
async function changePassword(office: Office, context: WebContext): Promise<Reply> {
  const { body, lang, now, requestId } = context;
  const actor = context.actor as PersonActor;
  const { db } = office.services.database;
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  const proof = { email: actor.email, password: text('hien-nay'), address: context.address };
  const proven = await office.passwords.authenticate(db, proof, now);
  if (!proven.ok) {
    const throttled = proven.refusals.find((one) => one.code === 'signInThrottled');
    return showAccount(office, context, [
      { field: 'hien-nay', text: throttled?.text[lang] ?? wordsIn(lang).admin.account.wrong },
    ]);
  }
  const set = await setPassword(db, actor.accountId, text('moi'), now);
  if (!set.ok)
    return showAccount(
      office,
      context,
      formErrors(set.refusals, lang).map((error) => ({ ...error, field: 'moi' })),
    );
  await record(db, {
    at: now,
    actor,
    action: 'passwordChanged',
    subjectKind: 'account',
    subjectId: actor.accountId,
    requestId,
  });
  return leave(context);
}

async function signOutEverywhere(office: Office, context: WebContext): Promise<Reply> {
  const { now, requestId } = context;
  const actor = context.actor as PersonActor;
  await inTransaction(office.services.database.db, async (tx) => {
    await endAllSessions(tx, actor.accountId, now);
    await record(tx, {
      at: now,
      actor,
      action: 'signedOutEverywhere',
      subjectKind: 'account',
      subjectId: actor.accountId,
      requestId,
    });
  });
  return leave(context);
}

function leave({ lang }: WebContext): Reply {
  return { kind: 'redirect', to: pathIn(lang, '/dang-nhap'), cookies: [{ name: 'session', value: '' }] };
}
