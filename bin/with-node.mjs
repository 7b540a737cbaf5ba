#!/usr/bin/env node
// Runs a TypeScript entry under the Node.js that this project pins, installing dependencies first when they are missing
// or older than the lock file. Plain JavaScript that Node.js 20 understands: it is the only file that must.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs from the lock file unless the stamp says this very lock file is already installed. */
function install() {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return;
  // Not `npm ci`: it refuses a lock file that does not name the optional binaries of every platform there is.
  process.stderr.write('Installing dependencies…\n');
  const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write('npm install failed: see the lines above.\n');
    process.exit(1);
  }
  writeFileSync(stamp, lockHash);
}

/** The pinned binary where the platform has one, else this Node.js if it is new enough to run TypeScript. */
function pinnedNode() {
  const candidate = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(candidate)) return candidate;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  process.stderr.write(
    `No pinned Node.js for ${process.platform}-${process.arch}: install Node.js 26 and try again.\n`,
  );
  return process.exit(1);
}

/** Starts `entry` with `args`, passes signals and the exit code through. */
export function run(entry, args) {
  install();
  // Types are taken off and code is compiled once, not at every start.
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'motcua');
  const child = spawn(pinnedNode(), ['--disable-warning=ExperimentalWarning', join(root, entry), ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [entry, ...args] = process.argv.slice(2);
  run(entry, args);
}
