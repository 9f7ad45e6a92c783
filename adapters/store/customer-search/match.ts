import {
  type CustomerFilter,
  parseTag,
  parseToken,
  type SearchField,
  type SearchToken,
} from '@console/core/contract/customer-search';
import { tagTexts, valueOfTag } from '@console/core/contract/tags';
import type { CustomerBrief } from '@console/core/ports/store';
import { fold, searchText } from '../search.ts';

type Fits = (customer: CustomerBrief) => boolean;

/** The texts that a token looks at. */
function textsOf(customer: CustomerBrief, field: SearchField): string[] {
  switch (field) {
    case 'text':
      return [searchText(customer)];
    case 'tag':
      return tagTexts(customer.tags);
    case 'pool':
      return customer.pool === null ? [] : [customer.pool];
    default:
      return [customer[field]];
  }
}

const compare = {
  '=': (text: string, value: string) => text === value,
  ':': (text: string, value: string) => text.includes(value),
  '^': (text: string, value: string) => text.startsWith(value),
};

/** Whatever the case of the texts, as people type them. */
function tokenFits({ field, operator, value }: SearchToken): Fits {
  const negative = operator.startsWith('!');
  const holds = compare[operator.at(-1) as keyof typeof compare];
  const wanted = fold(value);
  return (customer) => textsOf(customer, field).some((text) => holds(fold(text), wanted)) !== negative;
}

function tagsFit(tags: readonly string[]): Fits {
  const byKey = new Map<string, (string | undefined)[]>();
  for (const text of tags) {
    const { key, value } = parseTag(text) ?? { key: text };
    byKey.set(key, [...(byKey.get(key) ?? []), value]);
  }
  return ({ tags: own }) =>
    [...byKey].every(([key, values]) => {
      const has = valueOfTag(own, key);
      return has !== undefined && values.some((value) => value === undefined || value === has);
    });
}

const exact = ['status', 'health', 'region', 'product', 'version', 'size', 'cloudType', 'pool'] as const;

/** Whether a customer is one of those that the filter asks for. */
export function matcherOf(filter: CustomerFilter): Fits {
  const term = filter.q === undefined ? '' : fold(filter.q.trim());
  const tokens = (filter.filter ?? []).flatMap((text) => parseToken(text) ?? []).map(tokenFits);
  const conditions: Fits[] = [
    ...(term === '' ? [] : [(customer: CustomerBrief) => searchText(customer).includes(term)]),
    ...exact.flatMap((field): Fits[] => {
      const values: readonly string[] | undefined = filter[field];
      return values ? [(customer) => values.includes(customer[field] ?? '')] : [];
    }),
    ...(filter.tag ? [tagsFit(filter.tag)] : []),
    ...(tokens.length === 0
      ? []
      : [
          filter.match === 'any'
            ? (customer: CustomerBrief) => tokens.some((fits) => fits(customer))
            : (customer: CustomerBrief) => tokens.every((fits) => fits(customer)),
        ]),
  ];
  return (customer) => conditions.every((fits) => fits(customer));
}
