import type { Jobs } from '@console/core/ports/jobs';

export interface JobsTraits {
  /** Whether more jobs than the limit are refused; where they are not, the caller counts. */
  limited: boolean;
}

/** What a test of jobs works with. */
export interface JobsBench {
  /** A folder for what jobs leave and wait for. */
  readonly dir: string;
  open(command: string, limit?: number): Promise<Jobs>;
}

export const operationId = '01JD0000000000000000000000';
export const otherId = '01JD0000000000000000000001';
