import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock } from '../clock/index.ts';
import { accepted, refused, type Outcome } from '../refusal/index.ts';
import { cleanFileName } from './file-name.ts';
import type { FileStore, StoredBytes, Upload, UploadRule } from './file-store.ts';
import { inspectFile } from './inspect-file.ts';
import { fileRefusal, MEDIA_TYPES, tooLarge, type FileRefusal, type MediaType } from './media-type.ts';

const MAX_BYTES = 25 * 1_048_576;
/** A draft this old was left by a crash. */
const DRAFT_HOURS = 24;

/** Keeps files under `dataDir/files/ab/<hash>`. Clears away drafts that a crash left. */
export async function openDiskFileStore(dataDir: string, clock: Clock): Promise<FileStore> {
  const root = join(dataDir, 'files');
  const drafts = join(root, 'drafts');
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  await sweepDrafts(drafts, clock.now());
  return {
    put: (upload, rule = {}) => put(root, join(drafts, randomUUID()), upload, rule, clock),
    putBack: (sha256, content) => putBack(root, join(drafts, randomUUID()), { sha256, content }, clock),
    get: (sha256) => get(pathOf(root, sha256)),
    remove: (sha256) => rm(pathOf(root, sha256), { force: true }),
    list: () => list(root),
  };
}

function pathOf(root: string, sha256: Buffer): string {
  if (sha256.length !== 32) throw new RangeError('Not a SHA-256');
  const hex = sha256.toString('hex');
  return join(root, hex.slice(0, 2), hex);
}

async function sweepDrafts(drafts: string, now: Date): Promise<void> {
  for (const name of await readdir(drafts)) {
    const draft = join(drafts, name);
    const found = await stat(draft).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > DRAFT_HOURS * 3_600_000) await rm(draft, { force: true });
  }
}

/**
 * Draft, check, sync, rename, sync the folder: a crash before the rename leaves a draft that is swept later, after it the whole file.
 * A row may name the hash only once this has resolved.
 */
async function put(
  root: string,
  draft: string,
  upload: Upload,
  rule: UploadRule,
  clock: Clock,
): Promise<Outcome<StoredBytes, FileRefusal>> {
  const { maxBytes = MAX_BYTES, field = 'file', allowed = Object.keys(MEDIA_TYPES) as MediaType[] } = rule;
  try {
    const written = await writeDraft(draft, upload.content, maxBytes);
    if (written === 'tooLarge') return refused(tooLarge(maxBytes, field));
    if (written.sizeBytes === 0) return refused(fileRefusal('fileEmpty', field));
    const kind = await inspectFile(draft, cleanFileName(upload.name), written.sizeBytes, { allowed, field });
    if (!kind.ok) return kind;
    await keep(draft, pathOf(root, written.sha256), clock.now());
    return accepted({ ...written, ...kind.value });
  } finally {
    await rm(draft, { force: true });
  }
}

/** The same steps, without asking what the bytes are: that was done when they first came. */
async function putBack(
  root: string,
  draft: string,
  { sha256, content }: { sha256: Buffer; content: AsyncIterable<Uint8Array> },
  clock: Clock,
): Promise<boolean> {
  try {
    const written = await writeDraft(draft, content, Number.POSITIVE_INFINITY);
    if (written === 'tooLarge' || !written.sha256.equals(sha256)) return false;
    await keep(draft, pathOf(root, sha256), clock.now());
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(
  draft: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ sha256: Buffer; sizeBytes: number } | 'tooLarge'> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(draft, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) return 'tooLarge';
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
    return { sha256: hash.digest(), sizeBytes };
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
}

async function keep(draft: string, path: string, now: Date): Promise<void> {
  const folder = join(path, '..');
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(join(folder, '..'));
  // The date tells the sweep of unnamed bytes that they were put again just now.
  await utimes(draft, now, now);
  // The same bytes may lie there already: replacing them by themselves is the one step that cannot meet the sweep half-way.
  await rename(draft, path);
  await syncFolder(folder);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function get(path: string): Promise<Readable | null> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return file === null ? null : file.createReadStream();
}

async function* list(root: string): AsyncIterable<{ sha256: Buffer; putAt: Date }> {
  for (const prefix of await readdir(root)) {
    if (!/^[0-9a-f]{2}$/v.test(prefix)) continue;
    for (const hex of await readdir(join(root, prefix))) {
      const found = /^[0-9a-f]{64}$/v.test(hex) ? await stat(join(root, prefix, hex)).catch(() => null) : null;
      if (found) yield { sha256: Buffer.from(hex, 'hex'), putAt: found.mtime };
    }
  }
}
