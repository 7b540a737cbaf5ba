import { portalActor, type Actor } from '../../platform/identity/index.ts';
import type { Bilingual, Ground } from '../../law/index.ts';
import type { Form, Procedure, Refusal } from '../../procedures/kit/index.ts';
import { seatFor } from '../act/authorise.ts';
import { scopeOf, type CaseFile } from '../stored/load-case.ts';
import { confirmedBy } from '../perform.ts';
import { refusal } from '../refusal.ts';

/** Something that this person may do with this case now. */
export interface AllowedAct {
  readonly act: string;
  readonly button: Bilingual;
  /** What doing it means, where the button alone does not say it. */
  readonly means: Bilingual | null;
  readonly form: Form | null;
  readonly grounds: readonly Ground[];
  /** A decision in the sense of the law: shown with the name of who takes it. */
  readonly decision: boolean;
  /** The act that it would confirm. */
  readonly confirmsActId: string | null;
  /** Why it waits for somebody else, although the state allows it. */
  readonly blocked: Refusal | null;
}

/** Acts that the state of the case and the seat of the actor allow, in the order of the procedure. */
export function allowedActs(procedure: Procedure, file: CaseFile, actor: Actor): AllowedAct[] {
  return Object.entries(procedure.acts).flatMap(([name, act]) => {
    if (act.from === 'start' || !act.from.includes(file.status.state)) return [];
    if (!('seat' in seatFor(actor, act.by, scopeOf(file), procedure))) return [];
    if (actor.kind === 'portal' && act.decision) return [];
    const confirmed = confirmedBy(act, file);
    return {
      act: name,
      ...wordsOf(procedure, name),
      form: act.form ?? null,
      grounds: act.grounds,
      decision: act.decision ?? false,
      confirmsActId: confirmed?.id ?? null,
      blocked: act.confirms === undefined ? null : confirmationRefusal(actor, confirmed?.accountId ?? null),
    };
  });
}

function wordsOf({ texts }: Procedure, name: string): Pick<AllowedAct, 'button' | 'means'> {
  const [vi, en] = [texts.vi.acts[name], texts.en.acts[name]];
  const means = vi?.means === undefined || en?.means === undefined ? null : { vi: vi.means, en: en.means };
  return { button: { vi: vi?.button ?? name, en: en?.button ?? name }, means };
}

/** What a visitor without an account may do now with a case of its own, on the portal's pages. */
export function visitorsActs(procedure: Procedure, file: CaseFile): AllowedAct[] {
  return allowedActs(procedure, file, portalActor('web')).filter(({ act }) =>
    procedure.acts[act]!.by.includes('visitor'),
  );
}

function confirmationRefusal(actor: Actor, preparedBy: string | null): Refusal | null {
  if (actor.kind !== 'person') return refusal('personNeeded');
  return preparedBy === null || preparedBy === actor.accountId ? refusal('fourEyes') : null;
}
