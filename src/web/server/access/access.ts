import type { Actor } from '../../../platform/identity/index.ts';
import type { Access } from '../route.ts';

export type Admission = 'in' | 'signIn' | 'chooseParty' | 'forbidden' | 'keyNeeded';

/** Whether this actor may use a route with that access. Everything not named is closed. */
export function admit(access: Access, actor: Actor | null): Admission {
  switch (access.to) {
    case 'anyone':
      return 'in';
    case 'apiKey':
      if (actor?.kind !== 'apiKey') return 'keyNeeded';
      return actor.scopes.includes(access.scope) ? 'in' : 'forbidden';
    case 'signedIn':
      return actor?.kind === 'person' ? 'in' : refusedPerson(actor);
    case 'roles':
      if (actor?.kind !== 'person') return refusedPerson(actor);
      return actor.roles.some(({ role }) => access.roles.includes(role)) ? 'in' : 'forbidden';
    case 'mandate':
      if (actor?.kind !== 'person') return refusedPerson(actor);
      if (actor.mandate === null) return 'chooseParty';
      return actor.mandate.scopes.includes(access.scope) ? 'in' : 'forbidden';
    default:
      return access satisfies never;
  }
}

/** A key is never a person: it gets no page, not even the way to sign in. */
function refusedPerson(actor: Actor | null): Admission {
  return actor === null ? 'signIn' : 'forbidden';
}
