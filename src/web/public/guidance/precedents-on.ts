import { parentOf, type ProvisionId } from '../../../law/index.ts';
import { searchEntries, type FoundEntry } from '../../../registry/index.ts';
import type { Services } from '../../server/index.ts';
import { provisionsOf } from './precedent.ts';

/** Answers by the provisions they rest on, read whole once for each version of their register. */
type ByProvision = ReadonlyMap<ProvisionId, readonly FoundEntry[]>;

/** Registers of answers without names: on levels of risk, and to petitions. */
type Answers = 'guidance' | 'petitionAnswers';

interface Kept {
  readonly version: string;
  readonly read: Promise<ByProvision>;
}

const kept = { guidance: new WeakMap<object, Kept>(), petitionAnswers: new WeakMap<object, Kept>() };

/** The published answers that rest on the provision or a part of it, newest first. */
export async function answersOn(
  services: Services,
  register: Answers,
  id: ProvisionId,
): Promise<readonly FoundEntry[]> {
  const version = services.registerVersions.of([register]);
  const ofRegister = kept[register];
  let known = ofRegister.get(services.database);
  if (known?.version !== version) {
    known = { version, read: readAll(services, register) };
    ofRegister.set(services.database, known);
    // A reading that failed is not kept: the next request tries again.
    known.read.catch(() => ofRegister.delete(services.database));
  }
  return (await known.read).get(id) ?? [];
}

const PAGE_ROWS = 100;

async function readAll({ database }: Services, register: Answers): Promise<ByProvision> {
  const byProvision = new Map<ProvisionId, FoundEntry[]>();
  let cursor: string | null = null;
  do {
    const page = await searchEntries(database.db, { registers: [register], facets: false, limit: PAGE_ROWS, cursor });
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
