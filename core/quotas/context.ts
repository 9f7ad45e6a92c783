import type { Spec } from '../contract/customer.ts';
import type { QuotaNumbers } from '../contract/quota.ts';
import type { Catalogue } from '../ports.ts';
import { isFunctionsProduct } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';
import { customerUsage } from './usage.ts';

/** What the quotas of AWS are measured by. */
export interface QuotaContext {
  /** Values that the settings name. */
  settings: QuotaNumbers;
  /** The products of the catalogue, by id. */
  products: ReadonlyMap<string, Product>;
  /** What a customer of each product and size takes that can be created. */
  kinds: readonly QuotaNumbers[];
}

export interface QuotaDeps {
  catalogue: Catalogue;
  /** Values that the settings name; absent where AWS limits nothing, on one machine. */
  quotas?: QuotaNumbers | undefined;
}

export async function quotaContext({ catalogue, quotas }: QuotaDeps): Promise<QuotaContext | undefined> {
  if (quotas === undefined) return undefined;
  const entries = await catalogue.list();
  const deployable = entries.flatMap(({ product, unavailable }) =>
    product && !unavailable && !isFunctionsProduct(product) ? [product] : [],
  );
  return {
    settings: quotas,
    products: new Map(entries.flatMap(({ id, product }) => (product ? [[id, product]] : []))),
    kinds: deployable.flatMap((product) =>
      Object.values(product.sizes).map((size) => customerUsage(product, size, { suspended: false })),
    ),
  };
}

/** What such a customer takes of the quotas. What is no longer in the catalogue is taken to use nothing. */
export function usageOfCustomer(
  products: ReadonlyMap<string, Product>,
  { product: id, size: sizeId }: { product: string } & Pick<Spec, 'size'>,
  state: { suspended: boolean },
): QuotaNumbers {
  const product = products.get(id);
  if (!product || isFunctionsProduct(product)) return {};
  const size = Object.hasOwn(product.sizes, sizeId) ? product.sizes[sizeId] : undefined;
  return size ? customerUsage(product, size, state) : {};
}
