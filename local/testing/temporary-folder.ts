import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for the current test: it is removed after the test and its `afterEach`. */
export async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'deployment-console-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}
