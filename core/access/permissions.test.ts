import { describe, expect, it } from 'vitest';
import { operations } from '../contract/operations/all.ts';
import { permissionOf } from './permissions.ts';

describe('who may call a route', () => {
  it.each(Object.values(operations))('$route: as $type says', ({ route, role, type }) => {
    expect(permissionOf(route)).toEqual({ role, action: type });
  });

  it.each(['GET /secrets', 'constructor', ''])('nobody, for %s, which nobody was given', (route) => {
    expect(permissionOf(route)).toBeUndefined();
  });
});
