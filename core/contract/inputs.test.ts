import { describe, expect, it } from 'vitest';
import { changeAdminInput, inviteAdminInput } from './admin.ts';
import {
  createCustomerInput,
  customerCode,
  deleteCustomerInput,
  reservedCodes,
  updateCustomerInput,
} from './customer.ts';
import { pageQuery } from './list.ts';
import { addRegionInput, regionCode } from './region.ts';
import { displayName } from './text.ts';

const messages = (result: { error?: { issues: readonly { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message) ?? [];

describe('the code of a customer', () => {
  it.each(['acme', 'a-1', 'abc', 'a'.repeat(30)])('may be %s', (code) => {
    expect(customerCode.parse(code)).toBe(code);
  });

  it.each(reservedCodes)('may not be %s', (code) => {
    expect(messages(customerCode.safeParse(code))).toContain(`"${code}" is reserved. Choose another code`);
  });
});

describe('a request for a customer', () => {
  const whole = { code: 'acme', name: ' Acme ', region: 'eu-west-1', product: 'shop' };

  it('may leave out what has a default', () => {
    expect(createCustomerInput.parse(whole)).toEqual({ ...whole, name: 'Acme' });
  });

  it('may change one thing', () => {
    expect(updateCustomerInput.parse({ size: 'large' })).toEqual({ size: 'large' });
    expect(messages(updateCustomerInput.safeParse({ name: undefined }))).toEqual([
      'must name at least one of: name, adminEmail, version, size, options, tags, notes',
    ]);
  });

  it('to delete one keeps a final snapshot unless it says otherwise', () => {
    expect(deleteCustomerInput.parse({ confirm: 'acme' })).toEqual({ confirm: 'acme', finalSnapshot: true });
    expect(deleteCustomerInput.parse({ confirm: 'acme', finalSnapshot: false }).finalSnapshot).toBe(false);
  });
});

describe('a name that people give', () => {
  it.each(['a', 'Ännchen & Söhne', 'a'.repeat(80), '{a} $b'])('may be %s', (name) => {
    expect(displayName.parse(name)).toBe(name);
  });

  it.each(['{{a', '${a', 'a\u0000', 'a\nb', 'a\u202eb'])('may not be %j', (name) => {
    expect(displayName.safeParse(name).success).toBe(false);
  });
});

describe('a region', () => {
  it('is one of AWS', () => {
    expect(addRegionInput.parse({ code: 'eu-west-1', name: 'Dublin' })).toEqual({ code: 'eu-west-1', name: 'Dublin' });
    for (const code of ['mars-1', 'constructor']) {
      expect(messages(regionCode.safeParse(code))).toEqual([
        `"${code}" is not an AWS Region. Use a code such as eu-central-1`,
      ]);
    }
  });
});

describe('a page of a list', () => {
  it.each([
    [{}, { limit: 50 }],
    [
      { limit: '100', cursor: 'x' },
      { limit: 100, cursor: 'x' },
    ],
  ])('%j is %j', (query, expected) => {
    expect(pageQuery.parse(query)).toEqual(expected);
  });
});

describe('a person', () => {
  it('is invited under an address in lower case', () => {
    expect(inviteAdminInput.parse({ email: 'Ann@Example.com', role: 'viewer' }).email).toBe('ann@example.com');
  });

  it.each([{ role: 'admin' }, { enabled: false }, { role: 'viewer', enabled: true }])(
    'may be changed to %j',
    (change) => {
      expect(changeAdminInput.parse(change)).toEqual(change);
    },
  );
});
