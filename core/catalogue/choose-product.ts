import type { Spec } from '../contract/customer.ts';
import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import type { Catalogue, CatalogueEntry } from '../ports/catalogue.ts';
import { sizesOf } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';

interface WantedSpec {
  version?: string | undefined;
  size?: string | undefined;
}

interface Choice {
  /**
   * The version that the customer has: whoever has the product may go on with it, though it may have become unavailable
   * since. Absent for a customer who has nothing yet.
   */
  deployedVersion?: string | undefined;
}

/** The wanted spec, with the product's defaults for what it leaves open, or what is wrong with it. */
function chooseSpec(product: Product, wanted: WantedSpec, choice: Choice): { spec: Spec } | { errors: FieldError[] } {
  const sizes = sizesOf(product).map(({ id }) => id);
  const version = wanted.version ?? product.defaultVersion;
  const size = wanted.size ?? sizes[0] ?? '';
  const errors = [...versionErrors(product, version, choice)];
  if (!sizes.includes(size)) {
    const values = { product: product.name, size, sizes: sizes.join(', ') };
    errors.push(fieldError('size', field('no-such-size', values)));
  }
  return errors.length > 0 ? { errors } : { spec: { version, size } };
}

function versionErrors({ name, versions }: Product, wanted: string, { deployedVersion }: Choice): FieldError[] {
  const found = versions.find(({ version }) => version === wanted);
  const isKept = found?.version === deployedVersion;
  const offered = versions.filter((one) => one.offered || one.version === deployedVersion);
  const values = { product: name, version: wanted, versions: offered.map(({ version }) => version).join(', ') };
  if (!found) return [fieldError('version', field('no-such-version', values))];
  if (isKept) return [];
  if (!found.offered) return [fieldError('version', field('version-not-offered', values))];
  const { requires } = found;
  if (requires === undefined || deployedVersion === undefined || deployedVersion === requires) return [];
  const refusal = field('version-requires', { ...values, requires, deployed: deployedVersion });
  return [fieldError('version', refusal)];
}

/** The product of a catalogue entry, or why it cannot be deployed. */
function deployable(
  id: string,
  entry: CatalogueEntry | undefined,
  { deployedVersion }: Choice,
): { product: Product } | { errors: FieldError[] } {
  if (!entry) return { errors: [fieldError('product', field('no-such-product', { product: id }))] };
  const { product, unavailable } = entry;
  if (product && (deployedVersion !== undefined || !unavailable)) return { product };
  return {
    errors: [unavailable ? { path: 'product', message: unavailable } : fieldError('product', field('not-deployable'))],
  };
}

/** The product as the catalogue has it now and the wanted spec of it, or what is wrong. */
export async function chooseProduct(
  catalogue: Pick<Catalogue, 'get'>,
  id: string,
  wanted: WantedSpec,
  choice: Choice = {},
): Promise<{ product: Product; spec: Spec } | { errors: FieldError[] }> {
  const found = deployable(id, await catalogue.get(id), choice);
  if ('errors' in found) return found;
  const chosen = chooseSpec(found.product, wanted, choice);
  return 'errors' in chosen ? chosen : { product: found.product, spec: chosen.spec };
}
