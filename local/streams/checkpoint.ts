import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const content = z.object({ streamArn: z.string(), sequenceNumbers: z.record(z.string(), z.string()) });

/** The last delivered record of each shard. */
export type Position = z.infer<typeof content>;

export interface Checkpoint {
  /** Undefined when there is none yet, or it cannot be read: the reader then starts with new records. */
  load(): Position | undefined;
  save(position: Position): Promise<void>;
}

export const checkpointIn = (file: string): Checkpoint => ({
  load() {
    try {
      return content.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return undefined;
    }
  },
  async save(position) {
    await writeFile(`${file}.new`, JSON.stringify(position));
    await rename(`${file}.new`, file);
  },
});

export const noCheckpoint: Checkpoint = { load: () => undefined, save: async () => {} };
