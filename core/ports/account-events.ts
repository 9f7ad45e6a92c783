export const accountEventTypes = [
  'Account Provisioning Started',
  'Account Provisioning Completed',
  'Account Provisioning Failed',
  'Account Deprovisioning Started',
  'Account Deprovisioning Completed',
  'Account Deprovisioning Failed',
] as const;
export type AccountEventType = (typeof accountEventTypes)[number];

export interface AccountEvent {
  type: AccountEventType;
  /** ISO 8601 UTC. */
  time: string;
  detail: {
    accountId: string;
    name: string;
    cloudType: string;
    product: string;
    region: string;
    operationId: string;
    tableName: string | null;
    /** Why it failed. */
    error?: string;
  };
}

/** Tells other systems what becomes of accounts. */
export interface AccountEvents {
  /**
   * What is published may arrive more than once: `operationId` and `type` tell. A job that is killed right after its operation
   * has ended publishes no `Completed`; the status of the account is the truth.
   */
  publish(event: AccountEvent): Promise<void>;
}
