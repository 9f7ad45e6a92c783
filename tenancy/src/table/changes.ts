import { TenancyError } from '../errors.ts';
import {
  type Attributes,
  checkAttributes,
  type ItemRef,
  newItem,
  type Placement,
  placed,
  primaryKey,
  revision,
} from './item.ts';

export interface PutOptions extends Placement {
  /** Refuses with CONFLICT when the item exists. @default false */
  ifAbsent?: boolean;
  /** Refuses with CONFLICT unless the stored item has these values. */
  expect?: Attributes;
}

export interface Changes {
  set?: Attributes;
  remove?: readonly string[];
  /** Adds to numbers; what is not there counts as 0. */
  add?: Record<string, number>;
}

export interface UpdateOptions extends Placement {
  expect?: Attributes;
}

export interface DeleteOptions {
  expect?: Attributes;
}

/** One step of a transaction. */
export type Step =
  | { put: ItemRef; attributes: Attributes; options?: PutOptions }
  | { update: ItemRef; changes: Changes; options?: UpdateOptions }
  | { delete: ItemRef; options?: DeleteOptions }
  | { check: ItemRef; expect?: Attributes };

let latest = 0;
const nextRevision = (): number => {
  latest = Math.max(latest + 1, Date.now() * 1_000);
  return latest;
};

function conditions(fixed: readonly string[], expect: Attributes = {}) {
  const entries = Object.entries(expect);
  const terms = [...fixed, ...entries.map((_, at) => `#e${at} = :e${at}`)];
  return {
    condition: terms.length > 0 ? { ConditionExpression: terms.join(' AND ') } : {},
    names: Object.fromEntries(entries.map(([name], at) => [`#e${at}`, name])),
    values: Object.fromEntries(entries.map(([, value], at) => [`:e${at}`, value])),
  };
}

const expressed = (names: Record<string, string>, values: Attributes) => ({
  ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
  ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
});

export function putInput(tenantId: string, ref: ItemRef, attributes: Attributes, options: PutOptions = {}) {
  const { condition, names, values } = conditions(options.ifAbsent ? ['attribute_not_exists(PK)'] : [], options.expect);
  const item = newItem(tenantId, ref, attributes, options);
  return { Item: { ...item, [revision]: nextRevision() }, ...condition, ...expressed(names, values) };
}

export function updateInput(tenantId: string, ref: ItemRef, changes: Changes, options: UpdateOptions = {}) {
  const { set = {}, remove = [], add = {} } = changes;
  checkAttributes([...Object.keys(set), ...remove, ...Object.keys(add)]);
  const written = Object.entries({ ...set, ...placed(tenantId, ref, options), [revision]: nextRevision() });
  const added = Object.entries(add);
  const { condition, names, values } = conditions(['attribute_exists(PK)'], options.expect);
  const expression = [
    `SET ${written.map((_, at) => `#s${at} = :s${at}`).join(', ')}`,
    ...(remove.length > 0 ? [`REMOVE ${remove.map((_, at) => `#r${at}`).join(', ')}`] : []),
    ...(added.length > 0 ? [`ADD ${added.map((_, at) => `#a${at} :a${at}`).join(', ')}`] : []),
  ];
  const numbered = (sign: string, list: readonly unknown[]) =>
    list.map((value, at) => [`${sign}${at}`, value] as const);
  const allNames: [string, string][] = [
    ...written.map(([name], at): [string, string] => [`#s${at}`, name]),
    ...remove.map((name, at): [string, string] => [`#r${at}`, name]),
    ...added.map(([name], at): [string, string] => [`#a${at}`, name]),
  ];
  const allValues = Object.fromEntries([
    ...numbered(
      ':s',
      written.map(([, value]) => value),
    ),
    ...numbered(
      ':a',
      added.map(([, value]) => value),
    ),
  ]);
  return {
    Key: primaryKey(tenantId, ref),
    UpdateExpression: expression.join(' '),
    ...condition,
    ...expressed({ ...Object.fromEntries(allNames), ...names }, { ...allValues, ...values }),
  };
}

export function deleteInput(tenantId: string, ref: ItemRef, { expect }: DeleteOptions = {}) {
  const { condition, names, values } = conditions([], expect);
  return { Key: primaryKey(tenantId, ref), ...condition, ...expressed(names, values) };
}

const checkInput = (tenantId: string, ref: ItemRef, expect?: Attributes) => {
  const { names, values } = conditions([], expect);
  const terms = ['attribute_exists(PK)', ...Object.keys(names).map((name) => `${name} = ${name.replace('#', ':')}`)];
  return { Key: primaryKey(tenantId, ref), ConditionExpression: terms.join(' AND '), ...expressed(names, values) };
};

/** DynamoDB takes 100, of which a move needs two. */
const longestTransaction = 98;

/** The key that a step of a transaction writes, if it does. */
export function keyWritten(tenantId: string, step: Step) {
  if ('put' in step) return [primaryKey(tenantId, step.put)];
  if ('update' in step) return [primaryKey(tenantId, step.update)];
  return 'delete' in step ? [primaryKey(tenantId, step.delete)] : [];
}

export function transactItems(tenantId: string, table: string, steps: readonly Step[]) {
  if (steps.length === 0 || steps.length > longestTransaction) {
    throw new TenancyError('INVALID_INPUT', `A transaction has 1 to ${longestTransaction} steps, not ${steps.length}.`);
  }
  return steps.map((step) => {
    if ('put' in step) {
      return { Put: { TableName: table, ...putInput(tenantId, step.put, step.attributes, step.options) } };
    }
    if ('update' in step) {
      return { Update: { TableName: table, ...updateInput(tenantId, step.update, step.changes, step.options) } };
    }
    if ('delete' in step) return { Delete: { TableName: table, ...deleteInput(tenantId, step.delete, step.options) } };
    return { ConditionCheck: { TableName: table, ...checkInput(tenantId, step.check, step.expect) } };
  });
}
