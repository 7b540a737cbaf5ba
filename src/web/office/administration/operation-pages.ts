import { jobCounts } from '../../../platform/jobs/index.ts';
import { listApiKeys, revokeApiKey } from '../../../platform/identity/index.ts';
import { mailCounts } from '../../../platform/mail/index.ts';
import { logState } from '../../../record-log/index.ts';
import { listTexts } from '../../../library/index.ts';
import { isUuid } from '../../../platform/http/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { html, notice, pathIn } from '../../ui/index.ts';
import { ADMINS, OPERATORS, type Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { adminPage, administered } from './administered.ts';
import { keysView } from './keys-view.ts';
import { lawView } from './law-view.ts';
import { operationView } from './operation-view.ts';

const HERE = '/can-bo/quan-tri';

export function operationRoutes(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: OPERATORS, limit: 'read' } as const;
  return [
    { ...get, path: HERE, handle: (context) => showOperation(office, context) },
    { ...get, path: `${HERE}/phap-luat`, handle: (context) => showLaw(office, context) },
    { ...get, path: `${HERE}/khoa-api`, handle: (context) => showKeys(office, context) },
    {
      kind: 'page',
      method: 'POST',
      access: ADMINS,
      limit: 'write',
      path: `${HERE}/khoa-api/:id/thu-hoi`,
      handle: (context) => revokeKey(office, context),
    },
  ];
}

async function showOperation({ services }: Office, context: WebContext): Promise<Reply> {
  const { lang, now } = context;
  const { db } = services.database;
  const [jobs, mail, log] = await Promise.all([jobCounts(db), mailCounts(db), logState(db)]);
  const words = wordsIn(lang).admin;
  const smtp = services.config.smtpUrl !== null;
  const body = operationView({ lang, now, jobs, mail, log, smtp, verifierKey: services.signer.verifierKey });
  return adminPage(context, { title: words.tabs.operation, lead: words.lead, body });
}

async function showLaw({ services }: Office, context: WebContext): Promise<Reply> {
  const texts = await listTexts(services.database.db);
  const words = wordsIn(context.lang).admin.law;
  return adminPage(context, {
    title: words.title,
    lead: words.lead,
    body: lawView({ lang: context.lang, today: services.today(), texts }),
  });
}

async function showKeys({ services }: Office, context: WebContext): Promise<Reply> {
  const { lang, now, actor, formToken } = context;
  const keys = await listApiKeys(services.database.db, now);
  const words = wordsIn(lang).admin;
  const mayRevoke = actor?.kind === 'person' && actor.roles.some(({ role }) => role === 'admin');
  const said =
    context.query['xong'] === 'revoked'
      ? notice({ lang, tone: 'success', live: true, title: words.done['revoked']! })
      : null;
  return adminPage(context, {
    title: words.keys.title,
    lead: words.keys.lead,
    body: html`${said}${keysView({ lang, now, keys, formToken, mayRevoke })}`,
  });
}

async function revokeKey(office: Office, context: WebContext): Promise<Reply> {
  const id = context.params['id'] ?? '';
  if (!isUuid(id)) return { kind: 'notFound' };
  const { done } = await administered(office, context, async (tx) => {
    const revoked = await revokeApiKey(tx, id, context.now);
    return { done: revoked ? { action: 'keyRevoked', subjectKind: 'apiKey' as const, subjectId: id } : null };
  });
  if (done === null) return { kind: 'notFound' };
  return { kind: 'redirect', to: pathIn(context.lang, `${HERE}/khoa-api?xong=revoked`) };
}
