/** A key of the table or of one of its indexes; all of them are text. */
export interface KeyDefinition {
  partitionKey: string;
  sortKey: string;
}

export interface TableDefinition extends KeyDefinition {
  indexes: (KeyDefinition & { name: string })[];
  /** Attribute with the second of the epoch after which DynamoDB may drop the item. */
  timeToLive: string;
  stream: 'NEW_AND_OLD_IMAGES';
}

/** Partition key of every record of the audit log, and of nothing else: policies name it. */
export const auditPartition = 'audit';

const index = (name: string) => ({ name, partitionKey: `${name}pk`, sortKey: `${name}sk` });

/**
 * The one table. Its indexes project all attributes and are eventually consistent on AWS:
 * `gsi1` by customer, `gsi2` by region (operations), actor (audit) or commit (customers), `gsi3` by phase (operations) or time (audit).
 */
export const tableDefinition: TableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: [index('gsi1'), index('gsi2'), index('gsi3')],
  timeToLive: 'ttl',
  stream: 'NEW_AND_OLD_IMAGES',
};
