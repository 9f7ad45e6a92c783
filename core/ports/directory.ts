import type { Role } from '../contract/session.ts';

export interface Admin {
  email: string;
  role: Role | null;
  enabled: boolean;
  createdAt: string;
}

/** The people who may sign in. */
export interface Directory {
  /** The person behind the `username` claim of an access token. */
  findByUsername(username: string): Promise<Admin | null>;
}
