import { describe, expect, it } from 'vitest';
import { effectiveRoles, highestRole, includesRole, lesserRole } from './roles.ts';

describe('roles', () => {
  it.each([
    [['admin', 'viewer'], 'admin'],
    [['viewer', 'operator'], 'operator'],
    [['viewer'], 'viewer'],
    [['accounting'], null],
    [[], null],
  ] as const)('finds the highest role in the groups %j', (groups, expected) => {
    expect(highestRole(groups)).toBe(expected);
  });

  it.each([
    ['admin', 'viewer', true],
    ['operator', 'operator', true],
    ['operator', 'admin', false],
    ['viewer', 'operator', false],
    [null, 'viewer', false],
  ] as const)('%s may do what needs %s: %s', (held, needed, expected) => {
    expect(includesRole(held, needed)).toBe(expected);
  });

  it('takes the lesser of two roles', () => {
    expect(lesserRole('admin', 'viewer')).toBe('viewer');
    expect(lesserRole('viewer', 'admin')).toBe('viewer');
    expect(lesserRole('admin', null)).toBeNull();
    expect(lesserRole(null, 'admin')).toBeNull();
  });

  it('lists what a role implies', () => {
    expect(effectiveRoles('admin')).toEqual(['viewer', 'operator', 'admin']);
    expect(effectiveRoles('viewer')).toEqual(['viewer']);
    expect(effectiveRoles(null)).toEqual([]);
  });
});
