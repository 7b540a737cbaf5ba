import type { Desk } from '../../casework/index.ts';
import {
  passwordAuthenticator,
  type Authenticator,
  type PasswordProof,
  type Role,
} from '../../platform/identity/index.ts';
import type { Access, Services } from '../server/index.ts';

/** What the handlers of this room share; made once a process. */
export interface Office {
  readonly services: Services;
  readonly desk: Desk;
  /** Asks for the present password before a new one is set; counts wrong guesses like the sign-in page. */
  readonly passwords: Authenticator<PasswordProof>;
}

export function openOffice(services: Services): Office {
  return { services, desk: services.desk, passwords: passwordAuthenticator() };
}

const roles = (...names: [Role, ...Role[]]): Access => ({ to: 'roles', roles: names });

/** Who works on cases. What each may see of them, casework decides by jurisdiction. */
export const CASE_OFFICIALS = roles('officer', 'lead', 'inspector');
/** Who moves cases on. */
export const CASE_HANDLERS = roles('officer', 'lead');
/** Who reads what plans and the strategy say. */
export const PLAN_READERS = roles('planner', 'lead', 'officer', 'inspector', 'admin');
/** Who writes plans and the strategy; for which agency, the room itself decides. */
export const PLAN_WRITERS = roles('planner', 'admin');
/** Who answers difficulties of a plan or decides them. */
export const PLAN_DECIDERS = roles('planner', 'lead', 'admin');
export const ADMINS = roles('admin');
export const OPERATORS = roles('admin', 'operator');
/** Everybody who has a desk here. */
export const EVERY_OFFICIAL = roles('officer', 'lead', 'inspector', 'planner', 'operator', 'admin');
