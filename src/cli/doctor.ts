import { statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { APPEND_ONLY as CASEWORK_APPEND_ONLY } from '../casework/index.ts';
import { readConfig, startTrouble, type Config } from '../platform/config/index.ts';
import { assertAppendOnly, hasCluster, type Db } from '../platform/database/index.ts';
import { APPEND_ONLY as DESTRUCTION_APPEND_ONLY } from '../platform/destruction/index.ts';
import { APPEND_ONLY as PLANS_APPEND_ONLY } from '../plans/index.ts';
import {
  APPEND_ONLY as LOG_APPEND_ONLY,
  lagSeconds,
  loadOrCreateSigner,
  LOG_KEY_FILE,
  logState,
} from '../record-log/index.ts';
import { APPEND_ONLY as REGISTRY_APPEND_ONLY } from '../registry/index.ts';
import { readArgs, type Command } from './command.ts';
import { withDatabase, type CommandSession } from './session.ts';

interface Check {
  name: string;
  good: boolean;
  found: string;
  /** What to do, when it is not good. */
  advice: string;
}

const MIN_POSTGRES = 15;
const MIN_FREE_BYTES = 2 * 1024 ** 3;
const MAX_CLOCK_SKEW_MS = 2000;

/** `motcua doctor`: configuration, database version, grants, clock, disk; says what to do. Exit 1 when something is wrong. */
export const doctorCommand: Command = async (args, io) => {
  const { flags } = readArgs(args, 'doctor [--json]', { flags: ['json'] });
  const config = readConfig(process.env, process.cwd());
  const checks: Check[] = [
    { name: 'configuration', good: true, found: `${config.baseUrl}, data in ${config.dataDir}`, advice: '' },
    disk(config.dataDir),
    production(config),
  ];
  checks.push(...(await database(config)));
  if (flags.json) io.out(JSON.stringify(checks));
  else
    for (const check of checks)
      io.out(`${check.good ? '✔' : '✖'} ${check.name}: ${check.found}${check.good ? '' : `\n  → ${check.advice}`}`);
  return checks.every((check) => check.good) ? 0 : 1;
};

async function database(config: Config): Promise<Check[]> {
  // To open an embedded database that is not there would make one: a mistyped folder would be found healthy, and be filled.
  if (config.databaseUrl === null && !hasCluster(config.dataDir))
    return [
      {
        name: 'database',
        good: false,
        found: `there is none under ${config.dataDir}`,
        advice: 'Check DATA_DIR; the first start (motcua serve) makes one.',
      },
    ];
  try {
    return await withDatabase(databaseChecks);
  } catch (error) {
    const found = startTrouble(error) ?? (error as Error).message;
    return [
      {
        name: 'database',
        good: false,
        found: found.replaceAll(/\s+/g, ' ').trim(),
        advice: 'Check DATABASE_URL, or the server log under the data folder.',
      },
    ];
  }
}

function disk(dataDir: string): Check {
  let folder = dataDir;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return {
    name: 'disk',
    good: free > MIN_FREE_BYTES,
    found: `${(free / 1024 ** 3).toFixed(1)} GiB free`,
    advice: 'Free at least 2 GiB or move DATA_DIR.',
  };
}

function production(config: Config): Check {
  const open = [
    config.demo && 'DEMO=1',
    config.smtpUrl === null && 'SMTP_URL unset',
    !config.baseUrl.startsWith('https://') && 'BASE_URL without https',
  ].filter(Boolean);
  const good = !config.production || open.length === 0;
  return {
    name: 'mode',
    good,
    found: config.production ? `production${good ? '' : `: ${open.join(', ')}`}` : 'not production',
    advice: 'In production set DEMO=0, SMTP_URL and an https BASE_URL.',
  };
}

async function databaseChecks({ config, database, clock }: CommandSession): Promise<Check[]> {
  const started = clock.now().getTime();
  const row = (
    await sql<{ version: number; role: string; now: Date; superuser: string }>`
      select current_setting('server_version_num')::int / 10000 as version, current_user as role, clock_timestamp() as now, current_setting('is_superuser') as superuser`.execute(
      database.db,
    )
  ).rows[0]!;
  const skew = Math.abs(row.now.getTime() - (started + clock.now().getTime()) / 2);
  const shifted = clock.now().getTime() !== started && skew > 86_400_000;
  return [
    {
      name: 'database version',
      good: row.version >= MIN_POSTGRES,
      found: `PostgreSQL ${row.version}`,
      advice: `Use PostgreSQL ${MIN_POSTGRES} or newer.`,
    },
    {
      name: 'database role',
      good: row.role === 'motcua_app' && row.superuser === 'off',
      found: row.role,
      advice: 'The application must work as motcua_app: run the migrations as the owner.',
    },
    await grants(database.db),
    await recordLog(database.db, clock.now()),
    await logKey(database.db, config),
    {
      name: 'clock',
      good: skew < MAX_CLOCK_SKEW_MS || shifted,
      found: `${Math.round(skew)} ms apart from the database`,
      advice: 'Synchronise the clocks (NTP), or unset CLOCK.',
    },
  ];
}

const MAX_LOG_LAG_SECONDS = 60;

async function recordLog(db: Db, now: Date): Promise<Check> {
  const { size, waiting, waitingSince } = await logState(db);
  const lag = lagSeconds(waitingSince, now);
  return {
    name: 'record log',
    good: lag <= MAX_LOG_LAG_SECONDS,
    found: waiting === 0 ? `${size} records, none waits` : `${size} records, ${waiting} wait, for ${lag} s`,
    advice:
      'Is a portal running? Its sequencer gives records their places; when it has stopped, a line of level fatal says why.',
  };
}

/** Looks only: where nothing was recorded yet, the first start makes the key. */
async function logKey(db: Db, { dataDir, logOrigin }: Config): Promise<Check> {
  const path = join(dataDir, LOG_KEY_FILE);
  const fresh = !existsSync(path) && (await logState(db)).size === 0;
  const found = fresh
    ? 'none yet'
    : await loadOrCreateSigner(path, logOrigin, () => Promise.resolve(true)).then(
        ({ verifierKey }) => verifierKey,
        (error: unknown) => error as Error,
      );
  const good = typeof found === 'string';
  return {
    name: 'log key',
    good,
    found: good ? found : found.message,
    advice: `Check DATA_DIR, or put back the ${LOG_KEY_FILE} that was kept apart: the portal does not start without.`,
  };
}

/** The same question that every start asks. */
async function grants(db: Db): Promise<Check> {
  const tables = [
    'audit_event',
    ...DESTRUCTION_APPEND_ONLY,
    ...CASEWORK_APPEND_ONLY,
    ...REGISTRY_APPEND_ONLY,
    ...LOG_APPEND_ONLY,
    ...PLANS_APPEND_ONLY,
  ];
  const trouble = await assertAppendOnly(db, tables).then(
    () => null,
    (error: unknown) => (error as Error).message,
  );
  return {
    name: 'grants',
    good: trouble === null,
    found: trouble ?? `${tables.length} tables may only be added to`,
    advice: 'As the owner, revoke what is named: records must not be changed.',
  };
}
