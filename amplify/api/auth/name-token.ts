import { AsyncLocalStorage } from 'node:async_hooks';
import type { Change, Store } from '@console/core/ports';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';

/**
 * Adds the name of the token to all that a request writes into the audit: whoever writes an entry cannot forget it, and
 * the services need not know that there are tokens.
 */
export function namingTokens(given: ApiDeps): { deps: ApiDeps; nameToken: MiddlewareHandler<Env> } {
  const current = new AsyncLocalStorage<string>();

  const named = (change: Change): Change => {
    const token = current.getStore();
    if (token === undefined || change.kind !== 'audit' || change.write !== 'create') return change;
    return { ...change, record: { ...change.record, token } };
  };

  const store: Store = Object.assign(Object.create(given.store), {
    commit: (changes: Change[]) => given.store.commit(changes.map(named)),
  });
  return {
    deps: { ...given, store },
    nameToken: (c, next) => {
      const token = c.get('person')?.token;
      return token ? current.run(token.name, next) : next();
    },
  };
}
