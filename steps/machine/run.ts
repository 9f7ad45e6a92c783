import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadStep, stepNames } from '../ladder/steps.ts';
import { onCode } from './codes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The AWS SDK would print a notice about Node.js 20.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { fresh: { type: 'boolean', default: false } },
  });
  const [wanted] = positionals;
  if (wanted === undefined) throw new Error(`Which step? ${stepNames().join(', ')}`);
  const [step, { startStep }] = await Promise.all([loadStep(wanted), import('./start-step.ts')]);
  const dataDir = join(process.env.DATA_DIR ?? join(root, '.local-steps'), step.name);
  if (values.fresh) rmSync(dataDir, { recursive: true, force: true });
  const port = Number(process.env.PORT ?? 8100 + Number(step.name.slice(4, 6)));
  const running = await startStep(step, { dataDir, port, log: () => {} });
  const seconds = (performance.now() / 1000).toFixed(1);
  process.stdout.write(
    `${[`${step.name} is ready after ${seconds} s: ${running.machine.url}`, `  ${step.adds}`, ...running.notes.map((note) => `  ${note}`), '  Stop with Ctrl-C'].join('\n')}\n`,
  );
  if (running.userPools) await onCode(running.userPools.log, (code) => process.stdout.write(`  ${code}\n`));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void running.stop().finally(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
