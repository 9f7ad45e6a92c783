import { fileURLToPath } from 'node:url';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { expect, it } from 'vitest';

const onAws = createFolderCatalogue({ dir: fileURLToPath(new URL('.', import.meta.url)), mode: 'aws' });

it.each(['todo', 'odoo'])('offers %s on AWS', async (id) => {
  const product = await onAws.get(id);
  expect(product).toBeDefined();
  expect(product?.unavailable).toBeUndefined();
});

it('does not offer a product that sends e-mail on AWS, and says why', async () => {
  expect((await onAws.get('cms'))?.unavailable).toMatch(/e-mail/);
});
