/** SQLSTATEs: shutting down, starting, too many, out of memory or disk, connection lost, a standby that has not taken over yet. */
const STATES = /^(08...|57P0[123]|53[1234]00|25006)$/;
const SYSTEM = /^E(CONNREFUSED|CONNRESET|NOENT|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)$|^ENOTFOUND$/;
/** Calls on sockets: a missing file has the same codes, and is a fault of ours. */
const CALLS = new Set(['connect', 'read', 'write', 'getaddrinfo']);
const WORDS =
  /timeout exceeded when trying to connect|Connection terminated|is not queryable|the database system is (starting|shutting)/i;

/** Whether an error means that the database cannot be reached now, as opposed to a fault of ours. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && STATES.test(code)) return true;
  if (typeof code === 'string' && SYSTEM.test(code)) return syscall === undefined || CALLS.has(syscall);
  return WORDS.test(error.message);
}
