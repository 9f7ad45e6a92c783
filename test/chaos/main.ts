import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '@console/local/processes/free-port';
import { scratch } from '../console/scratch.ts';
import { createChaos } from './chaos.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    customers: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(`Kills parts of a console at random while it works, then checks that nothing was lost.

  npm run chaos -- [--minutes 10] [--customers 4] [--seed N]

Ends with 0 when every customer is online and has every entry it confirmed, and every operation has ended.`);
  process.exit(0);
}

const place = scratch('console-chaos');
const failures = await createChaos({
  dataDir: join(place.dir, 'data'),
  port: await freePort(),
  appsPort: await freePort(),
  minutes: Number(values.minutes),
  customers: Number(values.customers),
  seed: Number(values.seed),
  say: (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`),
}).run();
if (failures.length === 0) place.remove();
else console.error(`${failures.join('\n')}\nThe state is kept in ${place.dir}.`);
process.exit(failures.length === 0 ? 0 : 1);
