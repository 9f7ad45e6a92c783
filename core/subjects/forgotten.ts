import type { Change } from '../ports.ts';
import type { DeploymentRecord } from '../records/deployment.ts';

/** Removes what an operation was to deploy, once nothing is deployed of it any more. */
export const forgotten = (record: DeploymentRecord | undefined): Change[] =>
  record ? [{ write: 'remove', kind: 'deployment', record }] : [];
