import { randomBytes } from 'node:crypto';
import { AGENCIES } from '../../../law/index.ts';
import {
  accountById,
  createAccount,
  disableAccount,
  endAllSessions,
  grantRole,
  listAccounts,
  mandatesOf,
  revokeRole,
  ROLES,
  rolesOf,
  setPassword,
  type PersonActor,
  type Role,
} from '../../../platform/identity/index.ts';
import { cleanEmail, cleanText, isUuid } from '../../../platform/http/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { html, pathIn, type FormError } from '../../ui/index.ts';
import { ADMINS, type Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { accountView, accountsView, createdView, type AccountForm } from './account-views.ts';
import { adminPage, administered, typed, type Administered } from './administered.ts';

const HERE = '/can-bo/quan-tri/tai-khoan';
/** A page of the list. */
const SHOWN = 50;

export function accountAdministration(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: ADMINS, limit: 'read' } as const;
  const post = { kind: 'page', method: 'POST', access: ADMINS, limit: 'write' } as const;
  return [
    { ...get, path: HERE, handle: (context) => showAccounts(office, context) },
    { ...post, path: HERE, handle: (context) => create(office, context) },
    { ...get, path: `${HERE}/:id`, handle: (context) => showAccount(office, context) },
    { ...post, path: `${HERE}/:id/vai-tro`, handle: (context) => changeRole(office, context, 'grant') },
    { ...post, path: `${HERE}/:id/thu-hoi-vai-tro`, handle: (context) => changeRole(office, context, 'revoke') },
    { ...post, path: `${HERE}/:id/khoa`, handle: (context) => disable(office, context) },
  ];
}

async function showAccounts(
  { services }: Office,
  context: WebContext,
  again?: { form: AccountForm; errors: readonly FormError[] },
): Promise<Reply> {
  const { lang, query } = context;
  const q = typeof query['q'] === 'string' ? query['q'] : '';
  const after = afterFrom(query);
  const found = await listAccounts(services.database.db, services.today(), {
    query: q,
    limit: SHOWN + 1,
    ...(after === null ? {} : { after }),
  });
  const words = wordsIn(lang).admin.accounts;
  const body = accountsView({
    context,
    q,
    accounts: found.slice(0, SHOWN),
    more: found.length > SHOWN,
    form: again?.form ?? { name: '', email: '', role: '', agency: '' },
    errors: again?.errors ?? [],
  });
  return adminPage(context, { title: words.title, body, ...(again ? { status: 422, hasErrors: true } : {}) });
}

function afterFrom(query: WebContext['query']): { name: string; id: string } | null {
  const { ten, sau } = query;
  return typeof ten === 'string' && isUuid(sau) ? { name: ten.slice(0, 200), id: sau } : null;
}

/** An account with its first role and a password that is shown once. All or nothing: a refusal leaves no half account. */
async function create(office: Office, context: WebContext): Promise<Reply> {
  const { lang, now } = context;
  const words = wordsIn(lang).admin.accounts;
  const form: AccountForm = {
    name: typed(context, 'name'),
    email: typed(context, 'email'),
    role: typed(context, 'role'),
    agency: typed(context, 'agencyCode'),
  };
  const wrong = roleErrors(form, lang);
  const password = randomBytes(12).toString('base64url');
  const result = await administered(office, context, async (tx) => {
    if (wrong.length > 0) return { done: null, errors: [...textErrors(form, lang), ...wrong], account: null };
    const made = await createAccount(tx, { email: form.email, name: form.name }, now);
    if (!made.ok) return { done: null, errors: formErrors(made.refusals, lang), account: null };
    await setPassword(tx, made.value.id, password, now);
    await grantRole(
      tx,
      {
        accountId: made.value.id,
        role: form.role as Role,
        agencyCode: form.agency || null,
        grantedBy: (context.actor as PersonActor).accountId,
      },
      now,
    );
    const done: Administered = {
      action: 'accountCreated',
      subjectKind: 'account',
      subjectId: made.value.id,
      detail: { role: form.role, agency: form.agency },
    };
    return { done, errors: [], account: made.value };
  });
  if (result.done === null || result.account === null)
    return showAccounts(office, context, { form, errors: result.errors });
  return adminPage(context, {
    title: words.createdTitle(result.account.name),
    body: createdView(context, result.account, password),
  });
}

/** What is wrong with name and address, asked without writing, so that everything is told at once. */
function textErrors({ name, email }: AccountForm, lang: 'vi' | 'en'): FormError[] {
  const outcomes = [cleanText(name, { field: 'name', max: 200 }), cleanEmail(email)];
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : formErrors(outcome.refusals, lang)));
}

const NEEDS_AGENCY: ReadonlySet<string> = new Set(['officer', 'lead', 'inspector', 'planner']);

function roleErrors({ role, agency }: Pick<AccountForm, 'role' | 'agency'>, lang: 'vi' | 'en'): FormError[] {
  const words = wordsIn(lang).admin.accounts;
  const errors: FormError[] = [];
  if (!(ROLES as readonly string[]).includes(role)) errors.push({ field: 'role', text: words.choose });
  if (agency !== '' && !AGENCIES.some((one) => one.code === agency))
    errors.push({ field: 'agencyCode', text: words.agencyUnknown });
  // A role that sees cases is always tied to an agency here; one over all agencies is given by the console alone.
  if (agency === '' && NEEDS_AGENCY.has(role)) errors.push({ field: 'agencyCode', text: words.agencyNeeded });
  return errors;
}

async function showAccount(
  { services }: Office,
  context: WebContext,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { params, now, lang } = context;
  const { db } = services.database;
  const account = await accountById(db, params['id'] ?? '');
  if (account === null) return { kind: 'notFound' };
  const [roles, mandates] = await Promise.all([rolesOf(db, account.id), mandatesOf(db, account.id, now)]);
  const isMe = (context.actor as PersonActor).accountId === account.id;
  const body = html`${accountView({ context, account, roles, mandates, errors, isMe })}`;
  return adminPage(context, {
    title: account.name,
    body,
    under: [{ href: pathIn(lang, HERE), label: wordsIn(lang).admin.accounts.all }],
    ...(errors.length > 0 ? { status: 422, hasErrors: true } : {}),
  });
}

/** Nobody changes what they may do themselves: another administrator does. */
function ownAccount({ params, actor, lang }: WebContext): FormError[] {
  return (actor as PersonActor).accountId === params['id'] ? [{ text: wordsIn(lang).admin.accounts.yourself }] : [];
}

async function changeRole(office: Office, context: WebContext, what: 'grant' | 'revoke'): Promise<Reply> {
  const { lang, now, params } = context;
  const id = params['id'] ?? '';
  const { role, agency } = { role: typed(context, 'role'), agency: typed(context, 'agencyCode') };
  const own = ownAccount(context);
  const errors = own.length > 0 ? own : what === 'grant' ? roleErrors({ role, agency }, lang) : [];
  if (!isUuid(id)) return { kind: 'notFound' };
  if (errors.length > 0) return showAccount(office, context, errors);
  const of = { subjectKind: 'account' as const, subjectId: id, detail: { role, agency } };
  const result = await administered(office, context, async (tx) => {
    if (what === 'revoke') {
      const revoked = await revokeRole(tx, id, role as Role, agency || null, now);
      return { done: revoked ? { ...of, action: 'roleRevoked' } : null, errors: [] };
    }
    const granted = await grantRole(
      tx,
      {
        accountId: id,
        role: role as Role,
        agencyCode: agency || null,
        grantedBy: (context.actor as PersonActor).accountId,
      },
      now,
    );
    return granted.ok
      ? { done: { ...of, action: 'roleGranted' }, errors: [] }
      : { done: null, errors: formErrors(granted.refusals, lang) };
  });
  if (result.errors.length > 0) return showAccount(office, context, result.errors);
  return { kind: 'redirect', to: pathIn(lang, `${HERE}/${id}?xong=${what === 'grant' ? 'granted' : 'revoked'}`) };
}

async function disable(office: Office, context: WebContext): Promise<Reply> {
  const { lang, now, params } = context;
  const id = params['id'] ?? '';
  const own = ownAccount(context);
  if (own.length > 0) return showAccount(office, context, own);
  if ((await accountById(office.services.database.db, id)) === null) return { kind: 'notFound' };
  await administered(office, context, async (tx) => {
    await disableAccount(tx, id, now);
    await endAllSessions(tx, id, now);
    return { done: { action: 'accountDisabled', subjectKind: 'account' as const, subjectId: id } };
  });
  return { kind: 'redirect', to: pathIn(lang, `${HERE}/${id}?xong=disabled`) };
}
