import { expect, it } from 'vitest';
import { databaseCapacity } from './capacity.ts';

const database = (pauses: boolean) => ({ database: { engine: 'postgres' as const, extensions: [], pauses } });

it.each([
  ['pauses, with a size that names none', true, undefined, [0, 2]],
  ['pauses', true, [0, 4], [0, 4]],
  ['pauses, with a minimum', true, [1, 4], [1, 4]],
  ['never pauses, with a size that names none', false, undefined, [0.5, 2]],
  ['never pauses, with a size that would', false, [0, 4], [0.5, 4]],
  ['never pauses, with a minimum', false, [1, 4], [1, 4]],
] as const)('the capacity of a database that %s', (_, pauses, acu, capacity) => {
  expect(databaseCapacity(database(pauses), acu ? { acu: [...acu] } : {})).toEqual(capacity);
});
