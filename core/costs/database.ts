import { assumptions } from './assumptions.ts';
import { hoursPerMonth } from './prices.ts';
import type { Usage } from './usage.ts';

/** Paid whether or not the database is awake. Backups up to the size of the database are free. */
export const storageUsage: Usage = { auroraGbMonth: assumptions.databaseGb };

/**
 * The capacity that a database with at least `leastAcu` units bills. With a minimum of 0 it pauses between uses; what
 * it is taken to use fits in any higher minimum.
 */
export const capacityUsage = (leastAcu: number): Usage => ({
  auroraAcuHour: Math.max(leastAcu * hoursPerMonth, assumptions.acuHoursOfUse),
});

/** What queries cause while the application runs. */
export const queriesUsage: Usage = { auroraMillionRequests: assumptions.databaseMillionRequests };

/** What stays of a deleted customer whose final snapshot is kept. */
export const snapshotUsage: Usage = { auroraBackupGbMonth: assumptions.databaseGb };
