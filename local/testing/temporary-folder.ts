import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the running test's own: it is gone after the test and its `afterEach`. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'deployment-console-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
