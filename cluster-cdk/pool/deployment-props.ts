import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { RegionOutputs } from '../shared-outputs.ts';
import type { FunctionsProduct } from './definition.ts';

/** The part of a region's outputs that a functions product needs. */
export type SharedOfRegion = Pick<RegionOutputs, 'alarmTopicArn' | 'hostedZoneId'>;

const folder = z.string().refine(isAbsolute, 'must be an absolute path');
const object = (value: unknown) => typeof value === 'object' && value !== null;

/** What pools and silos are made from alike. */
export const deployment = {
  product: z.custom<FunctionsProduct>(
    (value) => object(value) && (value as { runtime?: unknown }).runtime === 'functions',
    'must be the definition of a functions product',
  ),
  version: z.string(),
  place: z.enum(['aws', 'local']).default('aws'),
  /** Folder of the version, with the entries of its functions. */
  bundle: folder,
  /** Folder of its pages. @default where the definition has it from the bundle */
  pages: folder.optional(),
  /** Folder with the ready handlers: `authorizer`, `pre-token` and `pages`. */
  triggers: folder,
  /** The result of `parseRegionOutputs`. */
  shared: z.custom<SharedOfRegion>(object, 'must be the outputs'),
  /** While true, AWS refuses to delete tables and user pools. Turn it on only once the stack exists. */
  deletionProtection: z.boolean().default(true),
  /** Whether tables and user pools outlive the stack. */
  kept: z.boolean().default(true),
};

export const userPoolReference = z.object({ userPoolId: z.string().min(1), clientId: z.string().min(1) });

interface Deployment {
  product: FunctionsProduct;
  version: string;
  bundle: string;
  pages?: string | undefined;
  triggers: string;
}

interface Problem {
  path: string[];
  message: string;
}

/** Where the pages of a version are; undefined for a product without any. */
export function pagesOf({ product, version, bundle, pages }: Deployment): string | undefined {
  if (!product.pages) return undefined;
  if (pages) return pages;
  const defined = product.versions.find((one) => one.version === version)?.bundle ?? '';
  const [from, to] = [defined, product.pages].map((path) => path.replaceAll('${product.version}', version));
  return resolve(bundle, relative(from ?? '', to ?? ''));
}

/** What is wrong with the version or with its files, each with what to do about it. */
export function problemsOf(deployed: Deployment): Problem[] {
  const { product, version, bundle, triggers } = deployed;
  const versions = product.versions.map((one) => one.version);
  if (!versions.includes(version)) {
    const message = `"${version}" is not a version of ${product.id}: it has ${versions.join(', ')}`;
    return [{ path: ['version'], message }];
  }
  return [...bundleProblems(product, bundle), ...pagesProblems(pagesOf(deployed)), ...triggerProblems(triggers)];
}

const bundleProblems = ({ functions }: FunctionsProduct, bundle: string): Problem[] =>
  functions
    .filter(({ entry }) => !existsSync(join(bundle, entry)))
    .map(({ name, entry }) => ({
      path: ['bundle'],
      message: `has no ${entry}, which is the entry of the function ${name}`,
    }));

/** An answer of a function holds 6 MB, and a file may be written with a third more characters. */
const LARGEST_BYTES = 4_400_000;

function pagesProblems(pages: string | undefined): Problem[] {
  if (!pages) return [];
  if (!existsSync(join(pages, 'index.html'))) return [{ path: ['pages'], message: `has no index.html in ${pages}` }];
  return readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(pages, file)).size > LARGEST_BYTES)
    .map((file) => ({ path: ['pages'], message: `${file} is larger than the 4.4 MB that a function can answer with` }));
}

const triggerProblems = (triggers: string): Problem[] =>
  ['authorizer', 'pre-token', 'pages']
    .filter((name) => !['.js', '.mjs', '.cjs'].some((end) => existsSync(join(triggers, name + end))))
    .map((name) => ({ path: ['triggers'], message: `has no ${name}: build the handlers first` }));
