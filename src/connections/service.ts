import type { Bilingual, Day, ProvisionId } from '../law/index.ts';
import type { ServiceKind, ServiceState, SignIn } from './words.ts';

/** A service that the portal leads to, as it was entered last. */
export interface ConnectedService {
  readonly code: string;
  readonly version: number;
  readonly kind: ServiceKind;
  readonly state: ServiceState;
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  /** Null where it was never connected. */
  readonly address: string | null;
  /** Code of the agency that operates it. */
  readonly agency: string;
  /** Null where it was never connected. */
  readonly since: Day | null;
  readonly signIn: SignIn;
  readonly provision: ProvisionId | null;
  readonly isDemo: boolean;
  readonly enteredAt: Date;
  readonly enteredBy: string;
}
