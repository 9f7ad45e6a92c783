import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { TenantItem } from '@console/core/ports';

type Item = Record<string, AttributeValue>;

/** The SDK has bytes where the JSON of DynamoDB has base64. */
export const toJson = (item: Item): TenantItem =>
  mapBinary(item, (bytes) => Buffer.from(bytes as Uint8Array).toString('base64')) as TenantItem;

export const fromJson = (item: TenantItem): Item =>
  mapBinary(item, (text) => new Uint8Array(Buffer.from(text as string, 'base64'))) as Item;

function mapBinary(attributes: object, map: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, mapValue(value, map)]));
}

function mapValue(value: Record<string, unknown>, map: (value: unknown) => unknown): Record<string, unknown> {
  if (value.B !== undefined) return { B: map(value.B) };
  if (Array.isArray(value.BS)) return { BS: value.BS.map(map) };
  if (Array.isArray(value.L)) return { L: value.L.map((one) => mapValue(one, map)) };
  if (value.M !== undefined) return { M: mapBinary(value.M as object, map) };
  return value;
}
