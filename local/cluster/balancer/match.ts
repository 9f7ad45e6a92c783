import type { Condition, Rule } from './model.ts';

export interface RequestLine {
  /** Without the port, in lower case. */
  host: string;
  path: string;
}

/** Whether all conditions hold. Hosts are case-insensitive, paths are not; `*` and `?` are wildcards. */
export const matches = (conditions: readonly Condition[], { host, path }: RequestLine): boolean =>
  conditions.every(({ field, values }) =>
    field === 'host-header'
      ? values.some((pattern) => wildcard(pattern.toLowerCase()).test(host))
      : values.some((pattern) => wildcard(pattern).test(path)),
  );

/** The matching rule with the lowest priority. */
export const findRule = (sorted: readonly Rule[], request: RequestLine): Rule | undefined =>
  sorted.find((rule) => matches(rule.conditions, request));

const compiled = new Map<string, RegExp>();

function wildcard(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`);
  if (compiled.size > 5_000) compiled.clear();
  compiled.set(pattern, expression);
  return expression;
}

/** The host of a Host header, without its port. */
export const hostOf = (header: string | undefined): string =>
  (header ?? '').toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
