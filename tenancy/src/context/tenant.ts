export const roles = ['admin', 'member'] as const;
/** `admin`: administers the people of the tenant. */
export type Role = (typeof roles)[number];

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value);

/** Who a request comes from, as the authorizer has verified it. */
export interface Tenant {
  /** A ULID. */
  tenantId: string;
  /** The user name in the user pool; empty for what has no user, such as an event. */
  userId: string;
  /** A role that is neither `admin` nor `member` counts as `member`. */
  role: Role;
  email?: string;
  /** Names the limits. @default "standard" */
  plan: string;
}
