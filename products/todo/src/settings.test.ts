import { describe, expect, test } from 'vitest';
import { featuresOf } from './features.ts';
import { readSettings } from './settings.ts';

const env = {
  DATABASE_HOST: 'db.example.com',
  DATABASE_NAME: 'app',
  DATABASE_USER: 'app',
  DATABASE_PASSWORD: 'secret',
};

describe('readSettings', () => {
  test('has defaults, and listens on this machine only', () => {
    expect(readSettings(env)).toMatchObject({ host: '127.0.0.1', port: 3000, database: { port: 5432 } });
  });

  test.each([
    ['db.example.com', undefined, true],
    ['10.0.0.5', undefined, true],
    ['127.0.0.1', undefined, false],
    ['localhost', undefined, false],
    ['localhost', 'verify', true],
    ['db.example.com', 'disable', false],
  ])('the connection to %s with DATABASE_SSL=%s is verified: %s', (host, mode, verified) => {
    const { database } = readSettings({ ...env, DATABASE_HOST: host, ...(mode && { DATABASE_SSL: mode }) });
    expect(database.verifyTls).toBe(verified);
  });

  test.each([
    [{ DATABASE_PASSWORD: '' }, 'DATABASE_PASSWORD is not set'],
    [{ PORT: '70000' }, 'PORT must be a port from 0 to 65535, not "70000"'],
    [{ DATABASE_PORT: 'x' }, 'DATABASE_PORT must be a port'],
    [{ DATABASE_SSL: 'prefer' }, 'DATABASE_SSL must be "verify" or "disable", not "prefer"'],
  ])('%j is rejected', (change, message) => {
    expect(() => readSettings({ ...env, ...change })).toThrow(message);
  });
});

test.each([
  ['1.0.0', false],
  ['1.0.9', false],
  ['1.1.0', true],
  ['1.10.0', true],
  ['2.0', true],
])('version %s has filters: %s', (version, filters) => {
  expect(featuresOf(version)).toEqual({ filters });
});
