import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SynthesizedStack } from '@console/cluster-cdk/synthesize';
import { hint } from '@console/core/contract/texts/hints';
import { DomainError } from '@console/core/errors';
import type { JobDeps, Synthesis } from '../deps.ts';
import { JobFailed, NeedsBuild } from '../job-error.ts';
import type { Run } from '../run.ts';

/** Hands `work` the cloud assembly that `write` makes, in a folder that is gone afterwards. */
export async function withAssembly<T>(
  { deps }: Run,
  write: (synthesis: Synthesis, folder: string) => SynthesizedStack,
  work: (stack: SynthesizedStack) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'deployment-console-job-'));
  try {
    const start = performance.now();
    const stack = await synthesize(deps, write, folder);
    deps.log(
      `Synthesized ${stack.stackName}: ${stack.resources} resources in ${((performance.now() - start) / 1000).toFixed(1)} s.`,
    );
    return await work(stack);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function synthesize(
  deps: JobDeps,
  write: (synthesis: Synthesis, folder: string) => SynthesizedStack,
  folder: string,
) {
  try {
    return write(await deps.synthesis(), folder);
  } catch (error) {
    if (error instanceof NeedsBuild) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new JobFailed({
      code: error instanceof DomainError ? error.code : 'synthesis-failed',
      reason: message,
      hint: hint('fix-definition'),
    });
  }
}
