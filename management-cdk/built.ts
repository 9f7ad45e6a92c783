import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of what `npm run build:aws` has made. */
export interface Built {
  /** Holds a folder for each function. */
  lambda: string;
  /** What a build runs. */
  job: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

export const builtHere: Built = { lambda: join(root, 'dist/lambda'), job: join(root, 'dist/job') };
