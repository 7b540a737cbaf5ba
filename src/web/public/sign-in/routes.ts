import { safeRedirect } from '../../../platform/http/index.ts';
import {
  endSession, findSession, passwordAuthenticator, signIn, type Authenticator, type PasswordProof,
} from '../../../platform/identity/index.ts'; // prettier-ignore
import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { pathIn } from '../../ui/index.ts';
import { homeOf } from './home-of.ts';
import { signInPage } from './sign-in-page.ts';

/** Sign-in and sign-out, the same for everybody. One authenticator a process: it counts the guesses. */
export function signInRoutes(_services: Services): Route[] {
  const authenticator = passwordAuthenticator();
  return [
    { method: 'GET', path: '/dang-nhap', access: ANYONE, limit: 'read', kind: 'page', handle: (context) => signInPage(context) },
    { method: 'POST', path: '/dang-nhap', access: ANYONE, limit: 'signIn', kind: 'page', handle: (context) => enter(context, authenticator) },
    { method: 'POST', path: '/dang-xuat', access: ANYONE, limit: 'write', kind: 'page', handle: leave },
  ]; // prettier-ignore
}

const THROTTLED = 'signInThrottled';

async function enter(context: WebContext, authenticator: Authenticator<PasswordProof>): Promise<Reply> {
  const { services, now, address, headers } = context;
  const { db } = services.database;
  const email = textOf(context, 'email').trim();
  const password = textOf(context, 'password');
  const next = textOf(context, 'tiep');
  if (email === '' || password === '') return signInPage(context, { email, next, missing: true });
  const agent = headers['user-agent'];
  const done = await signIn(
    db,
    authenticator,
    { email, password, address },
    now,
    typeof agent === 'string' ? agent : null,
  );
  if (!done.ok) {
    const { refusals } = done;
    return signInPage(context, {
      email,
      next,
      refusals,
      status: refusals.some(({ code }) => code === THROTTLED) ? 429 : 422,
    });
  }
  // A browser that signs in again leaves no earlier session behind.
  if (context.session !== null) await endSession(db, context.session.token, now);
  const session = await findSession(db, done.value.token, now);
  const home = homeOf(session?.actor ?? null, context);
  return { kind: 'redirect', to: safeRedirect(next, home), cookies: [{ name: 'session', value: done.value.token }] };
}

async function leave({ services, session, now, lang }: WebContext): Promise<Reply> {
  if (session !== null) await endSession(services.database.db, session.token, now);
  return { kind: 'redirect', to: pathIn(lang, '/dang-nhap?xong=1'), cookies: [{ name: 'session', value: '' }] };
}

function textOf({ body }: WebContext, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
