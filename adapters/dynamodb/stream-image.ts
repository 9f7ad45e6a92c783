import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Kind, RecordOf } from '@console/core/ports';
import { entities } from './entities.ts';

/** A record, and what kind it is. */
export type StoredRecord = { [K in Kind]: { kind: K; record: RecordOf[K] } }[Kind];

const isKind = (value: unknown): value is Kind => typeof value === 'string' && Object.hasOwn(entities, value);

/**
 * The record in an image (`NewImage`, `OldImage`) of the table's stream.
 * @throws Error when it is not one that this version can read
 */
export function recordOfImage(image: Record<string, AttributeValue>): StoredRecord {
  const item = unmarshall(image);
  if (!isKind(item.entity)) {
    throw new Error(
      `The item ${item.pk} ${item.sk} is of the kind "${item.entity}", which this version does not know.`,
    );
  }
  return { kind: item.entity, record: entities[item.entity].recordOf(item) } as StoredRecord;
}
