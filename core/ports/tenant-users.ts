export type TenantRole = 'admin' | 'member';

/** The people of tenants in one user pool of the cluster account. */
export interface UserPoolRef {
  region: string;
  userPoolId: string;
}

export interface TenantUser {
  username: string;
  email: string;
  tenantId: string;
  role: string;
  enabled: boolean;
  /** Has not signed in since the invitation. */
  invited: boolean;
}

export interface NewTenantUser {
  tenantId: string;
  email: string;
  role: TenantRole;
}

export interface CreatedTenantUser {
  user: TenantUser;
  /** Only where no e-mail is sent, and only when this call created the person. */
  temporaryPassword?: string;
}

export interface TenantUsers {
  /**
   * Creates somebody, with tenant and role. Somebody of the same tenant with that address stays who they are.
   * @throws DomainError tenant-user-exists when the address belongs to another tenant
   */
  create(pool: UserPoolRef, user: NewTenantUser): Promise<CreatedTenantUser>;
  /** Everybody of the tenant, by e-mail address. */
  list(pool: UserPoolRef, tenantId: string): Promise<TenantUser[]>;
  /** Removes everybody of the tenant; answers how many. */
  removeAll(pool: UserPoolRef, tenantId: string): Promise<number>;
}
