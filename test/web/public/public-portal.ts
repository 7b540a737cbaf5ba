import { generateKeyPairSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { openDesk } from '../../../src/casework/index.ts';
import { dayOf } from '../../../src/law/index.ts';
import { frozenClock } from '../../../src/platform/clock/index.ts';
import { readConfig, type Config } from '../../../src/platform/config/index.ts';
import { inTransaction } from '../../../src/platform/database/index.ts';
import { createParty, type Party } from '../../../src/platform/identity/index.ts';
import { createLogger } from '../../../src/platform/logging/index.ts';
import { createMetrics } from '../../../src/platform/metrics/index.ts';
import { sequence, signerFrom } from '../../../src/record-log/index.ts';
import {
  findEntry,
  holdSystems,
  link,
  publish,
  registerVersion,
  revise,
  type Publication,
  type Published,
  type RegisterName,
} from '../../../src/registry/index.ts';
import { errorPage, publicRoutes } from '../../../src/web/public/index.ts';
import { buildServer, requestLimits, type Services } from '../../../src/web/server/index.ts';
import { atEnd, freshDatabase, type TestDatabase } from '../../database.ts';
import { ownFolder } from '../../own-folder.ts';

/** A Sunday; 99 days before 1 March 2027. */
export const NOW = new Date('2026-11-22T08:00:00+07:00');

/** The public pages on a database of their own, without background work: what was published waits until `sequenceAll`. */
export interface PublicPortal {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly database: TestDatabase;
  /** Gives all waiting records their place in the log. */
  sequenceAll(): Promise<void>;
  publish(publication: Partial<Publication> & Pick<Publication, 'content'>): Promise<Published>;
  revise(code: string, change: { status?: string; facts?: Record<string, unknown>; at?: Date }): Promise<Published>;
  linkDeployment(from: Published, toCode: string): Promise<void>;
  listen(): Promise<string>;
}

export async function publicPortal(
  options: { env?: Record<string, string>; demo?: boolean; signIns?: Services['demoSignIns'] } = {},
): Promise<PublicPortal> {
  const database = await freshDatabase();
  const dataDir = ownFolder('public');
  const config: Config = readConfig(
    { PORT: '0', DATA_DIR: dataDir, DEMO: options.demo === true ? '1' : '0', LOG_LEVEL: 'silent', ...options.env },
    dataDir,
  );
  const services = { ...servicesOf(config, database), ...(options.signIns ? { demoSignIns: options.signIns } : {}) };
  const app = await buildServer({
    services,
    routes: publicRoutes(services),
    errorPage: (input) => errorPage(services, input),
  });
  atEnd(() => app.close());
  return {
    app,
    services,
    database,
    ...publishing(database, services),
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
  };
}

/** No public page opens a file. */
const notUsed = null as unknown as Services['files'];

const versions = new Map<string, number>();

function servicesOf(config: Config, database: TestDatabase): Services {
  const clock = frozenClock(NOW.toISOString());
  const systems = holdSystems(database);
  atEnd(() => systems.close());
  const signer = signerFrom('motcua.test/log', generateKeyPairSync('ed25519').privateKey);
  return {
    config,
    clock,
    desk: openDesk({ db: database.db, signer, baseUrl: config.baseUrl }),
    today: () => dayOf(clock.now()),
    database,
    files: notUsed,
    signer,
    logger: createLogger({ level: 'silent' }),
    metrics: createMetrics(),
    registerVersions: { of: (names) => names.map((name) => versions.get(`${database.url} ${name}`) ?? 0).join() },
    systems,
    limits: requestLimits(1000),
    accepting: () => true,
  };
}

function publishing(
  database: TestDatabase,
  { signer, clock }: Services,
): Pick<PublicPortal, 'sequenceAll' | 'publish' | 'revise' | 'linkDeployment'> {
  const moved = async (register: RegisterName): Promise<void> => {
    versions.set(`${database.url} ${register}`, await registerVersion(database.db, [register]));
  };
  return {
    sequenceAll: async () => {
      while ((await sequence(database.db, signer, clock, { limit: 1000 })).count > 0);
    },
    publish: async (publication) => {
      const published = await inTransaction(
        database.db,
        (tx) =>
        publish(tx, {
          register: 'systems', code: 'aiId', party: null, grounds: ['L10.3', 'D14.1'], actId: null, demo: false, at: NOW, ...publication,
        }), // prettier-ignore
      );
      await moved(published.register);
      return published;
    },
    revise: async (code, { status, facts = {}, at = NOW }) => {
      const entry = (await findEntry(database.db, code))!;
      const content = { status: status ?? entry.status, public: { ...entry.public, ...facts }, restricted: {} };
      const reason = { vi: 'Cập nhật theo thông báo của nhà cung cấp', en: 'Updated as the provider notified' };
      const revised = await inTransaction(
        database.db,
        (tx) =>
        revise(tx, {
          entryId: entry.entryId, expectedVersion: entry.version, party: null, content: content as Publication['content'], reason, grounds: ['D4.1a'], actId: null, at,
        }), // prettier-ignore
      );
      await moved(revised.register);
      return revised;
    },
    linkDeployment: async (from, toCode) => {
      await inTransaction(database.db, (tx) =>
        link(tx, { fromEntryId: from.entryId, kind: 'deploymentOf', toCode, actId: null, at: NOW }),
      );
      await moved('deployments');
      await moved('systems');
    },
  };
}

/** A provider of the tests' own small cast. */
export async function provider(portal: PublicPortal, name = 'Công ty Cổ phần Công nghệ Sen Việt'): Promise<Party> {
  const made = await createParty(
    portal.database.db,
    {
      kind: 'organisation',
      name,
      identifier: `01${String(Math.abs(hashOf(name)))
        .padStart(8, '0')
        .slice(0, 8)}`,
      address: '12 phố Huế, Hà Nội',
    },
    NOW,
  );
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}

function hashOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 99_999_999, 7);
}

/** What a high-risk system in education says in public. */
export function highRiskFacts(party?: Party): Record<string, string | string[]> {
  return {
    name: 'Hệ thống chấm bài thi tự luận Ánh Sao',
    version: '2.1',
    riskLevel: 'high',
    providerName: party?.name ?? 'Công ty Cổ phần Công nghệ Sen Việt',
    ...(party === undefined ? {} : { providerCode: party.code }),
    providerAddress: '12 phố Huế, Hà Nội',
    providerContact: 'lienhe@senviet.example',
    intendedPurpose: 'Chấm sơ bộ bài thi tự luận để giáo viên xem lại.',
    mainFunctions: 'Đọc bài viết tay; đề xuất điểm theo thang; nêu lý do.',
    userGroups: 'Giáo viên trường trung học phổ thông',
    affectedGroups: 'Học sinh dự thi',
    sectors: ['education'],
    provinces: ['01'],
    highRiskRow: 'I.1',
    inOperationSince: '2025-09-05',
    notifiedOn: '2026-11-20',
  };
}
