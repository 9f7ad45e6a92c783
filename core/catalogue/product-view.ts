import type { ProductView } from '../contract/product.ts';
import { customerMonthlyUsd } from '../costs/customer.ts';
import type { CatalogueEntry } from '../ports/catalogue.ts';
import type { Product } from '../products/model.ts';
import { type Place, placeProduct } from '../products/place.ts';

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
  versionDetails: [],
  options: [],
  storage: [],
  processes: [],
  schedules: [],
  signIn: false,
  setup: false,
  mail: false,
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
  const sizes = sizesOf(product, region);
  const { id, name, description, website, defaultVersion, startupSeconds } = product;
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    ...(website !== undefined && { website }),
    ...versionsOf(product),
    defaultVersion,
    sizes,
    defaultSize: sizes[0]?.id ?? '',
    startupSeconds,
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
