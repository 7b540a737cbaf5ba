import { trailOfAccount } from '../../../platform/audit/index.ts';
import { openSessionsOf, type PersonActor, setLocale } from '../../../platform/identity/index.ts';
import { formErrors, passwordWords } from '../../display/index.ts';
import { changeOwnPassword, type Reply, type Route, signOutEverywhere, type WebContext } from '../../server/index.ts';
import { pathIn, type FormError } from '../../ui/index.ts';
import { EVERY_OFFICIAL, type Office } from '../office.ts';
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
      handle: (context) => signOutEverywhere(asking(context), office.services.database.db),
    },
  ];
}

async function showAccount(office: Office, context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const { db } = office.services.database;
  const { actor, session, now } = asking(context);
  const [sessions, trail] = await Promise.all([
    openSessionsOf(db, actor.accountId, session?.token ?? '', now),
    trailOfAccount(db, actor.accountId, { limit: 50 }),
  ]);
  return accountPage(context, { actor, sessions, trail, errors });
}

async function changeLanguage(office: Office, context: WebContext): Promise<Reply> {
  const locale = context.body['ngon-ngu'] === 'en' ? 'en' : 'vi';
  await setLocale(office.services.database.db, (context.actor as PersonActor).accountId, locale);
  return { kind: 'redirect', to: `${pathIn(locale, HERE)}?xong=1` };
}

/** Only with the present password; every other browser is signed out. */
async function changePassword(office: Office, context: WebContext): Promise<Reply> {
  const { lang } = context;
  const done = await changeOwnPassword(asking(context), office.services.database.db, office.passwords);
  if (done.ok) return { kind: 'redirect', to: `${pathIn(lang, HERE)}?xong=mat-khau`, cookies: [done.cookie] };
  const errors = done.wrong ? [{ text: passwordWords(lang).wrong }] : formErrors(done.refusals, lang);
  return showAccount(
    office,
    context,
    errors.map((error) => ({ ...error, field: done.field })),
  );
}

/** Officials are people: the routes let nobody else in. */
function asking(context: WebContext): WebContext & { readonly actor: PersonActor } {
  return { ...context, actor: context.actor as PersonActor };
}
