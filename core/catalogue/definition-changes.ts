import type { DefinitionChange } from '../contract/deployed-definition.ts';
import { isFunctionsProduct } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';
import { type Place, placeProduct } from '../products/place.ts';

interface Compared {
  place: Place;
  size: string;
}

/** What a deployment of `after` changes for who has `before` in this size: what reaches its stack, and nothing else. */
export const definitionChanges = (before: Product, after: Product, compared: Compared): DefinitionChange[] =>
  differences(deployedParts(before, compared), deployedParts(after, compared), []);

/**
 * The image of a version is left out: a deployment keeps the reference that its registry gave, not the name that the
 * definition had.
 */
function deployedParts(product: Product, { place, size }: Compared): Record<string, unknown> {
  if (isFunctionsProduct(product)) {
    const { $schema, id, name, description, website, versions, defaultVersion, unavailable, build, limits, ...parts } =
      product;
    return { ...parts, limits: { [size]: limits[size] } };
  }
  // Whatever was kept before there were kinds of products has no `runtime` and no `tenancy`.
  const {
    $schema,
    id,
    name,
    description,
    website,
    versions,
    defaultVersion,
    unavailable,
    runtime,
    tenancy,
    sizes,
    ...parts
  } = placeProduct(product, place);
  const { cwd, install } = product.local ?? {};
  return { ...parts, sizes: { [size]: sizes[size] }, ...(place === 'local' && { local: { cwd, install } }) };
}

function differences(before: unknown, after: unknown, path: readonly string[]): DefinitionChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [one, other] = [namedParts(before), namedParts(after)];
  if (!one || !other) return [{ path: path.join('.'), before: shown(before), after: shown(after) }];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.flatMap((name) => differences(one[name], other[name], [...path, name]));
}

/** The parts of an object, or of a list whose items have names. Their order does not count. */
function namedParts(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return value as Record<string, unknown>;
  const entries = value.map((item: unknown) => [nameOf(item), item] as const);
  return entries.every(([name]) => name !== undefined) ? Object.fromEntries(entries) : undefined;
}

const nameOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string' ? item.name : undefined;

function shown(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
