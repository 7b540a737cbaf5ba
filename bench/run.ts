import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';

/** `npm run bench [name…]`: every measurement of this folder, one table. */
const NOT_A_BENCH = new Set(['row.ts', 'run.ts']);
const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !NOT_A_BENCH.has(file))
  .sort();
const rows: BenchRow[] = [];
for (const file of files) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue;
  console.error(`… ${file}`);
  const { bench } = (await import(join(import.meta.dirname, file))) as { bench?: () => Promise<BenchRow[]> };
  if (bench) rows.push(...(await bench()));
}
const number = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));
console.log('| what | measured | baseline | ratio | goal |\n|---|---:|---:|---:|---|');
for (const row of rows) {
  const baseline = row.baseline === undefined ? '' : `${number(row.baseline)} ${row.unit}`;
  console.log(
    `| ${row.name} | ${number(row.value)} ${row.unit} | ${baseline} | ${row.ratio?.toFixed(2) ?? ''} | ${row.goal ?? ''} |`,
  );
}
process.exit(0);
