import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';

export type FilterQuery = PropertyFilterProps.Query;

// Longer operators first: "!=" is not "!" and "=".
const tokenPattern = /^(\w*)(!=|!:|!\^|>=|<=|=|:|\^|>|<)(.*)$/s;

/** Reads what `writeFilter` wrote; what is not understood is left out. */
export function readFilter(search: URLSearchParams): FilterQuery {
  const tokens = search.getAll('filter').flatMap((text) => {
    const [, propertyKey, operator, value] = tokenPattern.exec(text) ?? [];
    return operator && value ? [{ ...(propertyKey ? { propertyKey } : {}), operator, value }] : [];
  });
  return { tokens, operation: search.get('match') === 'any' ? 'or' : 'and' };
}

/** Puts the query into the address, a parameter for each token, such as `filter=status=online`. */
export function writeFilter(search: URLSearchParams, { tokens, operation }: FilterQuery): void {
  search.delete('filter');
  search.delete('match');
  for (const { propertyKey = '', operator, value } of tokens) search.append('filter', propertyKey + operator + value);
  if (operation === 'or' && tokens.length > 1) search.set('match', 'any');
}
