import type { StackRef } from '@console/core/ports/stacks';

/** Where the API of the local cluster has a stack. */
export const stackPath = ({ region, name }: StackRef): string =>
  `/stacks/${encodeURIComponent(region)}/${encodeURIComponent(name)}`;
