import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { ownFolder } from '../../own-folder.ts';

/**
 * What LibreOffice finds in a file, as text; null, said aloud, where it is not installed. `as`: its name of the format, with which
 * ending it writes.
 */
export function inOffice(
  context: TestContext,
  bytes: Buffer,
  { from, to, as }: { from: 'docx' | 'xlsx'; to: 'txt' | 'csv'; as: string },
): string | null {
  const folder = ownFolder('office');
  try {
    const file = join(folder, `file.${from}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', `${to}:${as}`, '--outdir', folder, file];
    const done = spawnSync('soffice', args, { encoding: 'utf8', timeout: 90_000 });
    if (done.error && 'code' in done.error && done.error.code === 'ENOENT') {
      context.diagnostic(
        'left out: LibreOffice is not installed (apt-get install libreoffice-writer-nogui libreoffice-calc-nogui)',
      );
      return null;
    }
    if (done.status !== 0) throw new Error(`LibreOffice could not open the file: ${done.stderr}`);
    return readFileSync(join(folder, `file.${to}`), 'utf8').replace(/^\uFEFF/v, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
