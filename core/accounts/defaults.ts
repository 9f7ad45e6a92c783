import type { CreateAccount } from '../contract/account.ts';
import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import { cloudTypesOf, isPooled } from '../products/kinds.ts';
import type { ServiceDeps } from '../service.ts';

/** The product and region that the request names, or the only ones that make sense. */
export async function chosenPlace(
  { catalogue, store }: ServiceDeps,
  { product, region, cloudType }: CreateAccount,
): Promise<{ product: string; region: string } | { errors: FieldError[] }> {
  const products = product === undefined ? await productsFor(catalogue, cloudType) : [product];
  const regions = region === undefined ? await readyRegions(store) : [region];
  const [onlyProduct, otherProduct] = products;
  const [onlyRegion, otherRegion] = regions;
  if (onlyProduct !== undefined && !otherProduct && onlyRegion !== undefined && !otherRegion) {
    return { product: onlyProduct, region: onlyRegion };
  }
  return { errors: [...undecided('product', products), ...undecided('region', regions)] };
}

function undecided(path: string, all: readonly string[]): FieldError[] {
  if (all.length === 1) return [];
  return [
    fieldError(path, all.length === 0 ? field('nothing-to-choose') : field('choose-one', { options: all.join(', ') })),
  ];
}

/** Products with pools, which accounts are made for; where there are none, all. */
async function productsFor(catalogue: ServiceDeps['catalogue'], cloudType: CreateAccount['cloudType']) {
  const offered = (await catalogue.list()).flatMap(({ product, unavailable }) =>
    product && !unavailable && cloudTypesOf(product).includes(cloudType) ? [product] : [],
  );
  const pooled = offered.filter(isPooled);
  return (pooled.length > 0 ? pooled : offered).map(({ id }) => id);
}

const readyRegions = async (store: ServiceDeps['store']): Promise<string[]> =>
  (await store.listRegions())
    .filter(({ status }) => status === 'ready' || status === 'updating')
    .map(({ code }) => code);
