import { expect, test } from 'vitest';
import { productView as schema } from '../contract/product.ts';
import { customerMonthlyUsd } from '../costs/customer.ts';
import { sampleFunctionsProduct } from '../products/testing/sample-functions-product.ts';
import { sampleProduct } from '../products/testing/sample-product.ts';
import { productView } from './product-view.ts';

const place = 'aws';
const notes = sampleProduct({
  id: 'notes',
  name: 'Notes',
  startupSeconds: 20,
  sizes: { tiny: { cpu: 256, memoryMiB: 512, tasks: [1, 2] }, big: { cpu: 1024, memoryMiB: 2048, tasks: [1, 2] } },
});

test('shows what can be chosen, each size with its price', () => {
  const view = productView({ id: 'notes', product: notes }, { place });
  expect(schema.parse(view)).toEqual(view);
  expect(view).toMatchObject({ versions: ['2', '1'], defaultVersion: '1', defaultSize: 'tiny' });
  expect(view.sizes.map((size) => size.id)).toEqual(['tiny', 'big']);
  expect(view.sizes[1]?.monthlyUsd).toBeGreaterThan(view.sizes[0]?.monthlyUsd ?? 0);
  expect(view).not.toHaveProperty('unavailable');
});

test('shows what the definition says about the product, and nothing that it does not say', () => {
  const described = { description: 'Keeps notes.', website: 'https://notes.example.com' };
  expect(productView({ id: 'notes', product: { ...notes, ...described } }, { place })).toMatchObject({
    id: 'notes',
    name: 'Notes',
    startupSeconds: 20,
    ...described,
  });
  const view = productView({ id: 'notes', product: notes }, { place });
  for (const absent of Object.keys(described)) expect(view).not.toHaveProperty(absent);
});

test('shows what each size gets', () => {
  const acu: [number, number] = [0, 2];
  const sizes = { ...notes.sizes, awake: { cpu: 256, memoryMiB: 512, tasks: [1, 1], acu } } as typeof notes.sizes;
  const [tiny, , awake] = productView({ id: 'notes', product: { ...notes, sizes } }, { place }).sizes;
  expect(tiny).toEqual({
    id: 'tiny',
    cpu: 256,
    memoryMiB: 512,
    tasks: [1, 2],
    monthlyUsd: customerMonthlyUsd(notes, 'tiny', 'us-east-1', { suspended: false }),
  });
  expect(tiny).not.toHaveProperty('acu');
  expect(awake).toMatchObject({ id: 'awake', acu });
});

test('shows the prices of the region that is asked for', () => {
  const price = (region?: string) =>
    productView({ id: 'notes', product: notes }, { place, region }).sizes[0]?.monthlyUsd ?? 0;
  expect(price('eu-central-1')).toBeGreaterThan(price());
  expect(price('us-east-1')).toBe(price());
});

test('shows a product that cannot be deployed here, and why', () => {
  expect(productView({ id: 'notes', product: notes, unavailable: 'no command' }, { place })).toMatchObject({
    name: 'Notes',
    unavailable: 'no command',
  });
});

test('shows a broken definition under the name of its folder', () => {
  const view = productView({ id: 'notes', unavailable: 'port is missing' }, { place });
  expect(schema.parse(view)).toEqual({
    id: 'notes',
    name: 'notes',
    runtime: 'containers',
    tenancy: 'silo',
    cloudTypes: [],
    versions: [],
    defaultVersion: '',
    sizes: [],
    defaultSize: '',
    startupSeconds: 0,
    versionDetails: [],
    options: [],
    storage: [],
    processes: [],
    schedules: [],
    signIn: false,
    setup: false,
    mail: false,
    unavailable: 'port is missing',
  });
});

test('lists the versions that are offered, and says of all what they require', () => {
  const versions = [
    { version: '3', image: 'n:3', requires: '2' },
    { version: '2', image: 'n:2' },
    { version: '1', image: 'n:1', offered: false },
  ];
  const view = productView({ id: 'shop', product: sampleProduct({ versions, defaultVersion: '2' }) }, { place });
  expect(view.versions).toEqual(['3', '2']);
  expect(view.versionDetails).toEqual([
    { version: '3', offered: true, requires: '2' },
    { version: '2', offered: true },
    { version: '1', offered: false },
  ]);
});

test('shows what each customer gets, as it is in the place', () => {
  const language = { name: 'language', label: 'Language', type: 'choice', choices: ['en', 'de'], default: 'en' };
  const product = sampleProduct({
    options: [language],
    database: { engine: 'postgres', pauses: false },
    storage: { data: { path: '/data', GiB: 5 } },
    generated: { PASSWORD: { signIn: { user: '${customer.adminEmail}' } } },
    mail: true,
    setup: [['init']],
    processes: { worker: { command: ['work'] } },
    schedules: [{ name: 'nightly', cron: '0 3 * * *', command: ['tidy'] }],
    local: { command: ['node', 'a.js'], schedules: [], processes: { mailer: { command: ['mail'] } } },
  });
  const view = productView({ id: 'shop', product }, { place });
  expect(schema.parse(view)).toEqual(view);
  expect(view).toMatchObject({
    options: [{ ...language, required: false }],
    database: { pauses: false },
    storage: [{ name: 'data', GiB: 5 }],
    processes: ['worker'],
    schedules: [{ name: 'nightly', cron: '0 3 * * *', timeZone: 'UTC' }],
    signIn: true,
    setup: true,
    mail: true,
  });
  expect(JSON.stringify(view)).not.toContain('tidy');
  expect(productView({ id: 'shop', product }, { place: 'local' })).toMatchObject({
    processes: ['worker', 'mailer'],
    schedules: [],
  });
});

test('shows a product that customers share, with its plans and a price for each cloud type', () => {
  const view = productView({ id: 'palette', product: sampleFunctionsProduct() }, { place });
  expect(schema.parse(view)).toEqual(view);
  expect(view).toMatchObject({
    runtime: 'functions',
    tenancy: 'pool',
    cloudTypes: ['public', 'private'],
    versions: ['1.0.0'],
    defaultSize: 'standard',
    sizes: [
      {
        id: 'standard',
        perSecond: 50,
        burst: 50,
        perDay: 100_000,
        monthlyUsd: 0,
        monthlyUsdByCloudType: { public: 0, private: 0 },
      },
    ],
  });
});

test('prices the table that a private customer has to itself', () => {
  const table = { indexes: 3, stream: false, billingMode: 'PROVISIONED' };
  const [plan] = productView({ id: 'palette', product: sampleFunctionsProduct({ table }) }, { place }).sizes;
  expect(plan).toMatchObject({ monthlyUsdByCloudType: { public: 0, private: expect.any(Number) } });
  expect(plan && 'perSecond' in plan && plan.monthlyUsdByCloudType.private).toBeGreaterThan(0);
});

test('shows that a customer with a deployment of its own is private', () => {
  const silo = sampleFunctionsProduct({ tenancy: 'silo', cloudTypes: undefined });
  expect(productView({ id: 'palette', product: silo }, { place })).toMatchObject({
    tenancy: 'silo',
    cloudTypes: ['private'],
  });
  expect(productView({ id: 'notes', product: notes }, { place })).toMatchObject({
    runtime: 'containers',
    tenancy: 'silo',
    cloudTypes: ['private'],
  });
});
