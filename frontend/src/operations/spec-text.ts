import type { Spec } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';

const parts = ['version', 'size'] as const satisfies readonly (keyof Spec)[];

/** Such as `1.0.0 → 1.1.0, small`: what changes of version and size, with the one before; undefined when nothing is known. */
export function specText({ spec }: Pick<Operation, 'spec'>, nothing: string): string | undefined {
  if (!spec) return undefined;
  const { before, after } = spec;
  return parts
    .map((part) => {
      const to = after?.[part] ?? nothing;
      return before && before[part] !== to ? `${before[part]} → ${to}` : to;
    })
    .join(', ');
}
