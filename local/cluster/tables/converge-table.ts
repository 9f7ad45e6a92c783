import { isDeepStrictEqual } from 'node:util';
import type { TableClient, TableDescription } from './table-client.ts';
import type { TableSpec } from './table-spec.ts';

/** Makes a table that exists match its specification, in steps of which each may have been taken already. */
export async function convergeTable(client: TableClient, spec: TableSpec): Promise<TableDescription> {
  await convergeSettings(client, spec);
  await convergeStream(client, spec);
  await convergeIndexes(client, spec);
  await convergeTimeToLive(client, spec);
  return client.untilActive();
}

async function convergeSettings(client: TableClient, spec: TableSpec): Promise<void> {
  const now = await client.untilActive();
  const { BillingMode, ProvisionedThroughput, DeletionProtectionEnabled } = spec;
  if (now.DeletionProtectionEnabled !== DeletionProtectionEnabled) await client.update({ DeletionProtectionEnabled });
  const billing = now.BillingModeSummary?.BillingMode ?? 'PROVISIONED';
  const changes = billing !== BillingMode || differs(now.ProvisionedThroughput, ProvisionedThroughput);
  if (changes) await client.update({ BillingMode, ...(ProvisionedThroughput && { ProvisionedThroughput }) });
}

const differs = (now: TableDescription['ProvisionedThroughput'], wanted: TableSpec['ProvisionedThroughput']): boolean =>
  wanted !== undefined &&
  (now?.ReadCapacityUnits !== wanted.ReadCapacityUnits || now.WriteCapacityUnits !== wanted.WriteCapacityUnits);

async function convergeStream(client: TableClient, { StreamSpecification: wanted }: TableSpec): Promise<void> {
  const { StreamSpecification: now } = await client.untilActive();
  const enabled = now?.StreamEnabled === true;
  if (enabled && now.StreamViewType === wanted?.StreamViewType) return;
  if (enabled) await client.update({ StreamSpecification: { StreamEnabled: false } });
  if (wanted) await client.update({ StreamSpecification: { StreamEnabled: true, ...wanted } });
}

/** DynamoDB creates or deletes one index at a time. */
async function convergeIndexes(client: TableClient, spec: TableSpec): Promise<void> {
  const { GlobalSecondaryIndexes: now } = await client.untilActive();
  const { GlobalSecondaryIndexes: wanted, AttributeDefinitions } = spec;
  const isIn = (list: readonly { IndexName: string }[], name: string) =>
    list.some(({ IndexName }) => IndexName === name);
  for (const { IndexName } of now.filter((one) => !isIn(wanted, one.IndexName))) {
    await client.update({ GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] });
  }
  for (const one of wanted.filter(({ IndexName }) => !isIn(now, IndexName))) {
    await client.update({ AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create: one }] });
  }
}

async function convergeTimeToLive(client: TableClient, { TimeToLiveSpecification }: TableSpec): Promise<void> {
  const wanted = TimeToLiveSpecification?.Enabled ? TimeToLiveSpecification.AttributeName : undefined;
  const now = await client.timeToLive();
  if (now === wanted) return;
  if (now !== undefined && wanted !== undefined) {
    throw new Error(`TimeToLive is active on a different AttributeName: current AttributeName is ${now}`);
  }
  await client.setTimeToLive(wanted ?? now ?? '', wanted !== undefined);
}

/** Why CloudFormation does not make this change of indexes; undefined when it does. */
export function refusedIndexChange(spec: TableSpec, previous: TableSpec): string | undefined {
  const before = new Map(previous.GlobalSecondaryIndexes.map((index) => [index.IndexName, index]));
  const after = new Map(spec.GlobalSecondaryIndexes.map((index) => [index.IndexName, index]));
  const created = [...after.keys()].filter((name) => !before.has(name));
  const deleted = [...before.keys()].filter((name) => !after.has(name));
  if (created.length + deleted.length > 1) {
    return 'Cannot perform more than one GSI creation or deletion in a single update';
  }
  const changed = [...after].some(([name, { KeySchema, Projection }]) => {
    const earlier = before.get(name);
    return earlier && !isDeepStrictEqual([KeySchema, Projection], [earlier.KeySchema, earlier.Projection]);
  });
  return changed
    ? "Cannot update GSI's properties other than Provisioned Throughput and Contributor Insights Specification. You can create a new GSI with a different name."
    : undefined;
}
