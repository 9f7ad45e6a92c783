import type { Spec } from '../contract/customer.ts';
import type { QuotaNumbers } from '../contract/quota.ts';
import type { Catalogue } from '../ports.ts';
import { cloudTypesOf, isContainersProduct, isFunctionsProduct, isPooled } from '../products/kinds.ts';
import type { CloudType, FunctionsProduct, Product } from '../products/model.ts';
import { type AccountParameters, deploymentUsage, tenantUsage } from './functions-usage.ts';
import { customerUsage } from './usage.ts';

/** What the quotas of AWS are measured by. */
export interface QuotaContext {
  /** Values that the settings name. */
  settings: QuotaNumbers;
  /** The products of the catalogue, by id. */
  products: ReadonlyMap<string, Product>;
  accountParameters: AccountParameters;
  /** What a customer of each product and size takes that can be created, on the load balancers of a region ... */
  kinds: readonly QuotaNumbers[];
  /** ... and beside them, as functions. A pool counts for its first customer. */
  functionsKinds: readonly QuotaNumbers[];
}

export interface QuotaDeps {
  catalogue: Catalogue;
  /** Values that the settings name; absent where AWS limits nothing, on one machine. */
  quotas?: QuotaNumbers | undefined;
  /** @default 'all' */
  accountParameters?: AccountParameters | undefined;
}

export async function quotaContext({
  catalogue,
  quotas,
  accountParameters = 'all',
}: QuotaDeps): Promise<QuotaContext | undefined> {
  if (quotas === undefined) return undefined;
  const entries = await catalogue.list();
  const deployable = entries.flatMap(({ product, unavailable }) => (product && !unavailable ? [product] : []));
  return {
    settings: quotas,
    accountParameters,
    products: new Map(entries.flatMap(({ id, product }) => (product ? [[id, product]] : []))),
    kinds: deployable
      .filter(isContainersProduct)
      .flatMap((product) =>
        Object.values(product.sizes).map((size) => customerUsage(product, size, { suspended: false })),
      ),
    functionsKinds: deployable
      .filter(isFunctionsProduct)
      .flatMap((product) =>
        cloudTypesOf(product).map((cloudType) => functionsUsage(product, cloudType, accountParameters)),
      ),
  };
}

const functionsUsage = (
  product: FunctionsProduct,
  cloudType: CloudType,
  parameters: AccountParameters,
): QuotaNumbers => (isPooled(product) ? tenantUsage(product, cloudType, parameters) : deploymentUsage(product));

/** What the pool of a product takes, besides its customers. What is no longer in the catalogue is taken to use nothing. */
export function usageOfPool({ products }: Pick<QuotaContext, 'products'>, id: string): QuotaNumbers {
  const product = products.get(id);
  return product && isPooled(product) ? deploymentUsage(product) : {};
}

/** What such a customer takes of the quotas. What is no longer in the catalogue is taken to use nothing. */
export function usageOfCustomer(
  { products, accountParameters }: Pick<QuotaContext, 'products' | 'accountParameters'>,
  { product: id, size: sizeId, cloudType }: { product: string; cloudType: CloudType } & Pick<Spec, 'size'>,
  state: { suspended: boolean },
): QuotaNumbers {
  const product = products.get(id);
  if (!product) return {};
  if (isFunctionsProduct(product)) return functionsUsage(product, cloudType, accountParameters);
  const size = Object.hasOwn(product.sizes, sizeId) ? product.sizes[sizeId] : undefined;
  return size ? customerUsage(product, size, state) : {};
}
