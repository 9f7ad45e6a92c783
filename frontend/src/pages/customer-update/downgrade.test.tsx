import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { renderPage } from '../../../test/render-page.tsx';
import { customer, product } from '../../../test/samples.ts';
import { UpdateForm } from './update-form.tsx';

const open = (wanted: string, deployed: string, at = '/') => {
  const size = 'small';
  const acme = customer({ spec: { version: wanted, size }, deployed: { version: deployed, size } });
  const products = [product({ versions: ['1.1.0', '1.0.0'] })];
  renderPage(<UpdateForm customer={acme} products={products} />, { api: fakeApi({}), path: '/', at });
};
const warning = /comes before 1\.1\.0, which is deployed/;

test('an earlier version than the deployed one is warned of', async () => {
  open('1.0.0', '1.1.0');
  expect(await screen.findByText(warning)).toBeTruthy();
});

test('the address says what to go back to, which says that the database stays as it is', async () => {
  open('1.1.0', '1.1.0', '/?version=1.0.0&size=small');
  expect(await screen.findByText(warning)).toBeTruthy();
  expect(screen.getByText(/Only the application goes back: the database, files, and options stay/)).toBeTruthy();
});

test('a later one is not', async () => {
  open('1.1.0', '1.0.0');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toBeTruthy());
  expect(screen.queryByText(/comes before/)).toBeNull();
});
