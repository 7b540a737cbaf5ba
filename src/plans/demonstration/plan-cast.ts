import type { PersonActor } from '../../platform/identity/index.ts';

/** Whom the demonstration of plans needs: planners of the ministry and the province, of two units of the ministry, and a leader. */
export interface PlanCast {
  readonly ministry: PersonActor;
  readonly province: PersonActor;
  readonly industry: PersonActor;
  readonly legal: PersonActor;
  readonly leader: PersonActor;
}
