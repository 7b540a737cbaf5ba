import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseNote, parseVerifierKey, verifyNote } from '../../verifier/index.ts';
import { needed, readArgs, UsageError, type Command } from '../command.ts';

const USAGE = 'log dump LIST --key NAME+ID+KEY [--json]';

interface CheckedFile {
  name: string;
  state: 'right' | 'wrong' | 'notHere';
}

/** `motcua log dump`: checks a day's signed list of open data, and the files that lie beside it. Reads files only. */
export const logDump: Command = async (args, io) => {
  const { values, flags, positionals } = readArgs(args, USAGE, {
    values: ['key'],
    flags: ['json'],
    positionals: [1, 1],
  });
  const keyText = needed(values.key, 'key', USAGE);
  const key = await parseVerifierKey(keyText);
  if (key?.kind !== 'log') throw new UsageError(`--key is not the key of a log (name+id+base64): ${keyText}`);
  const path = positionals[0]!;
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`The list cannot be read: ${path}`);
  });
  const note = parseNote(bytes);
  const list = note === null ? null : readList(note.text);
  if (note === null || list === null) throw new UsageError(`Not a signed list of open data: ${path}`);
  const signed = list.origin === key.name && (await verifyNote(note, [key])).signed === 'true';
  const files: CheckedFile[] = [];
  for (const { name, sha256 } of list.files)
    files.push({ name, state: await stateOf(join(dirname(path), name), sha256) });
  const holds = signed && files.every(({ state }) => state !== 'wrong');
  if (flags.json) io.out(JSON.stringify({ holds, signed, day: list.day, files }));
  else {
    for (const { name, state } of files) io.out(`${MARKS[state]} ${name}`);
    io.out(
      signed ? `✔ ${list.day}: the list is signed by ${key.name}` : `✖ ${list.day}: the list is not signed by this key`,
    );
  }
  return holds ? 0 : 1;
};

const MARKS = { right: '✔', wrong: '✖', notHere: '· not here:' } as const;

function readList(text: string): { origin: string; day: string; files: { name: string; sha256: string }[] } | null {
  const [kind, origin = '', day = '', ...lines] = text.trimEnd().split('\n');
  const files = lines.map((line) => /^([0-9a-f]{64}) {2}([a-zA-Z0-9][\w.-]*)$/.exec(line));
  if (kind !== 'motcua-dump/1' || !/^\d{4}-\d\d-\d\d$/.test(day) || files.includes(null)) return null;
  return { origin, day, files: files.map((match) => ({ sha256: match![1]!, name: match![2]! })) };
}

async function stateOf(path: string, sha256: string): Promise<CheckedFile['state']> {
  if ((await stat(path).catch(() => null)) === null) return 'notHere';
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex') === sha256 ? 'right' : 'wrong';
}
