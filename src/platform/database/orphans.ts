import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

/**
 * Kills what is left of a server whose postmaster is gone. Such processes end by themselves as a rule; one that waits for a lock which a
 * killed one held waits for ever, and its memory keeps every new server from starting. Gives their number. Linux only: elsewhere 0.
 */
export function endOrphans(cluster: string): number {
  if (process.platform !== 'linux') return 0;
  const home = realpathSync(cluster);
  const inside = new Set(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((id) => read(() => readlinkSync(`/proc/${id}/cwd`)) === home),
  );
  let ended = 0;
  for (const id of inside) {
    // A postmaster keeps its command line; only its children write over theirs. One whose parent is there belongs to a living server.
    const title = read(() => readFileSync(`/proc/${id}/cmdline`, 'utf8')) ?? '';
    if (!title.startsWith('postgres: ') || inside.has(parentOf(id) ?? id)) continue;
    if (read(() => process.kill(id, 'SIGKILL')) === true) ended += 1;
  }
  return ended;
}

/** Id of the parent, or null when the process is gone. */
function parentOf(id: number): number | null {
  const stat = read(() => readFileSync(`/proc/${id}/stat`, 'utf8'));
  // The name in brackets may hold anything, so the fields are counted from its end.
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Processes come and go between two looks. */
function read<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
