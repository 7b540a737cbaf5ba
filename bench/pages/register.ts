import { sql } from 'kysely';
import { systemClock } from '../../src/platform/clock/index.ts';
import { connect, type Database } from '../../src/platform/database/index.ts';
import { createAccount, createSession } from '../../src/platform/identity/index.ts';
import { logState } from '../../src/record-log/index.ts';
import { normalText, rebuildIfChanged } from '../../src/registry/index.ts';
import { fillRegister, randomFrom } from '../../test/registry/scale.ts';

/** Ways to ask the public pages, each answered by a page of its own. */
export interface Asked {
  /** Every system, in Vietnamese and in English. */
  readonly systems: string[];
  /** Words as people type them: a thing by its name, a kind of thing with a filter, a company. */
  readonly searches: string[];
  /** Lists without words: filters, and the pages further down. */
  readonly lists: string[];
  /** The cookie of a person who is signed in. */
  readonly cookie: string;
}

/** Fills the database with a register, and gives what to ask of it. */
export async function fill(url: string, rows: number): Promise<Asked> {
  const database = connect(url, { max: 2 });
  const owner = connect(url, { max: 1, asOwner: true });
  try {
    await fillRegister(database, rows, Math.ceil(rows / 8));
    await sql`vacuum analyze`.execute(owner.db);
    const now = systemClock.now();
    // A portal in service has looked through its rows after its last update; the first one that starts would do so beside the measuring.
    await rebuildIfChanged(database.db, now);
    const account = await createAccount(database.db, { email: 'bench@motcua.example', name: 'Người đo' }, now);
    if (!account.ok) throw new Error('no account');
    const { token } = await createSession(database.db, account.value.id, now);
    return { ...(await pathsOf(database)), cookie: `motcua-phien=${token}` };
  } finally {
    await owner.close();
    await database.close();
  }
}

/** Until every record has its place in the log: before, the page of a system is not kept. */
export async function settled(url: string): Promise<void> {
  const database = connect(url, { max: 1 });
  try {
    for (let tries = 0; (await logState(database.db)).waiting > 0; tries += 1) {
      if (tries > 600) throw new Error('The log does not come to rest');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await database.close();
  }
}

interface Named {
  code: string;
  name: string;
  party: string;
  sector: string;
  risk: string;
}

async function pathsOf({ db }: Database): Promise<Omit<Asked, 'cookie'>> {
  const found = await sql<Named>`
    select code, name, party_name as party, sectors[1] as sector, risk_level as risk from entry_current order by position`.execute(
    db,
  );
  const rows = shuffled(found.rows);
  const systems = ['', '/en'].flatMap((lang) => rows.map(({ code }) => `${lang}/he-thong/${code}`));
  const searches = rows.map((row, at) => searchOf(row, at)).flatMap((query) => bothLanguages(query));
  const lists = rows.map(({ risk, sector }, at) => {
    const cursor = Buffer.from(`0~${rows.length - at}`).toString('base64url');
    return `${['', `risk=${risk}&`, `sector=${sector}&`][at % 3]!}cursor=${cursor}`;
  });
  return { systems, searches: [...new Set(searches)], lists: lists.flatMap((query) => bothLanguages(query)) };
}

function bothLanguages(query: string): string[] {
  return [`/he-thong?${query}`, `/en/he-thong?${query}`];
}

/** Without diacritics, as most people type. */
function searchOf({ name, party, sector, risk }: Named, at: number): string {
  const words = normalText(name).split(' ');
  const typed = (text: readonly string[]): string => `q=${text.join('+')}`;
  if (at % 3 === 0) return typed(words);
  if (at % 3 === 1) return `${typed(words.slice(0, 5))}&${at % 2 === 0 ? `risk=${risk}` : `sector=${sector}`}`;
  return typed([...normalText(party).split(' ').slice(-3), ...words.slice(0, 2)]);
}

function shuffled<T>(rows: readonly T[]): T[] {
  const next = randomFrom(11);
  return rows
    .map((row) => ({ row, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}
