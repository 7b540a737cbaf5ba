import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeCluster, startEmbedded } from '../../src/platform/database/index.ts';
import { prepareTemplate } from '../database.ts';
import { ownFolder } from '../own-folder.ts';

/** Writes the types of the migrated schema to `outFile` (default: where the sources expect them). */
export function generateTypes(templateUrl: string, outFile: string): void {
  const args = [
    '--dialect',
    'postgres',
    '--url',
    templateUrl,
    '--out-file',
    outFile,
    '--exclude-pattern',
    '(graphile_worker.*)',
    '--date-parser',
    'string',
    '--numeric-parser',
    'string',
    '--no-domains',
  ];
  const done = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js'), ...args],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`kysely-codegen failed: ${done.stdout}${done.stderr}`);
  // The connection reads int8 as a number (src/platform/database/connect.ts).
  const text = readFileSync(outFile, 'utf8');
  writeFileSync(
    outFile,
    text.replace(
      'ColumnType<string, bigint | number | string, bigint | number | string>',
      'ColumnType<number, bigint | number, bigint | number>',
    ),
  );
}

if (import.meta.main) {
  const folder = ownFolder('schema');
  const server = await startEmbedded(folder);
  try {
    await prepareTemplate(server.adminUrl, server.url('motcua_template'));
    const out = join(import.meta.dirname, '../../src/platform/database/tables.ts');
    generateTypes(server.url('motcua_template'), out);
    console.log(`${out}: ${readFileSync(out, 'utf8').split('\n').length} lines`);
  } finally {
    await server.stop();
    removeCluster(folder);
  }
}
