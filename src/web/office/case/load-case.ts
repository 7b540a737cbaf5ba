import {
  colleaguesOf,
  precedentsNear,
  readCase,
  readClassification,
  type CaseView,
  type Official,
  type Precedent,
  type StoredClassification,
} from '../../../casework/index.ts';
import { procedure as procedureById } from '../../../procedures/index.ts';
import type { Procedure } from '../../../procedures/kit/index.ts';
import { searchSystems, similarSystems, type FoundEntry, type SimilarSystem } from '../../../registry/index.ts';
import type { WebContext } from '../../server/index.ts';
import type { Office } from '../office.ts';

/** Everything that the page of one case shows. */
export interface CaseShown {
  readonly view: CaseView;
  readonly procedure: Procedure;
  readonly colleagues: readonly Official[];
  readonly similar: readonly SimilarSystem[];
  readonly others: readonly FoundEntry[];
  readonly precedents: readonly Precedent[];
  readonly classification: StoredClassification | null;
}

/** The case as this official may see it (recorded as a read), or null. Whoever sees it as a party has a page elsewhere. */
export async function viewOf(
  office: Office,
  context: WebContext,
  code: string,
): Promise<{ view: CaseView; procedure: Procedure } | null> {
  const { actor, now, requestId } = context;
  const view = /^[A-Z0-9-]{6,30}$/.test(code)
    ? await readCase(office.desk, code, { actor: actor!, now, requestId })
    : null;
  if (view === null || (view.sight !== 'caseTeam' && view.sight !== 'authority')) return null;
  const procedure = procedureById(view.procedureId);
  return procedure === null ? null : { view, procedure };
}

/** The same with what stands around it: similar systems, the party's others, precedents, colleagues. */
export async function loadCase(office: Office, context: WebContext, code: string): Promise<CaseShown | null> {
  const found = await viewOf(office, context, code);
  if (found === null) return null;
  const { view, procedure } = found;
  const { desk } = office;
  const own = new Set([...view.entries.map((entry) => entry.code), view.subjectCode]);
  const [colleagues, similar, others, precedents, classification] = await Promise.all([
    colleaguesOf(desk, context.actor!),
    similarSystems(desk.db, { name: view.title, intendedPurpose: purposeOf(view), partyId: null }, 6),
    view.party === null
      ? { items: [] }
      : searchSystems(desk.db, { filters: { provider: view.party.code }, facets: false, limit: 7 }),
    precedentsNear(desk, { title: view.title, sectors: view.sectors }),
    view.classificationId === null ? null : readClassification(desk, view.classificationId),
  ]);
  return {
    view,
    procedure,
    colleagues,
    classification,
    similar: similar.filter((one) => !own.has(one.code)).slice(0, 5),
    others: others.items.filter((one) => !own.has(one.code)).slice(0, 6),
    precedents: precedents.filter((one) => !own.has(one.code)),
  };
}

function purposeOf(view: CaseView): string {
  const field = view.dossier.flatMap((page) => page.fields).find(({ name }) => name === 'intendedPurpose');
  return typeof field?.value === 'string' ? field.value : '';
}
