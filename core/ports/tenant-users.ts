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
  /** The customer's. */
  code: string;
  email: string;
  role: string;
}

export interface CreatedTenantUser {
  user: TenantUser;
  /** Only where no e-mail is sent. */
  temporaryPassword?: string;
}

export interface TenantUsers {
  /**
   * Creates somebody, with tenant and role. Somebody of the same tenant with that address stays who they are.
   * @throws DomainError tenant-user-exists when the user name belongs to another tenant
   */
  create(pool: UserPoolRef, user: NewTenantUser): Promise<CreatedTenantUser>;
  /**
   * Sends somebody who has not signed in yet another temporary password; where no e-mail is sent, it is in the answer.
   * @throws DomainError not-found when there is no such person of the tenant
   */
  renewInvitation(pool: UserPoolRef, user: Omit<NewTenantUser, 'role'>): Promise<CreatedTenantUser>;
  /** Everybody of the tenant, by e-mail address. */
  list(pool: UserPoolRef, tenantId: string): Promise<TenantUser[]>;
  /** Removes somebody; nobody where there is no such person of the tenant. */
  remove(pool: UserPoolRef, user: Omit<NewTenantUser, 'role'>): Promise<void>;
  /** Removes everybody of the tenant; answers how many. */
  removeAll(pool: UserPoolRef, tenantId: string): Promise<number>;
}
