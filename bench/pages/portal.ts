import { systemClock } from '../../src/platform/clock/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { openDatabase } from '../../src/platform/database/index.ts';
import { requestLimits } from '../../src/platform/http/index.ts';
import { start } from '../../src/serve.ts';

/** The whole portal in a process of its own, as in service, but without request budgets. Prints its address. */
const config = readConfig(process.env, process.cwd());
const database = await openDatabase(config, { max: 24 });
const running = await start({ config, clock: systemClock, database, limits: requestLimits(1e9) });
process.on('SIGTERM', () => void running.stop().then(() => process.exit(0)));
console.log(`READY ${running.url}`);
