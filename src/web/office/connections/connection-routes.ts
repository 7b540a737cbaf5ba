import {
  connectedServices,
  KEEPERS,
  saveService,
  SERVICE_KINDS,
  SERVICE_STATES,
  serviceVersions,
  SIGN_INS,
  type ConnectedService,
} from '../../../connections/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Access, Reply, Route, WebContext } from '../../server/index.ts';
import { formatInstant, html, linkButton, pathIn, stateTag, table, type FormError, type Html, type Lang } from '../../ui/index.ts'; // prettier-ignore
import { typedFrom } from '../legal/typed-form.ts';
import { connectionPage, CONNECTIONS_PATH } from './connection-page.ts';
import { serviceForm } from './service-form.ts';
import { connectionTexts } from './texts.ts';

const ACCESS: Access = { to: 'roles', roles: KEEPERS };
const GET = { kind: 'page', method: 'GET', access: ACCESS, limit: 'read' } as const;
const POST = { ...GET, method: 'POST', limit: 'write' } as const;

/** The list of connected services as operators keep it. */
export function connectionRoutes(): Route[] {
  return [
    { ...GET, path: CONNECTIONS_PATH, handle: listServices },
    { ...GET, path: `${CONNECTIONS_PATH}/moi`, handle: (context) => newService(context) },
    { ...POST, path: `${CONNECTIONS_PATH}/moi`, handle: (context) => save(context, null) },
    { ...GET, path: `${CONNECTIONS_PATH}/:code`, handle: (context) => oneService(context) },
    { ...POST, path: `${CONNECTIONS_PATH}/:code`, handle: (context) => save(context, context.params['code'] ?? '') },
  ];
}

async function listServices(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = connectionTexts(lang);
  const all = await connectedServices(services.database.db);
  const body = html`<div class="button-row">${linkButton({ label: words.add, href: pathIn(lang, `${CONNECTIONS_PATH}/moi`), kind: 'primary' })}${linkButton({ label: words.publicPage, href: pathIn(lang, '/ket-noi') })}</div>${table(
    {
      lang,
      caption: words.title,
      captionHidden: true,
      keys: true,
      rows: all,
      empty: html`<p class="soft">${words.none}</p>`,
      columns: [
        {
          heading: words.name,
          kind: 'main',
          cell: (one) => html`<a href="${pathIn(lang, `${CONNECTIONS_PATH}/${one.code}`)}">${one.name[lang]}</a>`,
        },
        { heading: words.kind, cell: ({ kind }) => SERVICE_KINDS[kind][lang] },
        { heading: words.state, cell: (one) => stateOf(one, lang) },
        { heading: words.signIn, cell: ({ signIn }) => SIGN_INS[signIn][lang] },
        { heading: words.changed, cell: (one) => words.changedBy(one.enteredBy, formatInstant(one.enteredAt, lang)) },
      ],
    },
  )}`;
  return connectionPage(context, { title: words.title, lead: words.lead, body });
}

function stateOf({ state, isDemo }: ConnectedService, lang: Lang): Html {
  const tone = ({ connected: 'success', planned: 'info', ended: 'neutral' } as const)[state];
  const demo = isDemo ? stateTag({ label: connectionTexts(lang).demo, tone: 'warning' }) : null;
  return html`<span class="tags">${stateTag({ label: SERVICE_STATES[state][lang], tone })}${demo}</span>`;
}

function newService(context: WebContext, errors: readonly FormError[] = []): Reply {
  const title = connectionTexts(context.lang).newTitle;
  return connectionPage(context, { title, isBelow: true, errors, body: serviceForm(context, null, errors) });
}

async function oneService(context: WebContext, errors: readonly FormError[] = []): Promise<Reply> {
  const { lang, services, params } = context;
  const versions = await serviceVersions(services.database.db, params['code'] ?? '');
  const [newest] = versions;
  if (newest === undefined) return { kind: 'notFound' };
  const words = connectionTexts(lang);
  const history = table({
    lang,
    caption: words.history,
    captionHidden: true,
    rows: versions,
    columns: [
      { heading: words.version, kind: 'main', cell: ({ version }) => String(version) },
      {
        heading: words.what,
        cell: (one) => html`${one.name[lang]}<p class="soft small">${one.address ?? '—'}</p>`,
      },
      { heading: words.state, cell: (one) => stateOf(one, lang) },
      { heading: words.when, cell: (one) => words.changedBy(one.enteredBy, formatInstant(one.enteredAt, lang)) },
    ],
  });
  return connectionPage(context, {
    title: newest.name[lang],
    lead: words.editLead,
    isBelow: true,
    errors,
    body: html`${serviceForm(context, newest, errors)}<section class="section flow"><h2>${words.history}</h2>${history}</section>`,
  });
}

async function save(context: WebContext, code: string | null): Promise<Reply> {
  const { lang, actor, now, requestId, body, services } = context;
  const { db } = services.database;
  if (code !== null && (await serviceVersions(db, code)).length === 0) return { kind: 'notFound' };
  const version =
    typeof body['version'] === 'string' && /^\d{1,6}$/.test(body['version']) ? Number(body['version']) : 0;
  const saved = await saveService(db, {
    code,
    version: code === null ? 0 : version,
    typed: typedFrom(context, ['since']),
    baseUrl: services.config.baseUrl,
    actor: actor as PersonActor,
    now,
    requestId,
  });
  if (!saved.ok) {
    const errors = formErrors(saved.refusals, lang);
    return code === null ? newService(context, errors) : oneService(context, errors);
  }
  const done = code === null ? 'entered' : 'changed';
  return { kind: 'redirect', to: pathIn(lang, `${CONNECTIONS_PATH}/${saved.value}?xong=${done}`), status: 303 };
}
