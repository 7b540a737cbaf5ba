/** Where "now" comes from. Everything that needs the time takes a `Clock` or a `Date`; only this file asks the machine. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `instant` until `set` or `advance` moves it. For tests and demonstrations. */
export function frozenClock(
  instant: Date | string,
): Clock & { set(to: Date | string): void; advance(milliseconds: number): void } {
  let current = new Date(instant);
  if (Number.isNaN(current.getTime())) throw new RangeError(`Not an instant: ${String(instant)}`);
  return {
    now: () => new Date(current),
    set: (to) => {
      current = new Date(to);
    },
    advance: (milliseconds) => {
      current = new Date(current.getTime() + milliseconds);
    },
  };
}

/** A clock that starts at `instant` and then runs on with the machine (the `CLOCK` setting). */
export function shiftedClock(instant: Date | string): Clock {
  const start = new Date(instant).getTime();
  if (Number.isNaN(start)) throw new RangeError(`Not an instant: ${String(instant)}`);
  const offset = start - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}

const HANOI_OFFSET_MS = 7 * 3_600_000;

/** Calendar day (YYYY-MM-DD) of an instant in Asia/Ho_Chi_Minh, which is UTC+7 all year. */
export function dayInVietnam(instant: Date): string {
  return new Date(instant.getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10);
}
