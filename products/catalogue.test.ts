import { fileURLToPath } from 'node:url';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { expect, it } from 'vitest';

const onAws = createFolderCatalogue({ dir: fileURLToPath(new URL('.', import.meta.url)), mode: 'aws' });

it('offers Todo on AWS', async () => {
  expect((await onAws.get('todo'))?.unavailable).toBeUndefined();
});

it('does not offer Odoo on AWS, and says why', async () => {
  expect((await onAws.get('odoo'))?.unavailable).toMatch(/^Odoo needs an initialized database/);
});
