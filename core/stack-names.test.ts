import { expect, it } from 'vitest';
import { customerOfStack, customerStackName, regionStackName } from './stack-names.ts';

it('the stack of a customer has a name that leads back to it', () => {
  expect(customerStackName('acme')).toBe('customer-acme');
  expect(customerOfStack('customer-acme')).toBe('acme');
  expect(customerOfStack('customer-acme-corp')).toBe('acme-corp');
});

it('another stack belongs to no customer', () => {
  expect(customerOfStack(regionStackName('eu-west-1'))).toBeUndefined();
  expect(customerOfStack('my-customer-acme')).toBeUndefined();
});

it('the stack of a region has the same name in all', () => {
  expect(regionStackName('eu-west-1')).toBe('console-region');
});
