import { parentOf, type ProvisionId } from '../../../law/index.ts';
import { searchEntries, type FoundEntry } from '../../../registry/index.ts';
import type { Services } from '../../server/index.ts';
import { provisionsOf } from './precedent.ts';

/** Answers by the provisions they rest on, read whole once for each version of the register. */
type ByProvision = ReadonlyMap<ProvisionId, readonly FoundEntry[]>;

const kept = new WeakMap<object, { readonly version: string; readonly read: Promise<ByProvision> }>();

/** The published answers that rest on the provision or a part of it, newest first. */
export async function precedentsOn(services: Services, id: ProvisionId): Promise<readonly FoundEntry[]> {
  const version = services.registerVersions.of(['guidance']);
  let known = kept.get(services.database);
  if (known?.version !== version) {
    known = { version, read: readAll(services) };
    kept.set(services.database, known);
    // A reading that failed is not kept: the next request tries again.
    known.read.catch(() => kept.delete(services.database));
  }
  return (await known.read).get(id) ?? [];
}

const PAGE_ROWS = 100;

async function readAll({ database }: Services): Promise<ByProvision> {
  const byProvision = new Map<ProvisionId, FoundEntry[]>();
  let cursor: string | null = null;
  do {
    const page = await searchEntries(database.db, { registers: ['guidance'], facets: false, limit: PAGE_ROWS, cursor });
    for (const item of page.items)
      for (const id of withContaining(provisionsOf(item.public))) {
        const others = byProvision.get(id);
        if (others === undefined) byProvision.set(id, [item]);
        else others.push(item);
      }
    cursor = page.next;
  } while (cursor !== null);
  return byProvision;
}

/** Each provision with the clause, article and document that contain it, once. */
function withContaining(ids: readonly ProvisionId[]): Set<ProvisionId> {
  const all = new Set<ProvisionId>();
  for (const id of ids) for (let at: ProvisionId | null = id; at !== null; at = parentOf(at)) all.add(at);
  return all;
}
