import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** An empty folder for one test file, under the temporary folder (test/run.ts gives each run one of its own); taken away with the process. */
export function ownFolder(name: string): string {
  if (made.length === 0) process.on('exit', () => made.forEach((one) => rmSync(one, { recursive: true, force: true })));
  const folder = mkdtempSync(join(tmpdir(), `motcua-${name}-`));
  // PostgreSQL refuses to run as root; whoever stands in for root must get to the cluster in it.
  chmodSync(folder, 0o711);
  made.push(folder);
  return folder;
}
