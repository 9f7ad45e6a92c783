import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ValidCustomer } from '../customer-props.ts';
import type { Database } from './database.ts';
import type { Ports } from './ports.ts';
import type { Storage } from './storage.ts';
import type { TaskContents } from './task-contents.ts';

/** What the tasks of one customer share, whichever version and process they run. */
export interface Surroundings {
  props: ValidCustomer;
  logGroup: ILogGroup;
  ports: Ports;
  storage: Storage;
  database: Database | undefined;
}

/** What one kind of task runs. */
export interface TaskProps extends Surroundings {
  contents: TaskContents;
  family: string;
  /** Beside the one that serves requests. */
  process?: { name: string; command: readonly string[] };
  /** Those of another task of the same customer. @default roles of its own */
  roles?: { taskRole: IRole; executionRole: IRole };
}
