import { compareWithLog } from '../../registry/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { PlacedLeaf } from '../../verifier/index.ts';
import { comparePublished } from './compare-published.ts';
import type { CompareWithRegisters, RegisterComparison } from './log-verify.ts';

const BATCH = 500;

/** Holds the registers of the same place against the log: of a database all versions, of an address what is published there. */
export const compareRegisters: CompareWithRegisters = (place, leaves) =>
  place.kind === 'database' ? compareDatabase(place.db, leaves) : comparePublished(place.url, leaves, place.onWait);

async function compareDatabase(db: Db, leaves: AsyncIterable<PlacedLeaf>): Promise<RegisterComparison> {
  const { findings, versions, waiting } = await compareWithLog(db, inBatches(leaves));
  const differences = findings.map(({ code, where, detail }) => ({
    code,
    where: detail === null ? where : `${where}: ${detail}`,
  }));
  const left = waiting === 0 ? [] : [`${waiting} versions whose records wait for their place in the log`];
  return { differences, versions, left };
}

async function* inBatches(leaves: AsyncIterable<PlacedLeaf>): AsyncGenerator<PlacedLeaf[]> {
  let batch: PlacedLeaf[] = [];
  for await (const leaf of leaves) {
    batch.push(leaf);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
