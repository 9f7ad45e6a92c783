import { fileURLToPath } from 'node:url';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { expect, it } from 'vitest';

const onAws = createFolderCatalogue({ dir: fileURLToPath(new URL('.', import.meta.url)), mode: 'aws' });

it.each(['todo', 'odoo'])('offers %s on AWS', async (id) => {
  expect((await onAws.get(id))?.unavailable).toBeUndefined();
});
