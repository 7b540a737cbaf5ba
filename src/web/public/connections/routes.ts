import {
  isOwn,
  publicServices,
  SERVICE_KINDS,
  SERVICE_STATES,
  type ConnectedService,
  type ServiceKind,
  type SignIn,
} from '../../../connections/index.ts';
import { agencyName } from '../../../law/index.ts';
import { groundLine } from '../../display/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import { formatDay, html, notice, pageHeading, pathIn, stateTag, type Html, type Lang } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { connectionTexts } from './texts.ts';

/** One page: what is connected, by kind. Operators change it at any time without any register moving, so it is not kept. */
export function connectionRoutes(): Route[] {
  return [{ method: 'GET', kind: 'page', access: ANYONE, limit: 'read', path: '/ket-noi', handle: connectionsPage }];
}

async function connectionsPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = connectionTexts(lang);
  const all = await publicServices(services.database.db);
  const { baseUrl } = services.config;
  const sections = (Object.keys(SERVICE_KINDS) as ServiceKind[]).map((kind) => {
    const entered = all.filter((one) => one.kind === kind);
    const items = [...ownOf(kind, lang), ...entered.map((one) => item(one, baseUrl, lang))];
    const none = entered.length === 0 ? html`<p class="soft">${words.none[kind]}</p>` : null;
    return html`<section class="section flow"><h2>${SERVICE_KINDS[kind][lang]}</h2>${items.length === 0 ? null : html`<ul class="results">${items}</ul>`}${none}</section>`;
  });
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${notice({ lang, tone: 'info', body: words.note })}${sections}${groundLine(['L8.1', 'L16', 'L17'], lang)}</div>`;
  return { kind: 'page', page: publicPage(context, { title: words.title, description: words.lead, body }) };
}

/** Parts of the portal that are shared data and services themselves; they are there whatever operators enter. */
const OWN = {
  data: [['/du-lieu-mo', 'openData', 'none']],
  service: [
    ['/ho-so', 'workspace', 'portal'],
    ['/api', 'api', 'none'],
  ],
  infrastructure: [],
} as const satisfies Record<ServiceKind, readonly (readonly [string, string, SignIn])[]>;

function ownOf(kind: ServiceKind, lang: Lang): Html[] {
  const words = connectionTexts(lang);
  return OWN[kind].map(([path, name, signIn]) => {
    const said = words.own[name];
    return html`<li><h3><a href="${pathIn(lang, path)}">${said.name}</a></h3><p>${said.purpose}</p><p class="tags">${stateTag({ label: words.here, tone: 'success' })}</p><p class="soft small">${words.portal} · ${words.signIn[signIn]}</p></li>`;
  });
}

/** A connected one leads to its place; a planned one leads nowhere yet. */
function item(one: ConnectedService, baseUrl: string, lang: Lang): Html {
  const { name, purpose, address, state, since, signIn, agency, provision, isDemo } = one;
  const words = connectionTexts(lang);
  const isOpen = state === 'connected' && address !== null;
  const where = !isOpen ? null : isOwn(address, baseUrl) ? words.here : words.elsewhere(new URL(address).host);
  const who = agencyName(agency, lang);
  return html`<li><h3>${isOpen ? html`<a href="${address}">${name[lang]}</a>` : name[lang]}</h3><p>${purpose[lang]}</p><p class="tags">${stateTag({ label: SERVICE_STATES[state][lang], tone: isOpen ? 'success' : 'info' })}${isDemo ? stateTag({ label: words.demo, tone: 'warning' }) : null}</p><p class="soft small">${words.agency(who)} · ${words.signIn[signIn]}${since === null ? null : html` · ${words.since(formatDay(since, lang))}`}${where === null ? null : html` · ${where}`}</p>${provision === null ? null : groundLine([provision], lang)}</li>`;
}
