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
  /** Delivered at least once: who listens goes by `operationId` and `type`. */
  publish(event: AccountEvent): Promise<void>;
}
