import type { Desk } from '../../casework/index.ts';
import { passwordAuthenticator, type Authenticator, type PasswordProof } from '../../platform/identity/index.ts';
import type { Services } from '../server/index.ts';

/** What the handlers of this room share; made once a process. */
export interface Workspace {
  readonly services: Services;
  readonly desk: Desk;
  /** Asks for the present password before a new one is set; counts wrong guesses like the sign-in page. */
  readonly passwords: Authenticator<PasswordProof>;
}

export function openWorkspace(services: Services): Workspace {
  return { services, desk: services.desk, passwords: passwordAuthenticator() };
}
