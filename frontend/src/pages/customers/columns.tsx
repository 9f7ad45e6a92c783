import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Customer } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';
import { InternalLink } from '../../elements/internal-link.tsx';
import { Time } from '../../elements/time.tsx';
import { dollars } from '../../format/money.ts';
import { productName, shownSpec } from '../../format/spec.ts';
import { CustomerStatus } from '../../statuses/customer-status.tsx';
import { HealthStatus } from '../../statuses/health-status.tsx';
import type { Words } from '../../words/words.ts';

type Column = TableProps.ColumnDefinition<Customer> & { id: string };

const by = (value: (customer: Customer) => string) => (a: Customer, b: Customer) => value(a).localeCompare(value(b));

/** All columns that the table can show. */
export function customerColumns(words: Words, products: readonly ProductView[] | undefined): Column[] {
  const { columns } = words.customers;
  const nothing = words.app.nothing;
  return [
    {
      id: 'name',
      header: columns.name,
      cell: ({ code, name }) => <InternalLink href={`/customers/${code}`}>{name}</InternalLink>,
      sortingField: 'name',
      isRowHeader: true,
      maxWidth: 260,
    },
    { id: 'code', header: columns.code, cell: ({ code }) => code, sortingField: 'code' },
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
      sortingComparator: by((customer) => `${customer.product} ${shownSpec(customer).version}`),
    },
    {
      id: 'size',
      header: columns.size,
      cell: (customer) => shownSpec(customer).size,
      sortingField: 'size',
      sortingComparator: by((customer) => shownSpec(customer).size),
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
      cell: ({ monthlyUsd }) => (monthlyUsd === null ? nothing : dollars(monthlyUsd, words.app.locale)),
      sortingField: 'monthlyUsd',
    },
    { id: 'admin', header: columns.admin, cell: ({ adminEmail }) => adminEmail || nothing, sortingField: 'adminEmail' },
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
