import type { FastifyInstance, HTTPMethods } from 'fastify';
import type { Lang } from '../ui/index.ts';
import { sendError } from './answer/send-error.ts';
import type { Handling } from './answer/send-reply.ts';
import { handleRoute } from './handle-route.ts';
import type { Route } from './route.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const satisfies HTTPMethods[];

/** Gives every route its addresses: pages under their Vietnamese path and under /en, machine routes once. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], handling: Handling): void {
  const methods = new Map<string, Set<string>>();
  for (const route of routes) {
    for (const [url, lang] of addresses(route)) {
      mount(app, route, url, lang, handling);
      methods.set(url, (methods.get(url) ?? new Set()).add(route.method));
    }
  }
  for (const [url, known] of methods) refuseOthers(app, url, known, handling);
}

function addresses({ kind, path }: Route): [url: string, lang: Lang][] {
  if (kind === 'machine') return [[path, 'vi']];
  return [
    [path, 'vi'],
    [path === '/' ? '/en' : `/en${path}`, 'en'],
  ];
}

function mount(app: FastifyInstance, route: Route, url: string, lang: Lang, handling: Handling): void {
  const { onRequest, handler } = handleRoute(route, lang, handling);
  const { querystring, body } = route.schema ?? {};
  app.route({
    method: route.method,
    url,
    attachValidation: true,
    schema: { ...(querystring ? { querystring } : {}), ...(body ? { body } : {}) },
    onRequest,
    handler,
  });
}

/** A known address with a method that it does not have: 405, and which it has. HEAD comes with GET. */
function refuseOthers(app: FastifyInstance, url: string, known: ReadonlySet<string>, { options }: Handling): void {
  const allow = [...known].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  const others = METHODS.filter((method) => !known.has(method));
  app.route({
    method: known.has('GET') ? others : ['HEAD', ...others],
    url,
    onRequest: async (request, reply) => {
      await sendError(options, 405, request, reply.header('allow', allow));
    },
    handler: () => undefined,
  });
}
