import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changeAdminInput, inviteAdminInput } from './contract/admin.ts';
import { auditQuery } from './contract/audit.ts';
import { createCustomerInput, deleteCustomerInput, updateCustomerInput } from './contract/customer.ts';
import { customerQuery } from './contract/customer-search.ts';
import { pageQuery } from './contract/list.ts';
import { addRegionInput } from './contract/region.ts';
import { DomainError } from './errors.ts';
import { parseInput } from './input.ts';

const whole = { code: 'acme', name: 'Acme', region: 'eu-central-1', product: 'odoo' };
const long = 'a'.repeat(300);

/** What is wrong with `value`, as `path: code`. */
function refused(schema: Parameters<typeof parseInput>[0], value: unknown): string[] {
  try {
    parseInput(schema, value);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.errors?.map(({ path, coded }) => `${path}: ${coded?.code}`) ?? [];
  }
  return [];
}

it.each([
  [createCustomerInput, {}, ['code: not-text', 'name: not-text', 'region: not-text', 'product: not-text']],
  [createCustomerInput, { ...whole, code: 'ab' }, ['code: length']],
  [createCustomerInput, { ...whole, code: long }, ['code: length']],
  [createCustomerInput, { ...whole, code: 'a_b c' }, ['code: code-characters']],
  [createCustomerInput, { ...whole, code: '1ab' }, ['code: code-start']],
  [createCustomerInput, { ...whole, code: 'ab-' }, ['code: code-end']],
  [createCustomerInput, { ...whole, code: 'www' }, ['code: code-kept-free']],
  [createCustomerInput, { ...whole, name: ' ' }, ['name: empty']],
  [createCustomerInput, { ...whole, name: long }, ['name: too-long']],
  [createCustomerInput, { ...whole, name: 'a\u0007b' }, ['name: control-characters']],
  [createCustomerInput, { ...whole, name: '${a}' }, ['name: template-marks']],
  [createCustomerInput, { ...whole, region: '', product: '' }, ['region: empty', 'product: empty']],
  [createCustomerInput, { ...whole, version: '', size: long }, ['version: empty', 'size: too-long']],
  [createCustomerInput, { ...whole, adminEmail: 'x' }, ['adminEmail: not-an-address']],
  [createCustomerInput, { ...whole, colour: 'red' }, ['colour: unknown-field']],
  [createCustomerInput, [], [': not-an-object']],
  [createCustomerInput, null, [': not-an-object']],
  [updateCustomerInput, {}, [': nothing-named']],
  [deleteCustomerInput, { finalSnapshot: 'yes' }, ['confirm: confirm-missing', 'finalSnapshot: not-a-boolean']],
  [customerQuery, { q: long }, ['q: too-long']],
  [pageQuery, { limit: 'x' }, ['limit: not-a-number']],
  [pageQuery, { limit: 1.5 }, ['limit: not-whole']],
  [pageQuery, { limit: 0 }, ['limit: out-of-range']],
  [pageQuery, { cursor: 'x'.repeat(3000) }, ['cursor: foreign-cursor']],
  [auditQuery, { from: 'yesterday', to: '2026-02-30' }, ['from: not-a-time', 'to: not-a-time']],
  [addRegionInput, { code: 'mars-1', name: 'Mars' }, ['code: not-an-aws-region']],
  [inviteAdminInput, { email: 'x', role: 'viewer' }, ['email: not-an-address']],
  [inviteAdminInput, { email: 'ann@example.com', role: 'king' }, ['role: not-an-option']],
  [customerQuery, { status: 'asleep' }, ['status.0: not-an-option']],
  [changeAdminInput, {}, [': nothing-named']],
  [changeAdminInput, { enabled: 1 }, ['enabled: not-a-boolean']],
])('%# names each wrong field by code', (schema, value, expected) => {
  expect(refused(schema, value)).toEqual(expected);
});

describe('what a schema reads', () => {
  const schema = z.strictObject({
    size: z.strictObject({ unit: z.enum(['small', 'large']), count: z.number().min(1, 'must be at least 1') }),
  });
  const errorsOf = (value: unknown) => {
    try {
      parseInput(schema, value);
    } catch (error) {
      return error instanceof DomainError ? error.errors : undefined;
    }
    return [];
  };

  it('is given as it was read', () => {
    const value = { size: { unit: 'small', count: 1 } };
    expect(parseInput(schema, value)).toEqual(value);
    expect(parseInput(pageQuery, { limit: '10' })).toEqual({ limit: 10 });
  });

  it.each([
    [{ size: { unit: 'huge', count: 1 } }, 'size.unit', 'must be one of: small, large'],
    [{ size: { unit: 'small', count: 0 } }, 'size.count', 'must be at least 1'],
    [{ size: { unit: 'small', count: 1, weight: 1 } }, 'size.weight', 'is not a field of this request'],
    [{ size: { unit: 'small' } }, 'size.count', expect.any(String)],
  ])('%j is wrong in %s, by its dotted path', (value, path, message) => {
    expect(errorsOf(value)).toMatchObject([{ path, message }]);
  });
});
