import { parseArgs } from 'node:util';
import { prepareInstallation } from '../console/installation.ts';
import { runChaos } from './chaos.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    customers: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(`Kills random parts of a console while it is in use, then checks that nothing was lost.

  npm run chaos -- [--minutes 10] [--customers 4] [--seed N]

Exits with 0 when every operation has ended, and every customer is online with all the entries that its application
confirmed.`);
  process.exit(0);
}

const installation = await prepareInstallation();
const problems = await runChaos({
  installation,
  minutes: Number(values.minutes),
  customers: Number(values.customers),
  seed: Number(values.seed),
  log: (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`),
});
if (problems.length === 0) installation.remove();
else console.error(`${problems.join('\n')}\nThe data of the console is kept in ${installation.dir}.`);
process.exit(problems.length === 0 ? 0 : 1);
