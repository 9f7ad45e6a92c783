import type { ProductOption } from '@console/core/contract/product';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { customer, operation, page, product, region } from '../../../test/samples.ts';
import { customerCreatePage } from './route.ts';

loadBeforeTests(customerCreatePage);

const catalogue = {
  'GET /regions': () => page(region()),
  'GET /products': () => page(product()),
  'GET /customers/acme': () => customer(),
};
const accepted = () => ({ customer: customer(), operation: operation() });

async function open(post: () => unknown, role: 'operator' | 'viewer' = 'operator', products = [product()]) {
  const api = fakeApi({
    ...catalogue,
    'GET /products': () => page(...products),
    'POST /customers': post,
    'GET /operations/01K00000000000000000000001': () => operation(),
  });
  const view = openPage(customerCreatePage, { api, role });
  if (role === 'operator') await screen.findByLabelText('Name');
  return { api, ...view };
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = (clicks = 1) =>
  act(() => {
    for (let click = 0; click < clicks; click++) screen.getByTestId('create-customer-submit').click();
  });

test('two fields are enough: the code comes from the name, the rest has defaults', async () => {
  const { api, router } = await open(accepted);
  type('Name', 'Müller & Söhne');
  expect(screen.getByLabelText<HTMLInputElement>('Code').value).toBe('mueller-soehne');
  expect(screen.getByText('http://mueller-soehne.localhost:8080/')).toBeTruthy();
  expect(screen.getByText(/≈ \$31\.40 per month/)).toBeTruthy();
  expect(
    screen.getByText(/shared resources of the region \(≈ \$98\.20 per month in total\) are not included/),
  ).toBeTruthy();
  submit();
  await waitFor(() => expect(router.state.location.pathname).toBe('/operations/01K00000000000000000000001'));
  expect(api.sent().map(({ body }) => body)).toEqual([
    {
      code: 'mueller-soehne',
      name: 'Müller & Söhne',
      region: 'eu-central-1',
      product: 'todo',
      version: '1.1.0',
      size: 'small',
    },
  ]);
});

test('a typed code is no longer changed with the name', async () => {
  await open(accepted);
  type('Name', 'Globex');
  type('Code', 'globex-eu');
  type('Name', 'Globex Corporation');
  expect(screen.getByLabelText<HTMLInputElement>('Code').value).toBe('globex-eu');
});

test('the code is checked as it is typed', async () => {
  await open(accepted);
  type('Code', 'www');
  expect(screen.getByText('"www" is reserved. Choose another code')).toBeTruthy();
  type('Code', '1st');
  expect(screen.getByText('Code must begin with a letter')).toBeTruthy();
  type('Code', 'acme');
  expect(await screen.findByText('The code "acme" is taken. Choose another code.')).toBeTruthy();
  type('Code', 'globex');
  expect(await screen.findByText('This code is available')).toBeTruthy();
});

test('nothing is sent while a field is wrong', async () => {
  const { api } = await open(accepted);
  submit();
  expect(await screen.findByText('Name must not be empty')).toBeTruthy();
  expect(api.sent()).toEqual([]);
});

test('a refused field says why, keeps what was typed, and forgets the refusal when it is changed', async () => {
  await open(() => {
    throw refusal(409, 'code-taken', 'Taken.', [{ path: 'code', message: 'stays taken until tomorrow' }]);
  });
  type('Name', 'Globex');
  submit();
  expect(await screen.findByText('Code stays taken until tomorrow')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Globex');
  type('Code', 'globex-two');
  expect(screen.queryByText('Code stays taken until tomorrow')).toBeNull();
});

test('a refusal of no field in particular stands in the form', async () => {
  await open(() => {
    throw refusal(409, 'region-not-ready', 'Region eu-central-1 is adding.');
  });
  type('Name', 'Globex');
  submit();
  expect(await screen.findByText('Region eu-central-1 is adding.')).toBeTruthy();
});

test('a double click sends one request', async () => {
  const { api, router } = await open(accepted);
  type('Name', 'Globex');
  submit(2);
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/operations/));
  expect(api.sent()).toHaveLength(1);
});

test('a try after an outage is the same intent, a try after a refusal is a new one', async () => {
  const outcomes = [
    refusal(503, 'unavailable', 'Down.'),
    refusal(409, 'conflict', 'No.'),
    refusal(409, 'conflict', 'No.'),
  ];
  const { api } = await open(() => {
    throw outcomes.shift();
  });
  type('Name', 'Globex');
  for (const text of ['Down.', 'No.', 'No.']) {
    submit();
    await screen.findByText(text);
  }
  const [outage, refused, again] = api.sent().map(({ idempotencyKey }) => idempotencyKey);
  expect(outage).toBe(refused);
  expect(again).not.toBe(refused);
});

test('a viewer is told what it takes', async () => {
  await open(accepted, 'viewer');
  expect(await screen.findByText(/This page requires the Operator role. Your role is Viewer/)).toBeTruthy();
});

test('options of the product are checked by its rules and sent as what they are', async () => {
  const options: ProductOption[] = [
    { name: 'workers', label: 'Workers', type: 'number', required: true },
    { name: 'title', label: 'Title', type: 'text', required: false, default: 'Shop', pattern: '[A-Z].*' },
    { name: 'key', label: 'Key', type: 'secret', required: true },
  ];
  const { api } = await open(accepted, 'operator', [product({ options })]);
  type('Name', 'Globex');
  submit();
  expect(await screen.findByText('Workers needs a value')).toBeTruthy();
  expect(screen.getByText('Key needs a value')).toBeTruthy();
  type('Workers', '4');
  type('Key', 'very-secret');
  expect(screen.getByLabelText('Key').getAttribute('type')).toBe('password');
  type('Title - optional', 'small');
  submit();
  expect(await screen.findByText('Title must match [A-Z].*')).toBeTruthy();
  expect(api.sent()).toEqual([]);
  type('Title - optional', 'Big');
  submit();
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).toMatchObject({ options: { workers: 4, title: 'Big', key: 'very-secret' } });
});

test('an option that the API refuses says why beside its field', async () => {
  const options: ProductOption[] = [{ name: 'title', label: 'Title', type: 'text', required: true }];
  await open(
    () => {
      throw refusal(400, 'validation', 'No.', [{ path: 'options.title', message: 'must match [A-Z]+' }]);
    },
    'operator',
    [product({ options })],
  );
  type('Name', 'Globex');
  type('Title', 'small');
  submit();
  expect(await screen.findByText('Title must match [A-Z]+')).toBeTruthy();
});

const palette = product({
  id: 'palette',
  name: 'Palette',
  runtime: 'functions',
  tenancy: 'pool',
  cloudTypes: ['public', 'private'],
  versions: ['1.0.0'],
  versionDetails: [{ version: '1.0.0', offered: true }],
  defaultVersion: '1.0.0',
  sizes: [
    {
      id: 'standard',
      perSecond: 50,
      burst: 50,
      perDay: 100_000,
      monthlyUsd: 0,
      monthlyUsdByCloudType: { public: 0, private: 1.15 },
    },
  ],
  defaultSize: 'standard',
  startupSeconds: 0,
});

test('a product that customers share asks where the data is to be, with the price of each', async () => {
  const { api } = await open(accepted, 'operator', [palette]);
  type('Name', 'Globex');
  expect(screen.getByText(/ready in seconds\. From \$0(\.00)? per month, plus usage/)).toBeTruthy();
  expect(screen.getByText(/table of its own, .* From \$1\.15 per month, plus usage/)).toBeTruthy();
  expect(screen.getByText(/≈ \$0/)).toBeTruthy();
  expect(screen.getByText(/50 requests per second · 100,000 per day/)).toBeTruthy();
  expect(screen.getByText('Plan')).toBeTruthy();
  expect(screen.queryByText('Size')).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: /Private/ }));
  expect(await screen.findByText(/≈ \$1\.15/)).toBeTruthy();
  submit();
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).toMatchObject({ product: 'palette', size: 'standard', cloudType: 'private' });
});

test.each([
  ['the name of the product', [], 'http://globex.palette.localhost:8080/'],
  [
    'its pool',
    [{ product: 'palette', region: 'eu-central-1', host: 'colours' }],
    'http://globex.colours.localhost:8080/',
  ],
  [
    'a second pool, with its region',
    [{ product: 'palette', region: 'eu-west-1', host: 'palette' }],
    'http://globex.palette-eu-central-1.localhost:8080/',
  ],
])('the address of a customer of a pool is below %s', async (_, pools, url) => {
  const api = fakeApi({ ...catalogue, 'GET /products': () => page(palette), 'GET /pools': () => page(...pools) });
  openPage(customerCreatePage, { api, role: 'operator' });
  await screen.findByLabelText('Name');
  type('Name', 'Globex');
  expect(await screen.findByText(url)).toBeTruthy();
});

test('a product with one cloud type asks nothing and says nothing of it', async () => {
  const { api } = await open(accepted, 'operator', [{ ...palette, cloudTypes: ['public'] }]);
  type('Name', 'Globex');
  expect(screen.queryByText('Cloud type')).toBeNull();
  submit();
  await waitFor(() => expect(api.sent()).toHaveLength(1));
  expect(api.sent()[0]?.body).not.toHaveProperty('cloudType');
});
