import type { Catalogue, CatalogueEntry } from '@console/core/ports/catalogue';
import { type ProductFolder, readDefinitions } from './definitions.ts';
import { imageOwners } from './image-owners.ts';
import { localFolder } from './local-command.ts';

export interface FolderCatalogueProps {
  /** The folder that holds one folder per product. */
  dir: string;
  /** `local`: a product that cannot run on one machine is unavailable. */
  mode: 'local' | 'aws';
}

async function entryOf(folder: ProductFolder, all: ProductFolder[], mode: 'local' | 'aws'): Promise<CatalogueEntry> {
  const { id, file, definition } = folder;
  if ('problems' in definition) {
    return { id, unavailable: definition.problems.map((problem) => `${file}: ${problem}`).join('; ') };
  }
  const { product } = definition;
  if (mode === 'aws') return { id, product };
  const local = await localFolder(folder, product);
  if ('missing' in local) return { id, product, unavailable: local.missing };
  const shared = product.versions.find(({ image }) => imageOwners(all, image)[0]?.folder.id !== id);
  if (!shared) return { id, product };
  const owner = imageOwners(all, shared.image)[0]?.folder.id ?? '';
  const unavailable = `${file}: image "${shared.image}" is used by the product "${owner}" too: give it a name of its own`;
  return { id, product, unavailable };
}

/** The products described below a folder. */
export function createFolderCatalogue({ dir, mode }: FolderCatalogueProps): Catalogue {
  const definitions = readDefinitions(dir);
  const list = async (): Promise<CatalogueEntry[]> => {
    const folders = await definitions.read();
    return Promise.all(folders.map((folder) => entryOf(folder, folders, mode)));
  };
  return { list, get: async (id) => (await list()).find((entry) => entry.id === id) };
}
