import type { Role } from '@console/core/contract/session';

/** Who makes a request. */
export interface Person {
  email: string;
  role: Role | null;
}
