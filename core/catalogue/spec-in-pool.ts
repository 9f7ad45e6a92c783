import type { Spec } from '../contract/customer.ts';

/** A tenant has the version of its pool, whatever was said when it was created. */
export const inPool = <S extends Spec | null>(spec: S, version: string | undefined): S =>
  spec && version !== undefined ? { ...spec, version } : spec;
