import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('the settings of one machine', () => {
  it('have the defaults of the contract', () => {
    expect(readSettings({}, '/srv/console')).toEqual({
      port: 4000,
      appsPort: 8080,
      dataDir: '/srv/console/.local',
      productsDir: '/srv/console/products',
      maxConcurrentJobs: 2,
      diskReserveMiB: 256,
      brand: {},
      logLevel: 'info',
    });
  });

  it('treat an empty variable as not set', () => {
    expect(readSettings({ PORT: '' }, '/').port).toBe(4000);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT="http" must be a port: a number from 1 to 65535'],
    [{ APPS_PORT: '70000' }, 'APPS_PORT="70000" must be a port: a number from 1 to 65535'],
    [{ MAX_CONCURRENT_JOBS: '0' }, 'MAX_CONCURRENT_JOBS="0" must be at least 1'],
    [{ DISK_RESERVE_MIB: '0' }, 'DISK_RESERVE_MIB="0" must be at least 1'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL="loud" must be debug, info, warn, error or silent'],
    [{ PORT: '8080' }, 'PORT and APPS_PORT are both 8080: set them to different ports.'],
  ])('reject %j with a reason', (env, message) => {
    expect(() => readSettings(env, '/')).toThrow(message);
  });
});
