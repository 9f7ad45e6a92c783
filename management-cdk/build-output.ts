import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders that `npm run build:aws` writes. */
export interface BuildOutput {
  /** Has a folder with the bundle of each function. */
  lambda: string;
  /** The program of the job and everything it needs: a build installs nothing. */
  job: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

export const buildOutput: BuildOutput = { lambda: join(root, 'dist/lambda'), job: join(root, 'dist/job') };

/** `folder` itself. @throws Error when it was not built */
export function built(folder: string): string {
  if (existsSync(folder)) return folder;
  throw new Error(`${folder} does not exist. Run npm run build:aws first.`);
}
