import { type Permission, permissions } from '@console/core/access/permissions';
import { effectiveRoles } from '@console/core/access/roles';
import type { Role } from '@console/core/contract/session';
import { describe, expect, it } from 'vitest';
import { createRoutes } from './routes/all.ts';
import { problemOf } from './testing/answer-body.ts';
import { testConsole } from './testing/console.ts';

const callers: readonly (Role | 'nobody' | null)[] = [null, 'nobody', 'viewer', 'operator', 'admin'];
const { deps } = await testConsole();
const routes = [...new Set(createRoutes(deps).routes.map(({ method, path }) => `${method} ${path}`))];

function expected(permission: Permission, caller: (typeof callers)[number]): 'passes' | 401 | 403 {
  if (permission.role === 'anyone') return 'passes';
  if (caller === null) return 401;
  if (permission.role === 'signed-in') return 'passes';
  return caller !== 'nobody' && effectiveRoles(caller).includes(permission.role) ? 'passes' : 403;
}

describe('permissions', () => {
  it('lists every route of the API, and no other', () => {
    expect(routes.toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  const cases = routes.flatMap((route) => callers.map((caller) => [route, caller] as const));

  it.each(cases)('%s for %s', async (route, caller) => {
    const { call, admins } = await testConsole();
    admins.set('nobody@example.com', {
      email: 'nobody@example.com',
      role: null,
      enabled: true,
      invited: false,
      createdAt: '',
    });
    const permission = permissions[route as keyof typeof permissions];
    const answer = await call(
      route.replace(':code', 'acme').replace(':id', 'none').replace(':email', 'viewer@example.com'),
      { as: caller },
    );
    const outcome = answer.status === 401 || answer.status === 403 ? answer.status : 'passes';
    expect(outcome).toBe(expected(permission, caller));
    if (outcome === 403) expect(problemOf(answer).code).toBe('forbidden');
  });

  it.each(cases.filter(([route]) => 'action' in permissions[route as keyof typeof permissions]))(
    '%s writes nothing when %s may not',
    async (route, caller) => {
      if (expected(permissions[route as keyof typeof permissions], caller) === 'passes') return;
      const { call, store } = await testConsole();
      await call(
        route.replace(':code', 'eu-central-1').replace(':id', 'none').replace(':email', 'viewer@example.com'),
        { as: caller, ...(!route.startsWith('GET ') && { body: {} }) },
      );
      expect(await store.listUnfinished()).toEqual([]);
    },
  );
});
