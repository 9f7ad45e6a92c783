import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Definition, parseDefinition } from '@console/core/products/definition';
import { productId } from '@console/core/products/model';

/** A folder of the catalogue, with the content of its `product.json`. */
export interface ProductFolder {
  id: string;
  /** Absolute. */
  path: string;
  /** For messages: `products/todo/product.json`. */
  file: string;
  definition: Definition;
}

export interface Definitions {
  /** By id. @throws when the folder of the products cannot be read. */
  read(): Promise<ProductFolder[]>;
}

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

async function folderNames(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).filter((name) => !name.startsWith('.') && name !== 'node_modules').sort();
  } catch (error) {
    const what = hasCode(error, 'ENOENT') ? 'does not exist' : `cannot be read (${String(error)})`;
    throw new Error(`The folder of products ${dir} ${what}: set PRODUCTS_DIR to a folder with one folder per product`, {
      cause: error,
    });
  }
}

function checkName(definition: Definition, folder: string): Definition {
  if ('problems' in definition) return definition;
  const problems: string[] = [];
  const { id } = definition.product;
  if (id !== folder) problems.push(`id must be the name of its folder, "${folder}", and not "${id}"`);
  return problems.length > 0 ? { problems } : definition;
}

/** Reads the definitions below `dir`. A file that has not changed is parsed once. */
export function readDefinitions(dir: string): Definitions {
  const root = resolve(dir);
  const parsed = new Map<string, { stamp: string; definition: Definition }>();

  async function definitionIn(folder: string, path: string): Promise<Definition | undefined> {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const stamp = `${mtimeMs} ${size} ${ino}`;
      const known = parsed.get(path);
      if (known?.stamp === stamp) return known.definition;
      const definition = checkName(parseDefinition(await readFile(path, 'utf8')), folder);
      parsed.set(path, { stamp, definition });
      return definition;
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
      return { problems: [`cannot be read: ${String(error)}`] };
    }
  }

  async function folder(name: string): Promise<ProductFolder[]> {
    const path = join(root, name);
    const definition = await definitionIn(name, join(path, 'product.json'));
    if (!definition) return [];
    const file = `${basename(root)}/${name}/product.json`;
    const valid = productId.safeParse(name).success;
    const problems = [`is in a folder "${name}", which cannot be the id of a product: use 2 to 40 of a-z, 0-9 and "-"`];
    return [{ id: name, path, file, definition: valid ? definition : { problems } }];
  }

  return { read: async () => (await Promise.all((await folderNames(root)).map(folder))).flat() };
}
