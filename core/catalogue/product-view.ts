import type { ProductView } from '../contract/product.ts';
import { customerMonthlyUsd } from '../costs/customer.ts';
import type { CatalogueEntry } from '../ports/catalogue.ts';
import type { Product } from '../products/model.ts';

/** Where AWS is cheapest. */
const listPriceRegion = 'us-east-1';

function sizesOf(product: Product, region: string): ProductView['sizes'] {
  return Object.entries(product.sizes).map(([id, size]) => ({
    id,
    cpu: size.cpu,
    memoryMiB: size.memoryMiB,
    tasks: size.tasks,
    ...(size.acu && { acu: size.acu }),
    monthlyUsd: customerMonthlyUsd(product, id, region, { suspended: false }) ?? 0,
  }));
}

const broken = (id: string, unavailable: string): ProductView => ({
  id,
  name: id,
  versions: [],
  defaultVersion: '',
  sizes: [],
  defaultSize: '',
  startupSeconds: 0,
  database: false,
  unavailable,
});

/** A product as operators choose it, at the prices of `region`; one whose definition is wrong has no versions and no sizes, but says why. */
export function productView(entry: CatalogueEntry, region = listPriceRegion): ProductView {
  const { product } = entry;
  if (!product) return broken(entry.id, entry.unavailable);
  const sizes = sizesOf(product, region);
  return {
    id: product.id,
    name: product.name,
    ...(product.description !== undefined && { description: product.description }),
    ...(product.website !== undefined && { website: product.website }),
    versions: product.versions.map((v) => v.version),
    defaultVersion: product.defaultVersion,
    sizes,
    defaultSize: sizes[0]?.id ?? '',
    startupSeconds: product.startupSeconds,
    database: product.database !== undefined,
    ...(entry.unavailable !== undefined && { unavailable: entry.unavailable }),
  };
}
