/** Text by name in Parameter Store of a region of the cluster account, such as `/tenancy/<pool>/tenants/<id>/status`. */
export interface TenantParameters {
  get(region: string, name: string): Promise<string | undefined>;
  /** All below the path, by name. */
  list(region: string, path: string): Promise<Record<string, string>>;
  /**
   * Creates or overwrites. Those written before a failure stay: to repeat the call is safe.
   * @throws DomainError validation for a name or a value that Parameter Store refuses; nothing is written then
   */
  put(region: string, values: Readonly<Record<string, string>>): Promise<void>;
  /** Those that do not exist are no error. */
  remove(region: string, names: readonly string[]): Promise<void>;
}
