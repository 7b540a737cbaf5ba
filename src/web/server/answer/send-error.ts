import type { FastifyReply, FastifyRequest } from 'fastify';
import { render, type Html, type Lang } from '../../ui/index.ts';
import { problem, type Refused } from './refusal.ts';
import type { Route } from '../route.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import type { Services } from '../services.ts';
import type { TypedForm } from './typed-form.ts';

/** A page that says what went wrong, in the frame of the public pages. */
export interface ErrorPageInput {
  readonly lang: Lang;
  readonly status: number;
  readonly reference: string;
  readonly path: string;
  /** What exactly was refused, where that is known. */
  readonly reasons?: readonly string[];
  /** What was typed into the form that could not be taken. */
  readonly kept?: TypedForm;
}

export interface ServerOptions {
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly errorPage: (input: ErrorPageInput) => Html;
}

/** One error answer: a page for people, a problem for machines. */
export async function sendError(
  options: ServerOptions,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
  refused?: Refused,
): Promise<void> {
  const path = request.url.split('?')[0]!;
  const lang: Lang = path === '/en' || path.startsWith('/en/') || preferEnglish(request) ? 'en' : 'vi';
  void reply.header('cache-control', 'no-store');
  if (isMachine(path, request)) {
    await reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem(status, request.id, lang, refused)));
    return;
  }
  const secure = options.services.config.baseUrl.startsWith('https://');
  const reasons = (refused?.refusals ?? []).map((one) => one.text[lang]);
  const page = options.errorPage({ lang, status, reference: request.id, path, reasons });
  await reply
    .code(status)
    .header('content-security-policy', contentSecurityPolicy(null, secure))
    .type('text/html; charset=utf-8')
    .send(render(page).bytes);
}

function isMachine(path: string, request: FastifyRequest): boolean {
  return (
    /^\/(api\/v\d|log\/|openapi|healthz|readyz|metrics)/.test(path) || /\bjson\b/.test(request.headers.accept ?? '')
  );
}

/** Machines have no /en path: they say it in Accept-Language. */
function preferEnglish(request: FastifyRequest): boolean {
  return /^\/(api|log)\//.test(request.url) && /^en\b/i.test(request.headers['accept-language'] ?? '');
}
