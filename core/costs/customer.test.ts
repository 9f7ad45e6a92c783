import { describe, expect, test } from 'vitest';
import { type ContainersProduct, containersProduct as model } from '../products/model.ts';
import { customerMonthlyUsd } from './customer.ts';

const definition = {
  id: 'notes',
  name: 'Notes',
  versions: [{ version: '1', image: 'notes:1' }],
  defaultVersion: '1',
  port: 3000,
  healthPath: '/health',
  startupSeconds: 20,
  database: 'postgres',
  secrets: { PASSWORD: '${database.password}' },
  sizes: {
    small: { cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0, 2] },
    unnamed: { cpu: 256, memoryMiB: 512, tasks: [1, 2] },
    awake: { cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0.5, 2] },
    fixed: { cpu: 256, memoryMiB: 512, tasks: [1, 1], acu: [0, 2] },
    double: { cpu: 256, memoryMiB: 512, tasks: [2, 2], acu: [0, 2] },
  },
};
const product: ContainersProduct = model.parse(definition);
const running = { suspended: false };
const parked = { suspended: true };
const usd = (size: string, region = 'us-east-1', state = running): number =>
  customerMonthlyUsd(product, size, region, state) ?? Number.NaN;

/** How much more a small customer costs whose product has this too, in USD and without rounding of its own. */
const more = (change: object, state = running): number =>
  (customerMonthlyUsd(model.parse({ ...definition, ...change }), 'small', 'us-east-1', state) ?? Number.NaN) -
  usd('small', 'us-east-1', state);

/** One task of a small customer, all month. */
const smallTask = (0.25 * 0.03238 + 0.5 * 0.00356) * 730;

describe('customerMonthlyUsd', () => {
  test('a small customer whose database pauses costs 12 to 17 USD', () => {
    expect(usd('small')).toBeGreaterThan(12);
    expect(usd('small')).toBeLessThan(17);
  });

  test('a suspended one costs its storage, secret and four alarms, whatever its size', () => {
    const cost = usd('small', 'us-east-1', parked);
    expect(cost).toBeCloseTo(2 * 0.1 + 0.4 + 4 * 0.1, 6);
    expect(usd('awake', 'us-east-1', parked)).toBe(cost);
  });

  test('a database that never pauses is paid for each hour, which covers its use', () => {
    expect(usd('awake') - usd('small')).toBeCloseTo((0.5 * 730 - 60) * 0.12, 1);
  });

  test('each task of the fewest is paid', () => {
    expect(usd('double') - usd('fixed')).toBeCloseTo((0.25 * 0.03238 + 0.5 * 0.00356) * 730, 1);
  });

  test('the two alarms that AWS creates for scaling are paid', () => {
    expect(usd('small') - usd('fixed')).toBeCloseTo(0.2, 6);
  });

  test('each secret is paid, but not one that is the password alone', () => {
    const secrets = { ...definition.secrets, URL: '${database.url}', NAME: '${customer.name}' };
    expect(more({ secrets })).toBeCloseTo(2 * 0.4, 6);
  });

  test('generated values and the secret of secret options are paid, suspended too', () => {
    const option = { name: 'license', label: 'License', type: 'secret' };
    const change = {
      generated: { ADMIN: {}, KEY: {} },
      options: [option, { ...option, name: 'token' }, { ...option, name: 'title', type: 'text' }],
    };
    expect(more(change)).toBeCloseTo(3 * 0.4, 6);
    expect(more(change, parked)).toBeCloseTo(3 * 0.4, 6);
    expect(more({ options: [change.options[2]] })).toBe(0);
  });

  test('files and their backup are paid by their size, suspended too', () => {
    const storage = { data: { path: '/data', GiB: 10 }, media: { path: '/media', GiB: 2 } };
    expect(more({ storage })).toBeCloseTo(12 * 0.35, 6);
    expect(more({ storage }, parked)).toBeCloseTo(12 * 0.35, 6);
  });

  test('each process adds its fewest tasks and an alarm, and two for its scaling, while it runs', () => {
    const processes = { worker: { command: ['work'], tasks: [2, 2] }, mailer: { command: ['mail'], tasks: [1, 3] } };
    expect(more({ processes })).toBeCloseTo(3 * smallTask + 2 * 0.1 + 2 * 0.1, 1);
    expect(more({ processes }, parked)).toBe(0);
  });

  test('the tasks of a schedule are paid for the minutes that they are taken to run', () => {
    const schedules = [{ name: 'often', cron: '*/5 * * * *', command: ['sync'] }];
    expect(more({ schedules })).toBeCloseTo(smallTask, 1);
    expect(more({ schedules }, parked)).toBe(0);
  });

  test('routes, sticky sessions and a container that adds headers cost nothing of their own', () => {
    const change = { routes: [{ path: '/ws*', port: 8072 }], sticky: true, forwarded: ['X-Forwarded-Host'] };
    expect(more(change)).toBe(0);
  });

  test('a database that the application keeps awake is paid for each hour', () => {
    const database = { engine: 'postgres', pauses: false };
    expect(more({ database })).toBeCloseTo(usd('awake') - usd('small'), 6);
  });

  test('what only one machine has is not paid', () => {
    const processes = { worker: { command: ['work'] } };
    expect(more({ local: { command: ['node'], processes } })).toBe(0);
    expect(more({ aws: { processes } })).toBeGreaterThan(5);
  });

  test('a size without capacity units may pause', () => {
    expect(usd('unnamed')).toBe(usd('small'));
  });

  test('a product without a database pays for none', () => {
    expect(-more({ database: undefined, secrets: {} })).toBeCloseTo(60 * 0.12 + 0.2 + 0.4 + 2 * 0.1 + 0.2, 1);
  });

  test('regions differ, and an unknown one counts as us-east-1', () => {
    expect(usd('small', 'eu-central-1')).toBeGreaterThan(usd('small'));
    expect(usd('small', 'mx-central-1')).toBe(usd('small'));
  });

  test('is rounded to cents', () => {
    expect(usd('small', 'eu-central-1')).toBe(Math.round(usd('small', 'eu-central-1') * 100) / 100);
  });

  test.each(['huge', 'constructor'])('has no price for the size %s', (size) => {
    expect(customerMonthlyUsd(product, size, 'us-east-1', running)).toBeNull();
  });
});
