export interface RateRule {
  /** How many within one window. */
  limit: number;
  windowSeconds: number;
  /** Most keys remembered at once; the oldest windows go first. Default 50 000. */
  maxKeys?: number;
}

export interface RateVerdict {
  allowed: boolean;
  remaining: number;
  /** Whole seconds until the window ends; 0 when allowed. */
  retryAfterSeconds: number;
}

/** Counts within fixed windows, in this process's memory: several processes allow together that many times more. */
export interface RateLimiter {
  rule: RateRule;
  /** Counts one and says whether it was within the limit. A refused one is not counted. */
  take(key: string, now: Date): RateVerdict;
  /** Takes back one that turned out not to matter. */
  giveBack(key: string): void;
  forget(key: string): void;
  /** Number of keys remembered. */
  readonly size: number;
}

interface Window {
  endsAt: number;
  count: number;
}

export function createRateLimiter(rule: RateRule): RateLimiter {
  const { limit, windowSeconds, maxKeys = 50_000 } = rule;
  // A Map keeps insertion order, and every window is equally long: the first is always the one that ends first.
  const windows = new Map<string, Window>();
  const current = (key: string, time: number): Window => {
    const known = windows.get(key);
    if (known && known.endsAt > time) return known;
    windows.delete(key);
    const fresh = { endsAt: time + windowSeconds * 1_000, count: 0 };
    windows.set(key, fresh);
    for (const [other, window] of windows) {
      if (window.endsAt > time && windows.size <= maxKeys) break;
      if (other !== key) windows.delete(other);
    }
    return fresh;
  };
  return {
    rule,
    take: (key, now) => {
      const time = now.getTime();
      const window = current(key, time);
      const allowed = window.count < limit;
      if (allowed) window.count += 1;
      return {
        allowed,
        remaining: limit - window.count,
        retryAfterSeconds: allowed ? 0 : Math.ceil((window.endsAt - time) / 1_000),
      };
    },
    giveBack: (key) => {
      const window = windows.get(key);
      if (window && window.count > 0) window.count -= 1;
    },
    forget: (key) => {
      windows.delete(key);
    },
    get size() {
      return windows.size;
    },
  };
}
