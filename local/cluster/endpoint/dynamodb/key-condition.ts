import { isObject, type Json } from '../../template/model.ts';
import { validation } from '../aws-error.ts';

const token = /#\w+|:\w+|[A-Za-z_]\w*|[<>=]+|\S/g;

/** The text of a key attribute's value; undefined when it is none. */
export function keyText(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const [entry, ...more] = Object.entries(value);
  const [type, content] = entry ?? [];
  if (more.length > 0 || !['S', 'N', 'B'].includes(type ?? '')) return undefined;
  return typeof content === 'string' ? content : undefined;
}

const property = (object: Json | undefined, name: string): Json | undefined =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

/**
 * The value of the partition key that a query asks for; undefined when it asks for none.
 * @throws AwsError when it is ambiguous: what is authorised must be what is read
 */
export function queriedKey(query: Readonly<Record<string, Json>>, partitionKey: string): string | undefined {
  const { KeyConditionExpression: expression, KeyConditions: conditions } = query;
  if (expression !== undefined && conditions !== undefined) {
    throw validation(
      'Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {KeyConditions} Expression parameters: {KeyConditionExpression}',
    );
  }
  if (typeof expression === 'string') return keyInExpression(expression, query, partitionKey);
  const condition = property(conditions, partitionKey);
  const values = property(condition, 'AttributeValueList');
  if (property(condition, 'ComparisonOperator') !== 'EQ' || !Array.isArray(values)) return undefined;
  return values.length === 1 ? keyText(values[0]) : undefined;
}

function keyInExpression(expression: string, query: Readonly<Record<string, Json>>, partitionKey: string) {
  const tokens = expression.match(token) ?? [];
  const nameOf = (one = '') => (one.startsWith('#') ? property(query.ExpressionAttributeNames, one) : one);
  const places = tokens.flatMap((one, index) => (nameOf(one) === partitionKey ? [index] : []));
  const [place] = places;
  if (place === undefined) return undefined;
  if (places.length > 1) throw validation('KeyConditionExpressions must only contain one condition per key');
  const value =
    tokens[place + 1] === '=' ? tokens[place + 2] : tokens[place - 1] === '=' ? tokens[place - 2] : undefined;
  return value?.startsWith(':') ? keyText(property(query.ExpressionAttributeValues, value)) : undefined;
}
