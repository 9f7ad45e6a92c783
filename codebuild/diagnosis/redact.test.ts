import { expect, it } from 'vitest';
import { redacted } from './redact.ts';

const generated = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n';

it.each([
  [
    'connect postgres://app_acme:hunter2@db.local:5432/app failed',
    'connect postgres://app_acme:***@db.local:5432/app failed',
  ],
  ['redis://:hunter2@cache', 'redis://:***@cache'],
  ['PGPASSWORD=hunter2 psql', 'PGPASSWORD=*** psql'],
  ['{"user":"app","password":"hunter2","port":1}', '{"user":"app","password":"***","port":1}'],
  ["config { api_key: 'k-123', debug: true }", "config { api_key: '***', debug: true }"],
  ['GET /callback?token=abc.def&next=/', 'GET /callback?token=***&next=/'],
  ['Authorization: Bearer abcdefgh.ijk', 'Authorization: Bearer ***'],
  ['key AKIAABCDEFGHIJKLMNOP used', 'key *** used'],
  ['jwt eyJhbGciOi.eyJzdWIi.c2ln', 'jwt ***'],
  [`role "app" failed with ${generated}`, 'role "app" failed with ***'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----', '***'],
])('hides the secret in %s', (line, hidden) => {
  expect(redacted(line)).toBe(hidden);
});

it.each([
  'Error: listen EADDRINUSE: address already in use 0.0.0.0:8069',
  'password authentication failed for user "app_acme"',
  'at Object.<anonymous> (/app/server.js:12:7)',
  'sha256:3f1c2b9e8d7a6f5c4b3a2918171615141312111009080706050403020100ffee',
  'GET https://acme.example.com:443/health 502',
])('leaves %s as it is', (line) => {
  expect(redacted(line)).toBe(line);
});
