import { Type } from 'typebox';
import { dayOf, PROVINCES, SECTORS } from '../../law/index.ts';
import { readReceipt } from '../../record-log/index.ts';
import {
  entryHistory,
  findEntry,
  readCursor,
  readSystem,
  registerOf,
  searchSystems,
  SYSTEM_REGISTERS,
  type Filters,
} from '../../registry/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../server/index.ts';
import { ConformityResultsSchema, HistorySchema, ProofSchema, SystemPageSchema } from './schemas.ts';
import { SystemSchema } from './system-schema.ts';
import { shownDeclaration, shownSummary } from './shown.ts';

const Code = Type.Object({
  aiId: Type.String({ maxLength: 60, description: 'AI-ID or public reference, in any typing' }),
});
/** Codes of a list of the law data. */
function codesOf(list: readonly { readonly code: string }[]): string[] {
  return list.map(({ code }) => code);
}

/** Any of several values, each by a parameter of its own: `sector=health&sector=education`. */
const several = (values: readonly string[], description: string) =>
  Type.Optional(Type.Array(Type.Union(values.map((value) => Type.Literal(value))), { maxItems: 40, description }));
const STATUSES = [...new Set(SYSTEM_REGISTERS.flatMap((name) => Object.keys(registerOf(name).statuses)))];
const Query = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 300, description: 'Words with or without diacritics, abbreviation, AI-ID, provider' }),
    ),
    risk: several(['high', 'medium', 'low'], 'Risk level'),
    sector: several(codesOf(SECTORS), 'Sector'),
    province: several(codesOf(PROVINCES), 'Province, by its code'),
    status: several(STATUSES, 'State of the entry'),
    provider: Type.Optional(
      Type.Array(Type.String({ maxLength: 80 }), { maxItems: 40, description: 'Code of the provider' }),
    ),
    cursor: Type.Optional(Type.String({ maxLength: 500, description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    facets: Type.Optional(Type.Boolean({ default: true })),
  },
  { additionalProperties: false },
);

const tags = ['systems'];

export const systemRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/systems',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'listSystems',
      summary: 'Public AI systems, with facets',
      tags,
      querystring: Query,
      response: { 200: SystemPageSchema },
    },
    handle: listSystems,
  },
  {
    method: 'GET',
    path: '/api/v1/systems/:aiId',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'getSystem',
      summary: 'One public AI system',
      tags,
      params: Code,
      response: { 200: SystemSchema },
    },
    handle: getSystem,
  },
  {
    method: 'GET',
    path: '/api/v1/systems/:aiId/history',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'getSystemHistory',
      summary: 'Its versions, with what each changed and why',
      tags,
      params: Code,
      response: { 200: HistorySchema },
    },
    handle: getHistory,
  },
  {
    method: 'GET',
    path: '/api/v1/systems/:aiId/conformity-results',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'listConformityResults',
      summary: 'Published results of its conformity assessment (Decree 13.6), newest first',
      tags,
      params: Code,
      response: { 200: ConformityResultsSchema },
    },
    handle: getConformityResults,
  },
  {
    method: 'GET',
    path: '/api/v1/systems/:aiId/proof',
    kind: 'machine',
    access: ANYONE,
    limit: 'api',
    schema: {
      operationId: 'getSystemProof',
      summary: 'Receipt of its newest version, with inclusion proof and checkpoint',
      tags,
      params: Code,
      response: { 200: ProofSchema },
    },
    handle: getProof,
  },
];

interface SystemQuery extends Filters {
  q?: string;
  cursor?: string;
  limit?: number;
  facets?: boolean;
}

async function listSystems({ services, checkedQuery }: WebContext): Promise<Reply> {
  const { q, cursor, limit, facets, ...filters } = checkedQuery as SystemQuery;
  if (cursor !== undefined && readCursor(cursor) === null) {
    const text = {
      vi: 'Con trỏ trang không đúng: hãy lấy từ “next” của trang trước.',
      en: 'Not a cursor: take it from `next` of the page before.',
    };
    return { kind: 'refused', refusals: [{ code: 'cursorInvalid', field: 'cursor', text }] };
  }
  const page = await searchSystems(services.database.db, {
    filters,
    ...(q === undefined ? {} : { q }),
    ...(cursor === undefined ? {} : { cursor }),
    ...(limit === undefined ? {} : { limit }),
    ...(facets === undefined ? {} : { facets }),
  });
  const { items, relaxed: _, ...rest } = page;
  return {
    kind: 'json',
    body: { items: items.map((item) => shownSummary(item, services.config.baseUrl)), ...rest },
    headers: REVALIDATE,
  };
}

/** Caches between us and the reader may keep an answer but ask whether it still holds. */
const REVALIDATE = { 'cache-control': 'public, no-cache' };

async function publicEntry({ services, params }: WebContext) {
  const entry = await findEntry(services.database.db, params['aiId']!);
  return entry !== null && SYSTEM_REGISTERS.includes(entry.register) ? entry : null;
}

/** More than these stand in the open data. */
const MOST_DECLARATIONS = 50;

async function getSystem({ services, params }: WebContext): Promise<Reply> {
  const { database, config, clock } = services;
  const entry = await readSystem(database.db, params['aiId']!);
  if (entry === null || !SYSTEM_REGISTERS.includes(entry.register)) return { kind: 'notFound' };
  const codes = entry.links.flatMap(({ kind, code }) => (kind === 'declarationOf' ? [code] : []));
  const declared = await Promise.all(codes.slice(0, MOST_DECLARATIONS).map((code) => readSystem(database.db, code)));
  const today = dayOf(clock.now());
  const body = {
    ...shownSummary(entry, config.baseUrl),
    facts: entry.public,
    transparency: declared.flatMap((one) => (one === null ? [] : [shownDeclaration(one, today, config.baseUrl)])),
    provisions: entry.grounds,
    logIndex: entry.logIndex,
  };
  return { kind: 'json', body, headers: REVALIDATE };
}

async function getHistory(context: WebContext): Promise<Reply> {
  const entry = await publicEntry(context);
  const versions = entry && (await entryHistory(context.services.database.db, entry.code));
  if (!versions) return { kind: 'notFound' };
  const shown = versions.map(({ version, status, at, act, reason, grounds, changes, logIndex }) => ({
    version,
    status,
    at: at.toISOString(),
    act,
    reason,
    provisions: grounds,
    changes: changes.map(({ field, before, after }) => ({ field: field.name, before, after })),
    logIndex,
  }));
  return { kind: 'json', body: { code: entry.code, versions: shown }, headers: REVALIDATE };
}

/** So many a system; nobody assesses more often. */
const MOST_RESULTS = 50;

async function getConformityResults({ services, params }: WebContext): Promise<Reply> {
  const { db } = services.database;
  const system = await readSystem(db, params['aiId']!);
  if (system === null || !SYSTEM_REGISTERS.includes(system.register)) return { kind: 'notFound' };
  const codes = system.links.flatMap(({ kind, register, code }) =>
    kind === 'resultOf' && register === 'conformityResults' ? [code] : [],
  );
  const found = await Promise.all(codes.slice(0, MOST_RESULTS).map((code) => findEntry(db, code)));
  const items = found
    .filter((entry) => entry !== null)
    .map((entry) => ({
      code: entry.code,
      status: entry.status,
      publishedAt: entry.publishedAt.toISOString(),
      facts: entry.public,
      logIndex: entry.logIndex,
      url: `${services.config.baseUrl}/he-thong/${entry.code}`,
    }));
  return { kind: 'json', body: { code: system.code, items }, headers: REVALIDATE };
}

async function getProof(context: WebContext): Promise<Reply> {
  const entry = await publicEntry(context);
  const { database, signer } = context.services;
  const receipt = entry && (await readReceipt(database.db, signer, entry.leafId));
  if (!receipt) return { kind: 'notFound' };
  return { kind: 'json', body: { code: entry.code, version: entry.version, receipt } };
}
