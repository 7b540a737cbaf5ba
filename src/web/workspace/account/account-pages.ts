import { record } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { mandatesOf, openSessionsOf, renameAccount, setLocale } from '../../../platform/identity/index.ts';
import { formErrors, passwordWords } from '../../display/index.ts';
import { changeOwnPassword, type Reply, type Route, signOutEverywhere } from '../../server/index.ts';
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
    personRoute(workspace, `${PATH}/phien`, (context) => signOutEverywhere(context, workspace.desk.db), {
      method: 'POST',
    }),
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

/** Only with the present password; every other browser is signed out. */
async function changePassword(context: PersonContext, workspace: Workspace): Promise<Reply> {
  const { lang } = context;
  const done = await changeOwnPassword(context, workspace.desk.db, workspace.passwords);
  if (done.ok) return { kind: 'redirect', to: `${pathIn(lang, PATH)}?luu=mat-khau`, cookies: [done.cookie] };
  const errors = done.wrong ? [{ text: passwordWords(lang).wrong }] : formErrors(done.refusals, lang);
  return show(
    context,
    workspace,
    {},
    errors.map((error) => ({ ...error, field: done.field })),
  );
}
