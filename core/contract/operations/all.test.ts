import { describe, expect, it } from 'vitest';
import { updateCustomerInput } from '../customer.ts';
import { inputSchemaOf, isCustomerOperation, isOperationType, operations, operationTypes } from './all.ts';
import { inputFields } from './input-fields.ts';

describe('the types of operations', () => {
  it('are known by their names', () => {
    expect(operationTypes).toEqual(Object.keys(operations));
    for (const type of operationTypes) expect([isOperationType(type), operations[type].type]).toEqual([true, type]);
    expect([isOperationType('customer.paint'), isOperationType('constructor')]).toEqual([false, false]);
  });

  it('work on customers, on regions or on pools', () => {
    expect(operationTypes.filter((type) => !isCustomerOperation(type))).toEqual([
      'region.add',
      'region.update',
      'region.remove',
      'region.remove-snapshot',
      'pool.add',
      'pool.update',
      'pool.remove',
    ]);
  });

  it('have a schema where the request says something', () => {
    expect(inputSchemaOf('customer.update')).toBe(updateCustomerInput);
    expect(inputSchemaOf('customer.restart')).toBeUndefined();
  });
});

describe('the fields of a request', () => {
  it('are those of its schema', () => {
    expect(inputFields('customer.delete')).toEqual([
      {
        name: 'confirm',
        kind: 'text',
        default: undefined,
        required: true,
        description: 'The code of the customer, again',
      },
      {
        name: 'finalSnapshot',
        kind: 'boolean',
        default: true,
        required: false,
        description: 'Keep a final snapshot of the database',
      },
    ]);
  });

  it('are none where the request says nothing', () => {
    expect(inputFields('customer.restart')).toEqual([]);
  });

  it('of an update may all be left out', () => {
    const fields = inputFields('customer.update').map(({ name, required }) => [name, required]);
    expect(Object.fromEntries(fields)).toEqual({
      name: false,
      adminEmail: false,
      version: false,
      size: false,
      options: false,
      tags: false,
      notes: false,
    });
  });
});
