import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { changesSince, dumpRegister, REGISTERS, type DumpFormat, type RegisterName } from '../../../registry/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import { dailyRoutes } from './daily-routes.ts';
import { dataPage } from './data-page.ts';
import { figuresFile, figuresPage } from './figures-page.ts';
import { rowSchema } from './row-schema.ts';

const ALL = Object.keys(REGISTERS);
const FOR_ALL_SITES = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** Open data: what is downloaded is written as it is read, whatever its size. */
export function dataRoutes(): Route[] {
  return [
    {
      method: 'GET',
      path: '/du-lieu-mo',
      access: ANYONE,
      limit: 'read',
      kind: 'page',
      cachedBy: ALL,
      handle: dataPage,
    },
    {
      method: 'GET',
      path: '/du-lieu-mo/thay-doi.json',
      access: ANYONE,
      limit: 'api',
      kind: 'machine',
      handle: changes,
    },
    {
      method: 'GET',
      path: '/so-lieu',
      access: ANYONE,
      limit: 'read',
      kind: 'page',
      cachedBy: ALL,
      handle: figuresPage,
    },
    { method: 'GET', path: '/so-lieu.json', access: ANYONE, limit: 'api', kind: 'machine', handle: figuresFile },
    ...dailyRoutes(),
    { method: 'GET', path: '/du-lieu-mo/:file', access: ANYONE, limit: 'batch', kind: 'machine', handle: file },
  ];
}

const MOST_CHANGES = 5_000;

/** Publications in the order of the log after place `tu` (-1: from the beginning), with where to go on. */
async function changes({ services, query }: WebContext): Promise<Reply> {
  const asked = typeof query['tu'] === 'string' ? query['tu'] : '-1';
  const after = /^(-1|\d{1,15})$/.test(asked) ? Number(asked) : null;
  const limit = typeof query['limit'] === 'string' && /^\d{1,4}$/.test(query['limit']) ? Number(query['limit']) : 500;
  if (after === null) {
    const text = {
      vi: 'Tham số tu là số nguyên từ -1: vị trí cuối cùng bạn đã thấy.',
      en: 'tu is a whole number from -1 on: the last place you have seen.',
    };
    return { kind: 'refused', status: 400, refusals: [{ code: 'badCursor', field: 'tu', text }] };
  }
  const found = await changesSince(services.database.db, after, Math.min(Math.max(limit, 1), MOST_CHANGES));
  return { kind: 'json', body: found, headers: { ...FOR_ALL_SITES, 'cache-control': 'no-cache' } };
}

const TYPES: Readonly<Record<DumpFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

function file({ params, services }: WebContext): Reply {
  const [name = '', ...rest] = (params['file'] ?? '').split('.');
  const register = ALL.includes(name) ? (name as RegisterName) : null;
  const kind = rest.join('.');
  if (register === null) return { kind: 'notFound' };
  if (kind === 'schema.json') {
    const body = `${JSON.stringify(rowSchema(register, services.config.baseUrl), null, 2)}\n`;
    return {
      kind: 'bytes',
      body,
      type: 'application/schema+json; charset=utf-8',
      headers: { ...FOR_ALL_SITES, 'cache-control': 'no-cache' },
    };
  }
  if (kind !== 'ndjson' && kind !== 'csv') return { kind: 'notFound' };
  return {
    kind: 'stream',
    body: dumpStream(services.database.db, register, kind),
    type: TYPES[kind],
    headers: {
      ...FOR_ALL_SITES,
      'cache-control': 'no-cache',
      'content-disposition': `attachment; filename="${register}-${services.today()}.${kind}"`,
    },
  };
}

/** Reads no faster than it is taken. A reader who goes away ends the reading. */
function dumpStream(db: Parameters<typeof dumpRegister>[0], register: RegisterName, format: DumpFormat): PassThrough {
  const stream = new PassThrough();
  const write = async (chunk: Buffer): Promise<void> => {
    if (stream.destroyed) throw new Error('The reader of a dump went away');
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  };
  dumpRegister(db, register, format, write).then(
    () => stream.end(),
    (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}
