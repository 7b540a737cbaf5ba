import { createRateLimiter } from '../../../platform/http/index.ts';
import type { RequestClass } from '../route.ts';
import type { RequestLimits } from '../services.ts';

/** Requests per minute and address. A person reading fast or a form with autosave stays far below; a script is slowed. */
const PER_MINUTE: Record<RequestClass, number> = {
  read: 1200,
  search: 300,
  write: 240,
  signIn: 30,
  upload: 60,
  api: 6000,
  bulk: 60,
};

/** One counter per class, in this process. `factor` widens all of them, for load tests. */
export function requestLimits(factor = 1): RequestLimits {
  const limiters = new Map(
    Object.entries(PER_MINUTE).map(([name, limit]) => [
      name,
      createRateLimiter({ limit: limit * factor, windowSeconds: 60 }),
    ]),
  );
  return { take: (budget, address, now) => limiters.get(budget)!.take(address, now) };
}
