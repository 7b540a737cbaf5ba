import { destroyExpired } from './casework/index.ts';
import { sendDailyLetters } from './communication/index.ts';
import { openDuePeriods, remindDue, tellOpened } from './plans/index.ts';
import type { Tasks } from './platform/jobs/index.ts';
import { writeDailyDump } from './registry/index.ts';
import { registerNews } from './web/public/index.ts';
import type { Services } from './web/server/index.ts';

/** Once a night: what its retention rule no longer lets be kept. */
export function sweepTask({ database, clock, files, logger }: Services): Tasks[string] {
  return async () => {
    const destroyed = await destroyExpired(database.db, files, clock.now());
    logger.info({ destroyed }, 'destroyed what had run out');
  };
}

/** The open data as they stand when a day begins, as files for good. */
export function dumpTask({ database, config, signer, clock, today }: Services): Tasks[string] {
  return async () => {
    await writeDailyDump({ db: database.db, dataDir: config.dataDir, signer }, today(), clock.now());
  };
}

/** Before the working day begins: what subscribers wanted to hear of, from the news pages and from the registers, which are strangers. */
export function dailyLettersTask({ database, config, clock, logger }: Services): Tasks[string] {
  return async () => {
    const letters = await sendDailyLetters({
      db: database.db,
      baseUrl: config.baseUrl,
      now: clock.now(),
      registerNews: (from, to) => registerNews(database.db, { from, to }),
    });
    logger.info({ letters }, 'daily letters');
  };
}

/** Every morning: reporting periods of plans that come near are opened, their units are told, and those that have not reported are reminded. */
export function planReportsTask({ database, config, clock, logger }: Services): Tasks[string] {
  return async () => {
    const now = clock.now();
    const opened = await openDuePeriods(database.db, now);
    const told = await tellOpened(database.db, { now, baseUrl: config.baseUrl });
    const letters = await remindDue(database.db, { now, baseUrl: config.baseUrl });
    logger.info({ opened, told, letters }, 'reports of plans');
  };
}
