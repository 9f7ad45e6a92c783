import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { operation, page, region } from '../../../test/samples.ts';
import { regionsPage } from './route.ts';

loadBeforeTests(regionsPage);

async function open(part: Parameters<typeof region>[0] = {}, role: 'admin' | 'viewer' = 'admin') {
  const api = fakeApi({
    'GET /regions': () => page(region(part)),
    'POST /regions/eu-central-1/update': () => ({ operation: operation({ type: 'region.update' }) }),
  });
  openPage(regionsPage, { api, at: '/regions', role });
  await screen.findByText('Frankfurt', {}, { timeout: 15_000 });
  act(() => screen.getByLabelText('Select eu-central-1', { selector: 'input' }).click());
  return api;
}
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
/** The button of the page opens the dialog, which has one of the same name. */
const submit = () => act(() => screen.getAllByRole('button', { name: 'Update' }).at(-1)?.click());

test('an update asks for nothing when nothing is changed: the current templates are deployed', async () => {
  const api = await open();
  act(() => button('Update').click());
  submit();
  await waitFor(() => expect(api.sent()).toMatchObject([{ path: '/regions/eu-central-1/update', body: {} }]));
});

test('an update asks for what is changed', async () => {
  const api = await open();
  act(() => button('Update').click());
  act(() => button('2').click());
  fireEvent.change(screen.getByLabelText('Load balancers'), { target: { value: '3' } });
  submit();
  await waitFor(() => expect(api.sent()).toMatchObject([{ body: { natGateways: 2, shards: 3 } }]));
});

test('a region that was deployed from other templates is marked', async () => {
  await open({ updateAvailable: true });
  expect(screen.getByText('Update available')).toBeTruthy();
});

test.each([
  [{ status: 'failed' }, 'admin'],
  [{ status: 'updating', activeOperationId: '01K00000000000000000000009' }, 'admin'],
  [{}, 'viewer'],
] as const)('an update is not offered for %j to a %s', async (part, role) => {
  await open(part, role);
  expect(button('Update').getAttribute('aria-disabled')).toBe('true');
});

const url = 'https://eu-central-1.console.aws.amazon.com/servicequotas/home/services/rds/quotas/L-7B6409FD';

test('a region tells what limits it, with the way to raise that where there is one', async () => {
  const regions = [
    region({ capacity: 40, capacityLimit: { quota: 'rds-instances', value: 40, adjustable: true, url } }),
    region({
      code: 'eu-west-1',
      capacity: 160,
      capacityLimit: { quota: 'alb-target-groups', value: 100, adjustable: false, url: null },
    }),
  ];
  openPage(regionsPage, { api: fakeApi({ 'GET /regions': () => page(...regions), 'GET /operations': () => page() }) });
  const link = await screen.findByRole('link', { name: /40 customers: limited by database instances/ });
  expect(link.getAttribute('href')).toBe(url);
  const text = '160 customers: limited by target groups per load balancer';
  expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByRole('link', { name: text })).toBeNull();
});

test('a region tells how many customers of serverless products it has room for, and what limits them', async () => {
  const regions = [
    region({
      functionsCapacity: 12,
      functionsCapacityLimit: { quota: 'ssm-parameters', value: 39, adjustable: false, url: null },
    }),
    region({ code: 'eu-west-1' }),
  ];
  openPage(regionsPage, { api: fakeApi({ 'GET /regions': () => page(...regions), 'GET /operations': () => page() }) });
  expect(await screen.findByText(/^12 customers: limited by /, {}, { timeout: 15_000 })).toBeTruthy();
  expect(screen.getByText('Not limited')).toBeTruthy();
});
