import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const assigned = z.record(z.string(), z.string());

/**
 * Loads what an operation needs, and waits for a line of JSON on the input with the environment variables that say which
 * one it is. Undefined when the input ends before that: whoever started this process is gone.
 */
export async function awaitOperation(
  input: NodeJS.ReadableStream,
  prepare: () => Promise<void> = loadSynthesis,
): Promise<Record<string, string> | undefined> {
  const lines = createInterface({ input });
  let told = false;
  const line = new Promise<string | undefined>((resolve) => {
    const end = (text?: string) => {
      told = true;
      resolve(text);
    };
    lines.once('line', end);
    lines.once('close', () => end());
  });
  // Whoever is told already is in no need of preparation: it would only delay the work.
  await new Promise(setImmediate);
  // An operation also succeeds without: what is missing is loaded then.
  if (!told) await prepare().catch(() => {});
  const text = await line;
  lines.close();
  return text === undefined ? undefined : assigned.parse(JSON.parse(text));
}

/** The CDK loads most of itself when it is used for the first time. */
async function loadSynthesis(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deployment-console-job-'));
  try {
    const { synthesizeSample } = await import('@console/cluster-cdk/synthesize-sample');
    synthesizeSample(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
