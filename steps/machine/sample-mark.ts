import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = (dataDir: string) => join(dataDir, 'sample');

export const hasSample = (dataDir: string): boolean => existsSync(mark(dataDir));

export const noteSample = (dataDir: string): void => writeFileSync(mark(dataDir), '');

/** What a start that did not come to its end has left: it would be neither the sample nor anybody's work. */
export function forgetHalf(dataDir: string): void {
  for (const part of ['cluster', 'cognito']) rmSync(join(dataDir, part), { recursive: true, force: true });
}
