import type { Jobs } from '@console/core/ports/jobs';

export interface JobsTraits {
  /** Whether more jobs than the limit are refused; where they are not, the caller counts. */
  limited: boolean;
  /** Whether a job can be ended from outside; one that cannot only counts as ended. @default true */
  stoppable?: boolean;
}

/** What the tests of jobs work with. */
export interface JobsFixture {
  /** A folder for files that jobs write or wait for. */
  readonly dir: string;
  open(command: string, limit?: number): Promise<Jobs>;
}

export const operationId = '01JD0000000000000000000000';
export const otherId = '01JD0000000000000000000001';
