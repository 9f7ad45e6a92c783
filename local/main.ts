import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surviveClosedOutput } from './console/closed-output.ts';
import { openLog } from './console/log.ts';
import { watchParent } from './console/parent.ts';
import { startConsole } from './console/start-console.ts';
import { stopOnSignal } from './console/stop-on-signal.ts';
import { limits } from './limits.ts';
import { openLedger } from './processes/ledger.ts';
import { killLeftovers } from './processes/leftovers.ts';
import { prepareDataDir } from './settings/data-dir.ts';
import { takeInstanceLock } from './settings/instance-lock.ts';
import { readSettings } from './settings/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

// The AWS SDK would print a notice about Node.js 20.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

async function main(): Promise<void> {
  surviveClosedOutput();
  const settings = readSettings(process.env, root);
  prepareDataDir(settings.dataDir);
  const releaseLock = await takeInstanceLock(settings.dataDir);
  const ledger = await openLedger(join(settings.dataDir, 'run'));
  const log = openLog(join(settings.dataDir, 'console.log'), settings.logLevel);
  const cleanUp = async () => {
    log.mute();
    // Whatever is supervised is started again when it ends, until this process does.
    while ((await killLeftovers(ledger, limits.console.killMs)).length > 0);
    releaseLock();
  };
  const stopper = stopOnSignal(cleanUp);
  try {
    const killed = await killLeftovers(ledger);
    if (killed.length > 0) log.info(`Ended processes that an earlier console left running: ${killed.join(', ')}`);
    stopper.started(await startConsole({ root, settings, ledger, log }));
    // npm passes signals on, but there is no signal when npm itself is killed.
    if (process.env.npm_lifecycle_event) watchParent(stopper.stop);
  } catch (error) {
    await cleanUp();
    throw error;
  }
  process.stdout.write(ready(settings.port, settings.appsPort));
}

const ready = (port: number, appsPort: number) => `Deployment console ready: http://localhost:${port}
  Sign in as admin@example.com, operator@example.com or viewer@example.com; password Local-only-1
  Customers' applications: http://<code>.localhost:${appsPort}/
  Stop with Ctrl-C
`;

main().catch((error: unknown) => {
  process.stderr.write(`The console cannot start.\n${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
