import { z } from 'zod';
import { snapshot } from '../contract/snapshot.ts';

/** As the API shows it, with what only the console needs. */
export const snapshotRecord = snapshot.extend({
  /** The owner of the database: on AWS, a database that is made from the snapshot has the same one. */
  username: z.string(),
  rev: z.int(),
});
export type SnapshotRecord = z.infer<typeof snapshotRecord>;
