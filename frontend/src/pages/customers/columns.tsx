import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Customer } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';
import { details } from '../../customers/details.ts';
import type { customerTexts } from '../../customers/texts.ts';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { dollars } from '../../format/money.ts';
import { productName, shownSpec } from '../../format/spec.ts';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { Messages } from '../../i18n/messages.ts';
import { CustomerStatus } from '../../statuses/customer-status.tsx';
import { HealthStatus } from '../../statuses/health-status.tsx';

type Column = TableProps.ColumnDefinition<Customer> & { id: string };

type CustomerTexts = TextsOf<typeof customerTexts>;

type Comparator = (a: Customer, b: Customer) => number;

/** As the API orders codes: by their characters. */
const byCode: Comparator = (a, b) => Number(a.code > b.code) - Number(a.code < b.code);

// Made once: a table knows the column it is sorted by from its comparator.
const { compare } = new Intl.Collator(undefined, { numeric: true });
const by =
  (value: (customer: Customer) => string): Comparator =>
  (a, b) =>
    compare(value(a), value(b));
const byName = by(({ name }) => name);
const byProduct = by((customer) => `${customer.product} ${shownSpec(customer).version}`);
const bySize = by((customer) => shownSpec(customer).size);

/** All columns that the table can show. */
export function customerColumns(
  messages: Messages,
  { attributes: columns, details: detailTexts }: CustomerTexts,
  products: readonly ProductView[] | undefined,
): Column[] {
  const nothing = messages.app.nothing;
  return [
    {
      id: 'name',
      header: columns.name,
      cell: ({ code, name }) => <InternalLink href={`/customers/${code}`}>{name}</InternalLink>,
      sortingField: 'name',
      sortingComparator: byName,
      isRowHeader: true,
      maxWidth: 260,
    },
    {
      id: 'code',
      header: columns.code,
      cell: ({ code }) => code,
      sortingField: 'code',
      sortingComparator: byCode,
    },
    {
      id: 'status',
      header: columns.status,
      cell: ({ status }) => <CustomerStatus status={status} />,
      sortingField: 'status',
    },
    {
      id: 'health',
      header: columns.health,
      cell: ({ health }) => <HealthStatus health={health} />,
      sortingField: 'health',
    },
    {
      id: 'product',
      header: columns.product,
      cell: (customer) => `${productName(products, customer.product)} ${shownSpec(customer).version}`,
      sortingField: 'product',
      sortingComparator: byProduct,
    },
    {
      id: 'size',
      header: columns.size,
      cell: (customer) => shownSpec(customer).size,
      sortingField: 'size',
      sortingComparator: bySize,
    },
    { id: 'region', header: columns.region, cell: ({ region }) => region, sortingField: 'region' },
    {
      id: 'url',
      header: columns.url,
      cell: ({ url, deployed }) =>
        deployed ? (
          <Link href={url} external>
            {new URL(url).host}
          </Link>
        ) : (
          nothing
        ),
      sortingField: 'url',
    },
    {
      id: 'cost',
      header: columns.cost,
      cell: ({ monthlyUsd }) => (monthlyUsd === null ? nothing : dollars(monthlyUsd, messages.app.locale)),
      sortingField: 'monthlyUsd',
    },
    ...details.map((detail) => ({
      id: detail,
      header: detailTexts[detail].short,
      cell: (customer: Customer) => customer[detail] || nothing,
      sortingField: detail,
    })),
    { id: 'createdBy', header: columns.createdBy, cell: ({ createdBy }) => createdBy, sortingField: 'createdBy' },
    {
      id: 'created',
      header: columns.created,
      cell: ({ createdAt }) => <Time at={createdAt} />,
      sortingField: 'createdAt',
    },
  ];
}

/** Shown until somebody chooses otherwise. */
export const usualColumns = ['name', 'status', 'health', 'product', 'size', 'region', 'url', 'created'];
