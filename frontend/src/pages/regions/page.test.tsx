import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { loadBeforeTests, openPage } from '../../../test/render-page.tsx';
import { page, region } from '../../../test/samples.ts';
import { regionsPage } from './route.ts';

loadBeforeTests(regionsPage);

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
