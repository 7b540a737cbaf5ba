import type { Actor } from '../../platform/identity/index.ts';

/** Who looks, and when. */
export interface Viewing {
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId?: string;
}
