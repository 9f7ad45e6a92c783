import Icon from '@cloudscape-design/components/icon';
import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Customer } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';
import { tagTexts } from '@console/core/contract/tags';
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

export type Column = TableProps.ColumnDefinition<Customer> & { id: string };

type CustomerTexts = TextsOf<typeof customerTexts>;

/** All columns that the table can show. */
export function customerColumns(
  messages: Messages,
  { attributes: columns, details: detailTexts, ...t }: CustomerTexts,
  products: readonly ProductView[] | undefined,
): Column[] {
  const nothing = messages.app.nothing;
  return [
    {
      id: 'name',
      header: columns.name,
      cell: ({ code, name }) => <InternalLink href={`/customers/${code}`}>{name}</InternalLink>,
      sortingField: 'name',
      isRowHeader: true,
      maxWidth: 210,
    },
    {
      id: 'code',
      header: columns.code,
      cell: ({ code }) => code,
      sortingField: 'code',
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
    },
    {
      id: 'size',
      header: columns.size,
      cell: (customer) => shownSpec(customer).size,
      sortingField: 'size',
    },
    { id: 'region', header: columns.region, cell: ({ region }) => region, sortingField: 'region' },
    {
      id: 'tags',
      header: columns.tags,
      cell: ({ tags }) => tagTexts(tags).join(', ') || nothing,
      maxWidth: 140,
    },
    {
      id: 'url',
      header: columns.url,
      cell: ({ url, deployed }) =>
        deployed ? (
          <Link href={url} target="_blank" rel="noopener" ariaLabel={t.openAddress(new URL(url).host)}>
            <Icon name="external" />
          </Link>
        ) : (
          nothing
        ),
    },
    {
      id: 'cost',
      header: columns.cost,
      cell: ({ monthlyUsd }) => (monthlyUsd === null ? nothing : dollars(monthlyUsd, messages.app.locale)),
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
export const usualColumns = ['name', 'status', 'health', 'product', 'size', 'region', 'tags', 'url', 'created'];
