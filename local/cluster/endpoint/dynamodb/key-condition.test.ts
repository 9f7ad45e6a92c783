import { describe, expect, it } from 'vitest';
import { queriedKey } from './key-condition.ts';

const values = { ':a': { S: 'A' }, ':b': { S: 'B' }, ':n': { N: '7' } };
const names = { '#p': 'PK', '#s': 'SK', '#odd': 'odd.name' };
const asked = (KeyConditionExpression: string, key = 'PK') =>
  queriedKey({ KeyConditionExpression, ExpressionAttributeNames: names, ExpressionAttributeValues: values }, key);

describe('the partition key of a query', () => {
  it.each([
    ['PK = :a', 'A'],
    ['#p = :a', 'A'],
    ['#p=:a', 'A'],
    [':a = PK', 'A'],
    ['(PK = :a) AND (begins_with(SK, :b))', 'A'],
    ['SK BETWEEN :a AND :b and #p = :b', 'B'],
    ['PK = :n', '7'],
    ['SK = :a', undefined],
    ['PK > :a', undefined],
    ['begins_with(PK, :a)', undefined],
    ['PK = :missing', undefined],
    ['PK = PK2', undefined],
    ['', undefined],
  ])('of "%s" is %s', (expression, key) => {
    expect(asked(expression)).toBe(key);
  });

  it('of a name with a dot is found by its placeholder', () => {
    expect(asked('#odd = :a', 'odd.name')).toBe('A');
  });

  it('is refused when there are two, however they are written', () => {
    expect(() => asked('PK = :a AND #p = :b')).toThrow('only contain one condition per key');
    expect(() =>
      queriedKey({ KeyConditionExpression: 'PK = :a', KeyConditions: {}, ExpressionAttributeValues: values }, 'PK'),
    ).toThrow('Can not use both');
  });

  it('is found in conditions of the older form', () => {
    const of = (condition: object) => queriedKey({ KeyConditions: { PK: condition } } as never, 'PK');
    expect(of({ ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'A' }] })).toBe('A');
    expect(of({ ComparisonOperator: 'GT', AttributeValueList: [{ S: 'A' }] })).toBeUndefined();
    expect(of({ ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'A' }, { S: 'B' }] })).toBeUndefined();
    expect(of({ ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'A', N: '1' }] })).toBeUndefined();
  });
});
