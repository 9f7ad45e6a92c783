import type { Catalogue, CatalogueEntry } from '@console/core/ports/catalogue';
import { isContainersProduct, isFunctionsProduct } from '@console/core/products/kinds';
import { singleFlight } from '@console/core/single-flight';
import { type ProductFolder, readDefinitions } from './definitions.ts';
import { localFolder } from './local-command.ts';

export interface FolderCatalogueProps {
  /** The folder that holds one folder per product. */
  dir: string;
  /** `local`: a product that cannot run on one machine is unavailable. `aws`: one whose definition says so is. */
  mode: 'local' | 'aws';
}

/** Nothing there gives an application an account for e-mail. */
const noMail = 'It sends e-mail ("mail": true), which applications cannot do on AWS yet.';

async function entryOf(folder: ProductFolder, mode: 'local' | 'aws'): Promise<CatalogueEntry> {
  const { id, file, definition } = folder;
  if ('problems' in definition) {
    return { id, unavailable: definition.problems.map((problem) => `${file}: ${problem}`).join('; ') };
  }
  const { product } = definition;
  if (mode === 'aws') {
    const reason = product.unavailable?.aws ?? (isContainersProduct(product) && product.mail ? noMail : undefined);
    return { id, product, ...(reason !== undefined && { unavailable: reason }) };
  }
  if (isFunctionsProduct(product)) return { id, product };
  const local = await localFolder(folder, product);
  if ('missing' in local) return { id, product, unavailable: local.missing };
  return { id, product };
}

/** The products described below a folder. */
export function createFolderCatalogue({ dir, mode }: FolderCatalogueProps): Catalogue {
  const definitions = readDefinitions(dir);
  const list = singleFlight(async (): Promise<CatalogueEntry[]> => {
    const folders = await definitions.read();
    return Promise.all(folders.map((folder) => entryOf(folder, mode)));
  });
  return { list, get: async (id) => (await list()).find((entry) => entry.id === id) };
}
