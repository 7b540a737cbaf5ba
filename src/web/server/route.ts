import type { Readable } from 'node:stream';
import type { TSchema } from 'typebox';
import type { RequestClass } from '../../platform/http/index.ts';
import type { Actor, Role } from '../../platform/identity/index.ts';
import type { Html, Lang } from '../ui/index.ts';
import type { Leaves } from './access/leaves.ts';
import type { Refused } from './answer/refusal.ts';
import type { Services } from './services.ts';
import type { WebSession } from './request/who-asks.ts';

/** Who may use a route. The authorisation matrix test is generated from these; a route without one cannot be written. */
export type Access =
  | { readonly to: 'anyone' }
  /** Any signed-in person. */
  | { readonly to: 'signedIn' }
  /** A signed-in person acting for a party whose mandate has that scope. */
  | { readonly to: 'mandate'; readonly scope: string }
  | { readonly to: 'roles'; readonly roles: readonly [Role, ...Role[]] }
  /** An API key with that scope. */
  | { readonly to: 'apiKey'; readonly scope: string };

export const ANYONE: Access = { to: 'anyone' };
export const SIGNED_IN: Access = { to: 'signedIn' };

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Vietnamese path with `:parameters`; the English page is the same under /en. API and machine routes have no language. */
  readonly path: string;
  readonly access: Access;
  /** Which budget of requests it draws on. */
  readonly limit: RequestClass;
  /** Pages are served in Vietnamese and, under /en, in English; machine routes once. */
  readonly kind: 'page' | 'machine';
  /** Registers a public page is made of; it is then kept as ready bytes until one of them changes or the day does. */
  readonly cachedBy?: readonly string[];
  /** Accepts multipart/form-data with files. */
  readonly upload?: boolean;
  /** The page itself says which files were too large (`oversized`), so that what else was typed stays on it. */
  readonly tellsOversized?: boolean;
  /** Answers from the request alone and writes nothing: working it out again gives the same. */
  readonly stateless?: boolean;
  /** Body arrives as a stream (bulk). */
  readonly stream?: boolean;
  /** A form that programs of other people post without a page of ours before it: what stands in the address is the permission. */
  readonly oneClick?: boolean;
  /** Body is plain text; the handler finds it as `body.text`. */
  readonly text?: boolean;
  /** For OpenAPI and validation; machine routes under /api only. */
  readonly schema?: ApiSchema;
  readonly handle: (context: WebContext) => Promise<Reply> | Reply;
  /**
   * The same for requests with an Idempotency-Key that come in at the same moment, all in one transaction: a reply for each in their
   * order, or null where nothing was done and `handle` has to be asked. What it throws undoes all; each is then handled by itself.
   */
  readonly handleTogether?: (contexts: readonly WebContext[]) => Promise<readonly (Reply | null)[]>;
}

export interface ApiSchema {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly params?: TSchema;
  readonly querystring?: TSchema;
  readonly body?: TSchema;
  /** One row of a streamed body. */
  readonly rows?: TSchema;
  /** Bodies that work as they stand here, by name. */
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
  /** Formats of the answer; JSON unless said otherwise. */
  readonly produces?: readonly string[];
  /** By status; problem+json answers are added by the server. The description of a schema is that of its answer. */
  readonly response: Readonly<Record<number, TSchema>>;
}

/** One request. */
export interface WebContext {
  readonly services: Services;
  readonly lang: Lang;
  readonly now: Date;
  readonly requestId: string;
  readonly actor: Actor | null;
  readonly session: WebSession | null;
  /** What dated settings leave of the office today. */
  readonly leaves: Leaves;
  readonly method: 'GET' | 'POST';
  /** Network address of whoever asks; for slowing down guessing, never stored. */
  readonly address: string;
  /** As asked for, with query. */
  readonly url: string;
  /** Without /en and without query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Query of an API route after its schema: numbers, booleans and defaults in place. */
  readonly checkedQuery: Readonly<Record<string, unknown>>;
  /** Parsed body: form fields (repeated names as arrays), JSON for the API. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Uploaded files, already in a temporary place; empty without `upload`. */
  readonly uploads: readonly Upload[];
  /** Files that were too large, for routes that tell so themselves. */
  readonly oversized: readonly Oversized[];
  /** The unread body of a `stream` route. */
  readonly stream: Readable | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** For the one inline-free script tag of dynamic pages; empty on pages that are kept for everybody. */
  readonly nonce: string;
  /** Goes into every form of the page; another one on each page, good as long as the session or the visitor's cookie. */
  readonly formToken: string;
  /** Names a content as sent from this browser, as long as its session or the visitor's cookie lasts (a day at most); says nothing of either. */
  readonly markOf: (content: string) => string;
}

/** A file that was larger than allowed and was not taken in. */
export interface Oversized {
  readonly field: string;
  readonly name: string;
}

export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export type Reply =
  | {
      readonly kind: 'page';
      readonly page: Html;
      readonly status?: number;
      readonly cookies?: readonly Cookie[];
      /** False when what the page says will change without any register changing: it is then not kept. */
      readonly keep?: false;
    }
  | {
      readonly kind: 'json';
      readonly body: unknown;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'redirect';
      readonly to: string;
      readonly status?: 301 | 302 | 303;
      readonly cookies?: readonly Cookie[];
    }
  | {
      readonly kind: 'bytes';
      readonly body: Buffer | string;
      readonly type: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'stream';
      readonly body: Readable;
      readonly type: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'forbidden' }
  | ({ readonly kind: 'refused' } & Refused);

export interface Cookie {
  readonly name: 'session' | 'form';
  /** Empty removes it. */
  readonly value: string;
  readonly maxAgeSeconds?: number;
}
