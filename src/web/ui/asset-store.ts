import { createHash } from 'node:crypto';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { basename, extname, resolve } from 'node:path';
import { buildSync, version } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { keptBuild, type Built } from './kept-build.ts';

/** One file that browsers may keep for ever: its address changes when its bytes do. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  /** Absent where compressing does not pay (fonts). */
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
  readonly etag: string;
}

/** What to send with every asset. */
export const ASSET_CACHE_CONTROL = 'public, max-age=31536000, immutable';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const entries = new Map<string, string>([
  ['app.css', here('assets/app.css')],
  ['app.js', here('assets/app.ts')],
  ['icon.svg', here('assets/icon.svg')],
]);

const byName = new Map<string, Asset>();
const byPath = new Map<string, Asset>();

/**
 * Adds a browser file of another room (for instance `verify.js` from an entry in TypeScript) and bundles it.
 * The name is what `assetUrl` takes; `file` is an absolute path or a file URL. Throws when it does not bundle.
 */
export function registerAsset(name: string, file: string | URL): void {
  entries.set(name, file instanceof URL ? fileURLToPath(file) : file);
  if (byPath.size > 0) remember(bundled([name]).made);
}

/** Bundles, minifies and compresses everything registered, once. Called at start so that the first visitor does not wait. */
export function prepareAssets(): void {
  if (byPath.size === 0) build([...entries.keys()]);
}

/** The address of a registered file or of a font it uses, for instance `assetUrl('app.css')`. Throws on an unknown name. */
export function assetUrl(name: string): string {
  prepareAssets();
  const asset = byName.get(name);
  if (asset === undefined) throw new Error(`no such asset: ${name}`);
  return asset.path;
}

/** The file at a path under `/assets/`, or null. */
export function findAsset(path: string): Asset | null {
  prepareAssets();
  return byPath.get(path) ?? null;
}

/** From where Node.js keeps what it compiles, if it does: bundling and compressing take a third of a start. */
function build(names: readonly string[]): void {
  const key = JSON.stringify([names.map((name) => [name, entries.get(name)]), OPTIONS, version]);
  remember(keptBuild(getCompileCacheDir(), key, () => bundled(names)));
}

function remember(made: readonly [name: string, asset: Asset][]): void {
  for (const [name, asset] of made) {
    byName.set(name, asset);
    byPath.set(asset.path, asset);
  }
}

/** Made of what esbuild reads, and of this file. */
function bundled(names: readonly string[]): Built<[name: string, asset: Asset][]> {
  const result = buildSync({
    ...OPTIONS,
    entryPoints: names.map((name) => ({ in: entries.get(name)!, out: name.slice(0, -extname(name).length) })),
  });
  const contents = new Map(result.outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]));
  const made = Object.entries(result.metafile.outputs).map(([output, { entryPoint, inputs }]): [string, Asset] => {
    const file = basename(output);
    const source = entryPoint === undefined ? Object.keys(inputs)[0] : undefined;
    const name = source === undefined ? `${file.split('.')[0]!}${extname(file)}` : basename(source);
    return [name, assetOf(file, contents.get(file)!)];
  });
  const read = Object.keys(result.metafile.inputs).map((path) => resolve(path));
  return { made, inputs: [fileURLToPath(import.meta.url), ...read] };
}

const OPTIONS: BuildOptions & { write: false; metafile: true } = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'esm',
  target: ['chrome107', 'firefox104', 'safari16'],
  outdir: '/assets',
  publicPath: '/assets/',
  entryNames: '[name].[hash]',
  assetNames: '[name].[hash]',
  chunkNames: '[name].[hash]',
  loader: { '.woff2': 'file', '.svg': 'copy' },
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
};

function assetOf(file: string, body: Buffer): Asset {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { path: `/assets/${file}`, type, body, etag, ...compressed(file, body) };
}

function compressed(file: string, body: Buffer): { brotli?: Buffer; gzip?: Buffer } {
  if (extname(file) === '.woff2') return {};
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { brotli: brotliCompressSync(body, { params }), gzip: gzipSync(body, { level: 9 }) };
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
