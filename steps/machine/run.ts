import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stop } from 'esbuild';
import { assemblyOf } from '../ladder/assembly.ts';
import type { Step } from '../ladder/step.ts';
import { loadStep, stepNames } from '../ladder/steps.ts';
import { onCode } from './codes.ts';
import { startingProgram } from './program.ts';
import type { RunningStep } from './start-step.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The AWS SDK would print a notice about Node.js 20.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

function argumentsOf() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { fresh: { type: 'boolean', default: false } },
  });
  const [wanted] = positionals;
  if (wanted === undefined) throw new Error(`Which step? ${stepNames().join(', ')}`);
  return { wanted, fresh: values.fresh };
}

async function main(): Promise<void> {
  const { wanted, fresh } = argumentsOf();
  const step = await loadStep(wanted);
  const dataDir = join(process.env.DATA_DIR ?? join(root, '.local-steps'), step.name);
  if (fresh) rmSync(dataDir, { recursive: true, force: true });
  const port = Number(process.env.PORT ?? 8100 + Number(step.name.slice(4, 6)));
  const [{ startStep }, assembly] = await Promise.all([startingProgram(), assemblyOf(step)]);
  // It holds hundreds of MB.
  await stop();
  const starting = startStep(step, { dataDir, port, assembly, log: () => {} });
  stopOnSignal(starting);
  const running = await starting;
  process.stdout.write(ready(step, running));
  if (running.userPools) await onCode(running.userPools.log, (code) => process.stdout.write(`  ${code}\n`));
}

function ready({ name, adds }: Step, { machine, notes }: RunningStep): string {
  const seconds = (performance.now() / 1000).toFixed(1);
  const lines = [adds, ...notes, 'Stop with Ctrl-C'].map((line) => `  ${line}`);
  return [`${name} is ready after ${seconds} s: ${machine.url}`, ...lines, ''].join('\n');
}

function stopOnSignal(starting: Promise<RunningStep>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void starting.then(({ stop }) => stop()).finally(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
