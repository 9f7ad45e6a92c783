import { expect, it } from 'vitest';
import { composedSecrets } from './secrets.ts';

it('a secret that is the password of the database alone needs none of its own', () => {
  const secrets = { PASSWORD: '${database.password}', URL: '${database.url}', DSN: 'password=${database.password}' };
  expect(composedSecrets({ secrets })).toEqual(['URL', 'DSN']);
});
