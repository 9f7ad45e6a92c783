import type { PlacedProduct } from './place.ts';
import type { Size } from './size.ts';

/** The capacity of a size that names none: it may pause. */
export const defaultAcu: readonly [number, number] = [0, 2];

/** The least that Aurora keeps running. */
const leastAwake = 0.5;

/** Fewest and most Aurora capacity units. With 0 the database may pause, which an application can rule out. */
export function databaseCapacity(
  { database }: Pick<PlacedProduct, 'database'>,
  { acu }: Pick<Size, 'acu'>,
): readonly [number, number] {
  const [fewest, most] = acu ?? defaultAcu;
  return database?.pauses === false ? [Math.max(fewest, leastAwake), most] : [fewest, most];
}
