import type { Clock } from '../platform/clock/index.ts';
import type { Db } from '../platform/database/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';
import { logState, type LogState } from './read-log.ts';

/** How far the log lags behind what was recorded: more than seconds for long means that the sequencer stands still. */
export function watchLog(metrics: Metrics, db: Db, clock: Clock): void {
  let asking: Promise<LogState> | undefined;
  // One question a scrape for all figures.
  const ask = (): Promise<LogState> => {
    asking ??= logState(db).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  metrics.gauge('motcua_log_size', 'Records under the newest signed head', async () => (await ask()).size);
  metrics.gauge('motcua_log_waiting', 'Records that have no place in the log yet', async () => (await ask()).waiting);
  metrics.gauge('motcua_log_waiting_seconds', 'How long the oldest of them has waited', async () =>
    lagSeconds((await ask()).waitingSince, clock.now()),
  );
}

/** Whole seconds since the record that waits longest was entered; 0 when none waits. */
export function lagSeconds(waitingSince: Date | null, now: Date): number {
  return waitingSince === null ? 0 : Math.max(0, Math.round((now.getTime() - waitingSince.getTime()) / 1000));
}
