import { createRateLimiter, type RateLimiter, type RateRule, type RateVerdict } from './rate-limiter.ts';

/**
 * Own rule: how many requests one key (address, session or API key) may make of each kind. Reading is generous, since whole offices
 * share an address; what writes, hashes or sends mail is not.
 */
export const REQUEST_LIMITS = {
  read: { limit: 600, windowSeconds: 60 },
  search: { limit: 120, windowSeconds: 60 },
  write: { limit: 60, windowSeconds: 60 },
  anonymousWrite: { limit: 20, windowSeconds: 600 },
  signIn: { limit: 20, windowSeconds: 300 },
  upload: { limit: 60, windowSeconds: 600 },
  api: { limit: 1_200, windowSeconds: 60 },
  batch: { limit: 10, windowSeconds: 60 },
} as const satisfies Record<string, RateRule>;

export type RequestClass = keyof typeof REQUEST_LIMITS;

export interface RequestLimits {
  take(kind: RequestClass, key: string, now: Date): RateVerdict & { limit: number };
}

/** One limiter for each class of routes, with other limits where `change` says so, or all of them that many times wider. */
export function requestLimits(change: Partial<Record<RequestClass, RateRule>> | number = {}): RequestLimits {
  const limiters = new Map<RequestClass, RateLimiter>();
  const rules: Record<string, RateRule> =
    typeof change === 'number' ? REQUEST_LIMITS : { ...REQUEST_LIMITS, ...change };
  const factor = typeof change === 'number' ? change : 1;
  for (const [kind, rule] of Object.entries(rules))
    limiters.set(kind as RequestClass, createRateLimiter({ ...rule, limit: rule.limit * factor }));
  return {
    take: (kind, key, now) => {
      const limiter = limiters.get(kind)!;
      return { ...limiter.take(key, now), limit: limiter.rule.limit };
    },
  };
}
