import type { ProductSize, ProductView } from '../contract/product.ts';
import { customerMonthlyUsd } from '../costs/customer.ts';
import type { CatalogueEntry } from '../ports/catalogue.ts';
import { cloudTypesOf, isFunctionsProduct, sizesOf } from '../products/kinds.ts';
import type { CloudType, Product } from '../products/model.ts';
import { type Place, placeProduct } from '../products/place.ts';

/** Where AWS is cheapest. */
const listPriceRegion = 'us-east-1';

function pricedSizes(product: Product, region: string): ProductSize[] {
  const usd = (size: string, cloudType?: CloudType) =>
    customerMonthlyUsd(product, size, region, { suspended: false, ...(cloudType && { cloudType }) }) ?? 0;
  if (isFunctionsProduct(product)) {
    const types = cloudTypesOf(product);
    return sizesOf(product).map((plan) => ({
      ...plan,
      monthlyUsd: usd(plan.id),
      monthlyUsdByCloudType: Object.fromEntries(types.map((type) => [type, usd(plan.id, type)])),
    }));
  }
  return sizesOf(product).map(({ acu, ...size }) => ({ ...size, ...(acu && { acu }), monthlyUsd: usd(size.id) }));
}

const noParts = {
  options: [],
  storage: [],
  processes: [],
  schedules: [],
  signIn: false,
  setup: false,
  mail: false,
} satisfies Partial<ProductView>;

const broken = (id: string, unavailable: string): ProductView => ({
  id,
  name: id,
  runtime: 'containers',
  tenancy: 'silo',
  cloudTypes: [],
  versions: [],
  defaultVersion: '',
  sizes: [],
  defaultSize: '',
  startupSeconds: 0,
  versionDetails: [],
  ...noParts,
  unavailable,
});

interface Shown {
  /** Where the application runs. */
  place: Place;
  /** Whose prices are shown. @default the cheapest one */
  region?: string | undefined;
}

/**
 * A product as operators choose it, at the prices of the region; one whose definition is wrong has no versions and no
 * sizes, but says why.
 */
export function productView(entry: CatalogueEntry, { place, region = listPriceRegion }: Shown): ProductView {
  const { product } = entry;
  if (!product) return broken(entry.id, entry.unavailable);
  const sizes = pricedSizes(product, region);
  const { id, name, description, website, runtime = 'containers', tenancy = 'silo', defaultVersion } = product;
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    ...(website !== undefined && { website }),
    runtime,
    tenancy,
    cloudTypes: cloudTypesOf(product),
    ...versionsOf(product),
    defaultVersion,
    sizes,
    defaultSize: sizes[0]?.id ?? '',
    startupSeconds: isFunctionsProduct(product) ? 0 : product.startupSeconds,
    ...partsOf(product, place),
    ...(entry.unavailable !== undefined && { unavailable: entry.unavailable }),
  };
}

const versionsOf = ({ versions }: Product): Pick<ProductView, 'versions' | 'versionDetails'> => ({
  versions: versions.filter(({ offered }) => offered).map(({ version }) => version),
  versionDetails: versions.map(({ version, offered, requires }) => ({
    version,
    offered,
    ...(requires !== undefined && { requires }),
  })),
});

/** What each customer gets besides the application itself. */
function partsOf(product: Product, place: Place) {
  if (isFunctionsProduct(product)) return noParts;
  const { options, database, storage, generated, mail, setup, processes, schedules } = placeProduct(product, place);
  return {
    options,
    ...(database && { database: { pauses: database.pauses } }),
    storage: Object.entries(storage).map(([name, { GiB }]) => ({ name, GiB })),
    processes: Object.keys(processes),
    schedules: schedules.map(({ name, cron, timeZone }) => ({ name, cron, timeZone })),
    signIn: Object.values(generated).some(({ signIn }) => signIn !== undefined),
    setup: setup.length > 0,
    mail,
  };
}
