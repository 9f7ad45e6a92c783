import { z } from 'zod';
import type { Properties } from '../template/model.ts';

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const projection = z.object({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});
const units = z.coerce.number().int().min(1);
const throughput = z.object({ ReadCapacityUnits: units, WriteCapacityUnits: units });
const localIndex = z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: projection });
const index = localIndex.extend({ ProvisionedThroughput: throughput.optional() });
const tags = z.array(z.object({ Key: z.string(), Value: z.string() })).default([]);
const encryption = z.object({
  SSEEnabled: flag,
  SSEType: z.string().optional(),
  KMSMasterKeyId: z.string().optional(),
});

const shared = {
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema.min(1).max(2),
  LocalSecondaryIndexes: z.array(localIndex).default([]),
  StreamSpecification: z.object({ StreamViewType: z.string().default('NEW_AND_OLD_IMAGES') }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: flag }).optional(),
  SSESpecification: encryption.optional(),
  BillingMode: z.enum(['PROVISIONED', 'PAY_PER_REQUEST']).default('PROVISIONED'),
};

/** A table as it is to be, in the words of DynamoDB's API. */
export interface TableSpec extends Omit<z.output<z.ZodObject<typeof shared>>, 'SSESpecification'> {
  GlobalSecondaryIndexes: z.output<typeof index>[];
  ProvisionedThroughput?: z.output<typeof throughput> | undefined;
  SSESpecification?: { Enabled: boolean; SSEType?: string | undefined; KMSMasterKeyId?: string | undefined };
  DeletionProtectionEnabled: boolean;
  Tags: z.output<typeof tags>;
}

const table = z.object({
  ...shared,
  GlobalSecondaryIndexes: z.array(index).default([]),
  ProvisionedThroughput: throughput.optional(),
  DeletionProtectionEnabled: flag.default(false),
  Tags: tags,
});

/** Capacity that scales by itself is what it begins with here. */
const capacity = z
  .object({
    ReadCapacityUnits: units.optional(),
    WriteCapacityUnits: units.optional(),
    ReadCapacityAutoScalingSettings: z.object({ MinCapacity: units }).optional(),
    WriteCapacityAutoScalingSettings: z.object({ MinCapacity: units }).optional(),
  })
  .transform(
    (one) =>
      one.ReadCapacityUnits ??
      one.WriteCapacityUnits ??
      (one.ReadCapacityAutoScalingSettings ?? one.WriteCapacityAutoScalingSettings)?.MinCapacity,
  )
  .optional();

const globalTable = z.object({
  ...shared,
  BillingMode: shared.BillingMode.unwrap().default('PROVISIONED'),
  WriteProvisionedThroughputSettings: capacity,
  GlobalSecondaryIndexes: z.array(localIndex.extend({ WriteProvisionedThroughputSettings: capacity })).default([]),
  Replicas: z.array(
    z.object({
      Region: z.string(),
      DeletionProtectionEnabled: flag.default(false),
      ReadProvisionedThroughputSettings: capacity,
      GlobalSecondaryIndexes: z
        .array(z.object({ IndexName: z.string(), ReadProvisionedThroughputSettings: capacity }))
        .default([]),
      Tags: tags,
    }),
  ),
});

function read<T extends z.ZodType>(schema: T, properties: Properties): z.output<T> {
  const parsed = schema.safeParse(properties);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

const api = ({ SSEEnabled, ...rest }: z.output<typeof encryption>) => ({ Enabled: SSEEnabled, ...rest });

/** What `AWS::DynamoDB::Table` says. @throws Error */
export function tableSpec(properties: Properties): TableSpec {
  const { SSESpecification, ...spec } = read(table, properties);
  return consistent({ ...spec, ...(SSESpecification && { SSESpecification: api(SSESpecification) }) });
}

/** What `AWS::DynamoDB::GlobalTable` says of the table in its own region, which is the only one here. @throws Error */
export function globalTableSpec(properties: Properties, region: string): TableSpec {
  const {
    Replicas,
    SSESpecification,
    WriteProvisionedThroughputSettings: write,
    ...spec
  } = read(globalTable, properties);
  const own = Replicas.find((replica) => replica.Region === region);
  if (!own) throw new Error(`Replicas must have the region of the stack, ${region}`);
  if (Replicas.length > 1) throw new Error('A table with replicas in other regions is not supported on this machine');
  const provisioned = (readUnits: number | undefined, writeUnits: number | undefined) =>
    spec.BillingMode === 'PROVISIONED'
      ? { ProvisionedThroughput: { ReadCapacityUnits: readUnits ?? 1, WriteCapacityUnits: writeUnits ?? 1 } }
      : {};
  return consistent({
    ...spec,
    ...provisioned(own.ReadProvisionedThroughputSettings, write),
    ...(SSESpecification && { SSESpecification: api(SSESpecification) }),
    GlobalSecondaryIndexes: spec.GlobalSecondaryIndexes.map(
      ({ WriteProvisionedThroughputSettings: writeOfIndex, ...one }) => {
        const replica = own.GlobalSecondaryIndexes.find(({ IndexName }) => IndexName === one.IndexName);
        return { ...one, ...provisioned(replica?.ReadProvisionedThroughputSettings, writeOfIndex) };
      },
    ),
    DeletionProtectionEnabled: own.DeletionProtectionEnabled,
    Tags: own.Tags,
  });
}

function consistent(spec: TableSpec): TableSpec {
  const { BillingMode, ProvisionedThroughput, GlobalSecondaryIndexes } = spec;
  const settings = [ProvisionedThroughput, ...GlobalSecondaryIndexes.map((one) => one.ProvisionedThroughput)];
  if (BillingMode === 'PROVISIONED' && settings.some((one) => one === undefined)) {
    throw new Error(
      'One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    );
  }
  if (BillingMode === 'PAY_PER_REQUEST' && settings.some((one) => one !== undefined)) {
    throw new Error(
      'One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  return spec;
}
