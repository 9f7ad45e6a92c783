import { text } from '../names.ts';

const segment = '(?!\\.{1,2}(?:/|$))[A-Za-z0-9._@+-]+';
/** `${product.version}` may stand for a part of a name. */
const versioned = '(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9._@+-]|\\$\\{product\\.version\\})+';

/** A folder inside the product's folder, and not that one itself. */
export const innerFolder = text
  .max(200, 'must be at most 200 characters')
  .regex(
    new RegExp(`^(?:\\./)?${versioned}(?:/${versioned})*/?$`),
    'must be a folder inside the product\'s folder, such as "dist"; of placeholders, it may hold only ${product.version}',
  )
  .transform((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));

/** A file of a bundle that Lambda can load. */
export const entryFile = text
  .max(128, 'must be at most 128 characters')
  .regex(new RegExp(`^(?:${segment}/)*${segment}$`), 'must be a path inside the bundle, such as "api.js"')
  .regex(/\.(js|mjs|cjs)$/, 'must be a JavaScript file: .js, .mjs or .cjs');

/** A folder of a definition, for one version. */
export const folderOfVersion = (path: string, version: string): string =>
  path.replaceAll('${product.version}', version);
