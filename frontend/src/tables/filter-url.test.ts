import { expect, test } from 'vitest';
import { type FilterQuery, readFilter, writeFilter } from './filter-url.ts';

const roundTrip = (query: FilterQuery) => {
  const search = new URLSearchParams();
  writeFilter(search, query);
  return readFilter(new URLSearchParams(search.toString()));
};

test('a filter survives its way through the address', () => {
  const query: FilterQuery = {
    operation: 'or',
    tokens: [
      { propertyKey: 'status', operator: '!=', value: 'online' },
      { propertyKey: 'name', operator: ':', value: 'a=b & c:d' },
      { operator: '!:', value: 'Zürich' },
    ],
  };
  expect(roundTrip(query)).toEqual(query);
});

test('what is not a filter is left out', () => {
  expect(readFilter(new URLSearchParams('filter=&filter=status&filter=status='))).toEqual({
    operation: 'and',
    tokens: [],
  });
});

test('writing a filter keeps the other parameters', () => {
  const search = new URLSearchParams('page=2&filter=status=failed&match=any');
  writeFilter(search, { operation: 'and', tokens: [] });
  expect(search.toString()).toBe('page=2');
});
