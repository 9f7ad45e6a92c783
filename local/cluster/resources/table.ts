import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { TenantDatabase } from '../endpoint/dynamodb/dynoxide.ts';
import type { KeySchemas } from '../endpoint/dynamodb/key-schemas.ts';
import { publicText, storedName, tableArn } from '../endpoint/dynamodb/table-name.ts';
import type { ResourceHandler, ResourceRequest, ResourceResult } from '../engine/handler.ts';
import { convergeTable, refusedIndexChange } from '../tables/converge-table.ts';
import { TableClient, type TableDescription } from '../tables/table-client.ts';
import { globalTableSpec, type TableSpec, tableSpec } from '../tables/table-spec.ts';
import type { Properties } from '../template/model.ts';
import { generatedName } from './names.ts';

/** Tags of tables that are the cluster's own: the resource that a table belongs to, and whether it was finished. */
const ownerTag = 'deployment-console:resource';
const finishedTag = 'deployment-console:finished';
const isOwn = (tag: string) => tag === ownerTag || tag === finishedTag;

const memo = z.object({ tableId: z.string() });

interface TableUses {
  database: TenantDatabase;
  schemas: KeySchemas;
}

type ReadSpec = (properties: Properties, region: string) => TableSpec;

/** `AWS::DynamoDB::Table` */
export const table = (uses: TableUses): ResourceHandler => tableHandler(uses, tableSpec);

/** `AWS::DynamoDB::GlobalTable`, in one region. */
export const globalTable = (uses: TableUses): ResourceHandler => tableHandler(uses, globalTableSpec);

function tableHandler({ database, schemas }: TableUses, read: ReadSpec): ResourceHandler {
  const clientOf = ({ stack, physicalId }: ResourceRequest) =>
    new TableClient(database, storedName(stack.region, physicalId));
  const ownerOf = ({ stack, logicalId }: ResourceRequest) => `${stack.arn} ${logicalId}`.slice(-256);

  const settle = async (request: ResourceRequest, spec: TableSpec): Promise<ResourceResult> => {
    const client = clientOf(request);
    const found = await convergeTable(client, spec);
    await convergeTags(client, found, [
      ...ownTags(request),
      ...spec.Tags.map(({ Key, Value }) => [Key, Value] as const),
    ]);
    schemas.forget(client.name);
    return { attributes: attributesOf(request, found), memo: { tableId: found.TableId } };
  };
  const ownTags = (request: ResourceRequest) => [[ownerTag, ownerOf(request)] as const, [finishedTag, 'true'] as const];

  return {
    immutable: ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
    physicalId: ({ properties, ...named }) => String(properties.TableName ?? generatedName(named)),
    async create(request) {
      assertName(request.physicalId);
      const spec = read(request.properties, request.stack.region);
      const client = clientOf(request);
      const existing = await client.describe();
      if (existing) await assertOwn(client, existing, ownerOf(request), { spec, name: request.physicalId });
      else await client.create(creation(spec, [{ Key: ownerTag, Value: ownerOf(request) }]));
      return settle(request, spec);
    },
    async update(request, previous) {
      const { region } = request.stack;
      const spec = read(request.properties, region);
      const refused = refusedIndexChange(spec, read(previous, region));
      if (refused) throw new Error(refused);
      return settle(request, spec);
    },
    async remove(request) {
      const client = clientOf(request);
      const existing = await client.describe();
      if (!existing) return;
      const known = memo.safeParse(request.memo);
      const isIts = known.success
        ? known.data.tableId === existing.TableId
        : await wasBegun(client, existing, ownerOf(request));
      if (isIts) await client.remove();
      schemas.forget(client.name);
    },
  };
}

function assertName(name: string): void {
  if (/^[\w.-]{3,255}$/.test(name)) return;
  throw new Error(
    `TableName must be at least 3 characters long and at most 255 characters long, and have only the characters a-z, A-Z, 0-9, '_', '-', and '.': ${name}`,
  );
}

const creation = (spec: TableSpec, ownTags: TableSpec['Tags']) => {
  const {
    TimeToLiveSpecification: _,
    StreamSpecification,
    GlobalSecondaryIndexes,
    LocalSecondaryIndexes,
    ...rest
  } = spec;
  return {
    ...rest,
    Tags: [...spec.Tags, ...ownTags],
    ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
    ...(LocalSecondaryIndexes.length > 0 && { LocalSecondaryIndexes }),
    ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }),
  };
};

/** @throws Error when the table belongs to another resource, or would have to be another table */
async function assertOwn(
  client: TableClient,
  existing: TableDescription,
  owner: string,
  { spec, name }: { spec: TableSpec; name: string },
): Promise<void> {
  if ((await client.tags(existing)).get(ownerTag) !== owner) throw new Error(`${name} already exists`);
  if (isDeepStrictEqual(existing.KeySchema, spec.KeySchema)) return;
  throw new Error(
    `CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`,
  );
}

/** Whether the table is what an interrupted creation left; a finished one belongs to a resource that has its id. */
async function wasBegun(client: TableClient, existing: TableDescription, owner: string): Promise<boolean> {
  const tags = await client.tags(existing);
  return tags.get(ownerTag) === owner && !tags.has(finishedTag);
}

async function convergeTags(
  client: TableClient,
  table: TableDescription,
  wanted: readonly (readonly [string, string])[],
): Promise<void> {
  const [now, then] = [await client.tags(table), new Map(wanted)];
  await client.untag(
    table,
    [...now.keys()].filter((tag) => !then.has(tag) && !isOwn(tag)),
  );
  await client.tag(table, new Map([...then].filter(([tag, value]) => now.get(tag) !== value)));
}

const attributesOf = ({ stack, physicalId }: ResourceRequest, table: TableDescription): Properties => ({
  Arn: tableArn(stack.region, physicalId),
  TableId: table.TableId,
  ...(table.StreamSpecification?.StreamEnabled &&
    table.LatestStreamArn !== undefined && { StreamArn: publicText(table.LatestStreamArn, stack.region) }),
});
