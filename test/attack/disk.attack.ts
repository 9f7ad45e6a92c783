import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Alert } from '@console/core/contract/alert';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { requestApplication } from '../console/application.ts';
import { prepareInstallation, shopCatalogue } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';

const reserveMiB = 60;
const diskMiB = 420;
const mib = Buffer.alloc(1024 * 1024, 1);

const shop = shopCatalogue(15);
const installation = await prepareInstallation({ ...shop.env, DISK_RESERVE_MIB: String(reserveMiB) });
const { dataDir, appsPort } = installation;

function mount(): boolean {
  mkdirSync(dataDir, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMiB}m,mode=700`, 'tmpfs', dataDir], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isMounted = process.platform === 'linux' && process.getuid?.() === 0 && mount();
if (!isMounted) console.warn('Skipped: a disk of a limited size can only be mounted by root, on Linux.');

const ballast = join(dataDir, 'ballast');
/** Writes until at most `leftMiB` are free. */
function fill(leftMiB: number): void {
  const file = openSync(ballast, 'a');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(dataDir);
      if (bavail * bsize <= leftMiB * mib.length) return;
      writeSync(file, mib);
    }
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}

let running: RunningConsole;
let api: ApiClient;
const until = <T>(work: () => Promise<T>, timeout = 20_000) => vi.waitFor(work, { timeout, interval: 200 });
const statusOf = async (path: string) => (await requestApplication(appsPort, 'acme', { path })).status;
const create = (code: string) => ({ code, name: code, region: frankfurt.code, product: 'shop' });
const openAlerts = async () => (await api.call<{ items: Alert[] }>('GET', '/alerts?state=open')).body.items;

describe.runIf(isMounted)('a disk that fills up', () => {
  beforeAll(async () => {
    ({ running, api } = await installation.start());
    await api.runOperation('POST', '/regions', frankfurt);
    expect((await api.runOperation('POST', '/customers', create('acme'))).status).toBe('succeeded');
    expect(await statusOf('/visit')).toBe(200);
  });

  afterAll(async () => {
    await running?.stop();
    execFileSync('umount', [dataDir]);
    installation.remove();
    shop.remove();
  });

  it('is seen before it is full: an alert, and new work is refused while sites go on', async () => {
    fill(reserveMiB - 10);
    const refusal = { status: 503, body: { code: 'disk-full', values: { reserve: reserveMiB } } };
    await until(async () => expect(await api.call('POST', '/customers', create('late'))).toMatchObject(refusal));
    await until(async () =>
      expect(await openAlerts()).toMatchObject([{ source: 'low-disk-space', severity: 'critical' }]),
    );
    expect(await statusOf('/visit')).toBe(200);
  });

  it('ends neither the console nor a site when it is full', async () => {
    fill(0);
    for (let n = 0; n < 20; n += 1) {
      fill(0);
      await statusOf('/visit');
      await api.call('PATCH', '/customers/acme', { name: `acme ${n}` }).catch(() => {});
    }
    expect(running.process.exitCode).toBeNull();
    expect(await statusOf('/health')).not.toBe(0);
    expect((await api.call('GET', '/health')).status).toBe(200);
  });

  it('comes back by itself when there is room', async () => {
    rmSync(ballast);
    await until(async () => expect(await statusOf('/visit')).toBe(200), 40_000);
    await until(async () =>
      expect((await api.call('GET', '/customers/acme')).body).toMatchObject({ health: 'healthy' }),
    );
    await until(async () => expect(await openAlerts()).toEqual([]));
    expect((await api.runOperation('POST', '/customers', create('later'))).status).toBe('succeeded');
    await running.stop();
    ({ running, api } = await installation.start());
    await until(async () => expect(await statusOf('/visit')).toBe(200));
  });
});
