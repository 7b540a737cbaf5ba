import { record } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import {
  chooseMandate,
  createSession,
  endAllSessions,
  mandatesOf,
  openSessionsOf,
  renameAccount,
  setLocale,
  setPassword,
} from '../../../platform/identity/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Cookie, Reply, Route } from '../../server/index.ts';
import { pathIn, type FormError } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { personRoute, type PersonContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import type { Workspace } from '../workspace.ts';
import { accountView } from './account-view.ts';

const PATH = '/ho-so/tai-khoan';

/** `/ho-so/tai-khoan`: the person's own name, language, password and sessions. */
export function accountRoutes(workspace: Workspace): Route[] {
  return [
    personRoute(workspace, PATH, (context) => show(context, workspace)),
    personRoute(workspace, PATH, saveDetails, { method: 'POST' }),
    personRoute(workspace, `${PATH}/mat-khau`, changePassword, { method: 'POST', limit: 'signIn' }),
    personRoute(workspace, `${PATH}/phien`, endAll, { method: 'POST' }),
  ];
}

async function show(
  context: PersonContext,
  { desk }: Workspace,
  typed: { name?: string; locale?: string } = {},
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { actor, now, session, lang } = context;
  const [sessions, mandates] = await Promise.all([
    openSessionsOf(desk.db, actor.accountId, session?.token ?? '', now),
    mandatesOf(desk.db, actor.accountId, now),
  ]);
  const body = accountView(context, { sessions, mandates, typed, errors });
  const status = errors.length === 0 ? {} : { status: 422, hasErrors: true };
  return framed(context, { title: wordsIn(lang).account.own.title, body, ...status });
}

async function saveDetails(context: PersonContext, workspace: Workspace): Promise<Reply> {
  const { actor, body, lang, now, requestId } = context;
  const locale = body['locale'] === 'en' ? 'en' : 'vi';
  const name = typeof body['name'] === 'string' ? body['name'] : '';
  const done = await inTransaction(workspace.desk.db, async (tx) => {
    const renamed = await renameAccount(tx, actor.accountId, name);
    if (!renamed.ok) return renamed;
    await setLocale(tx, actor.accountId, locale);
    await record(tx, {
      at: now,
      actor,
      action: 'accountChanged',
      subjectKind: 'account',
      subjectId: actor.accountId,
      requestId,
    });
    return renamed;
  });
  if (!done.ok) return show(context, workspace, { name, locale }, formErrors(done.refusals, lang));
  const next = locale === actor.locale ? lang : locale;
  return { kind: 'redirect', to: `${pathIn(next, PATH)}?luu=1` };
}

/** Asks for the present password, sets the new one, and signs this browser in anew: every other is signed out. */
async function changePassword(context: PersonContext, workspace: Workspace): Promise<Reply> {
  const { actor, body, lang, now, requestId, headers } = context;
  const { db } = workspace.desk;
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '');
  const proof = { email: actor.email, password: text('current').slice(0, 1000), address: context.address };
  const proven = await workspace.passwords.authenticate(db, proof, now);
  if (!proven.ok) {
    const [first] = proven.refusals;
    const wrong = first?.code === 'signInFailed' ? wordsIn(lang).account.own.wrong : (first?.text[lang] ?? '');
    return show(context, workspace, {}, [{ field: 'current', text: wrong }]);
  }
  const changed = await setPassword(db, actor.accountId, text('password').slice(0, 1000), now);
  if (!changed.ok) return show(context, workspace, {}, formErrors(changed.refusals, lang));
  await record(db, {
    at: now,
    actor,
    action: 'passwordChanged',
    subjectKind: 'account',
    subjectId: actor.accountId,
    requestId,
  });
  const agent = headers['user-agent'];
  const session = await createSession(db, actor.accountId, now, typeof agent === 'string' ? agent : null);
  if (actor.mandate !== null) await chooseMandate(db, session.token, actor.mandate.id, now);
  const cookie: Cookie = { name: 'session', value: session.token };
  return { kind: 'redirect', to: `${pathIn(lang, PATH)}?luu=mat-khau`, cookies: [cookie] };
}

async function endAll(context: PersonContext, { desk }: Workspace): Promise<Reply> {
  const { actor, now, lang, requestId } = context;
  await inTransaction(desk.db, async (tx) => {
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
  return { kind: 'redirect', to: pathIn(lang, '/dang-nhap'), cookies: [{ name: 'session', value: '' }] };
}
