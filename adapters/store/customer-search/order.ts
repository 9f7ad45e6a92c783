import type { CustomerSort, CustomerSortField } from '@console/core/contract/customer-search';
import type { CustomerBrief } from '@console/core/ports/store';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { customersByCode } from '../lists.ts';

/** Where a customer stands in an order. The code decides between equal values. */
export interface Place {
  value: string;
  code: string;
}

export interface CustomerOrder {
  placeOf(customer: CustomerBrief): Place;
  compare(one: Place, other: Place): number;
  encode(place: Place): string;
  /** @throws DomainError validation at path `cursor` */
  decode(cursor: string | undefined): Place | undefined;
}

/** As people count: 9 before 10. */
const { compare: asCounted } = new Intl.Collator('en', { numeric: true });
const byCharacters = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const sortValue = (customer: CustomerBrief, field: CustomerSortField): string =>
  field === 'product' ? `${customer.product} ${customer.version}` : customer[field];

const placeFormat = /^[^\n]{0,300}\n[a-z][a-z0-9-]{0,62}$/;

export function orderOf(sort: CustomerSort = 'code'): CustomerOrder {
  const descending = sort.startsWith('-');
  const field = (descending ? sort.slice(1) : sort) as CustomerSortField;
  const sign = descending ? -1 : 1;
  const byValue = field === 'code' ? () => 0 : asCounted;
  // The plain list goes on with cursors that `listCustomers` gave.
  const plain = sort === 'code';
  const name = `${customersByCode.name}:${sort}`;
  const codeSign = field === 'code' ? sign : 1;
  return {
    placeOf: (customer) => ({ value: field === 'code' ? '' : sortValue(customer, field), code: customer.code }),
    compare: (one, other) => sign * byValue(one.value, other.value) || codeSign * byCharacters(one.code, other.code),
    encode: ({ value, code }) =>
      plain ? encodeCursor(customersByCode.name, code) : encodeCursor(name, `${value}\n${code}`),
    decode(cursor) {
      if (plain) {
        const code = decodeCursor(customersByCode.name, cursor, customersByCode.format);
        return code === undefined ? undefined : { value: '', code };
      }
      const [value = '', code] = decodeCursor(name, cursor, placeFormat)?.split('\n') ?? [];
      return code === undefined ? undefined : { value, code };
    },
  };
}
