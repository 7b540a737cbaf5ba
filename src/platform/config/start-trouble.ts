/**
 * One line about what keeps a process from starting where the operator can mend it: port, folder, database address. Null for anything
 * else, which is a fault and deserves its whole story.
 */
export function startTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall, path, port } = error as NodeJS.ErrnoException & { port?: number };
  if (syscall === 'listen') return listenTrouble(code, port);
  if (syscall === 'connect' || syscall === 'getaddrinfo' || CONNECTION.test(error.message))
    return `DATABASE_URL: the database cannot be reached (${code ?? error.message}): check the address and that the server runs`;
  if (code !== undefined && REFUSED_BY_DATABASE[code] !== undefined)
    return `DATABASE_URL: ${error.message.replaceAll('\n', ' ')} (${REFUSED_BY_DATABASE[code]})`;
  if (path !== undefined && code !== undefined && FOLDER[code] !== undefined)
    return `DATA_DIR cannot be used: ${FOLDER[code]}: ${path}`;
  return null;
}

const CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|SSL|The server does not support SSL)/;

const FOLDER: Readonly<Record<string, string>> = {
  EACCES: 'no right to write',
  EPERM: 'no right to write',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'there is a file of that name',
  ENOENT: 'the folder cannot be made',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
};

const REFUSED_BY_DATABASE: Readonly<Record<string, string>> = {
  '28P01': 'check the password',
  '28000': 'check the user and pg_hba.conf',
  '3D000': 'create the database first',
  '42501': 'the user must own the database',
  '53300': 'raise max_connections or close other users',
};

function listenTrouble(code: string | undefined, port: number | undefined): string | null {
  if (code === 'EADDRINUSE') return `PORT ${port} is taken: stop what listens there, or choose another PORT`;
  if (code === 'EACCES') return `PORT ${port} needs more rights: choose one above 1023`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST is not an address of this machine';
  return null;
}
