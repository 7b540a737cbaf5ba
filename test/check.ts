import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

const STEPS: [name: string, program: string, args: string[]][] = [
  ['types', bin('tsc'), ['--noEmit', '-p', '.']],
  ['lint', bin('oxlint'), ['--type-aware', '--quiet', 'src', 'test', 'bench', 'bin']],
  ['format', bin('oxfmt'), ['--check', 'src', 'test', 'bench', 'bin']],
];

/** Types, lint and format, one after the other; says which failed. */
export async function check(): Promise<boolean> {
  let good = true;
  for (const [name, program, args] of STEPS) {
    const passed = await run(program, args);
    console.log(`${passed ? '✔' : '✖'} ${name}`);
    good &&= passed;
  }
  return good;
}

function run(program: string, args: string[]): Promise<boolean> {
  // The tools start with `#!/usr/bin/env node`: they must find the pinned one.
  const env = { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}` };
  return new Promise((resolve) => {
    spawn(program, args, { cwd: root, stdio: 'inherit', env }).on('exit', (code) => resolve(code === 0));
  });
}

if (import.meta.main) process.exitCode = (await check()) ? 0 : 1;
