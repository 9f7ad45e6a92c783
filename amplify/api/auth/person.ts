import type { ApiToken } from '@console/core/contract/api-token';
import type { Role } from '@console/core/contract/session';

/** Who makes a request. */
export interface Person {
  email: string;
  /** In the directory. */
  username: string;
  role: Role | null;
  /** Absent: signed in. */
  token?: Pick<ApiToken, 'name' | 'products' | 'readOnly' | 'expiresAt'>;
}
