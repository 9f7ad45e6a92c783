import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Customer, Spec } from '@console/core/contract/customer';
import type { ProductView } from '@console/core/contract/product';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { memory, vcpu } from '../../format/size.ts';
import { type TextsOf, useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

interface Setting {
  name: string;
  deployed: string | undefined;
  desired: string | undefined;
}

function settingsOf(
  customer: Customer,
  product: ProductView | undefined,
  configuration: TextsOf<typeof texts>['configuration'],
  locale: string,
): Setting[] {
  const sizeOf = (spec: Spec | null) => product?.sizes.find(({ id }) => id === spec?.size);
  const deployed = sizeOf(customer.deployed);
  const desired = sizeOf(customer.spec);
  const range = (pair: readonly [number, number] | undefined) => pair && configuration.range(...pair);
  return [
    { name: configuration.version, deployed: customer.deployed?.version, desired: customer.spec.version },
    { name: configuration.size, deployed: customer.deployed?.size, desired: customer.spec.size },
    {
      name: configuration.cpu,
      deployed: deployed && vcpu(deployed.cpu, locale),
      desired: desired && vcpu(desired.cpu, locale),
    },
    {
      name: configuration.memory,
      deployed: deployed && memory(deployed.memoryMiB, locale),
      desired: desired && memory(desired.memoryMiB, locale),
    },
    { name: configuration.tasks, deployed: range(deployed?.tasks), desired: range(desired?.tasks) },
    { name: configuration.database, deployed: range(deployed?.acu), desired: range(desired?.acu) },
  ].filter((setting) => setting.deployed !== undefined || setting.desired !== undefined);
}

/** What runs beside what should. */
export function Configuration({ customer }: { customer: Customer }) {
  const { app } = useMessages();
  const { configuration } = useTexts(texts);
  const { data: products } = useQuery(productsQuery(useApi()));
  const product = products?.find(({ id }) => id === customer.product);
  const state = ({ deployed, desired }: Setting) => {
    if (customer.deployed === null)
      return <StatusIndicator type="pending">{configuration.notDeployed}</StatusIndicator>;
    if (deployed === desired) return <StatusIndicator type="success">{configuration.inSync}</StatusIndicator>;
    return <StatusIndicator type="warning">{configuration.outOfSync}</StatusIndicator>;
  };
  return (
    <Table
      header={<Header variant="h2">{configuration.title}</Header>}
      items={settingsOf(customer, product, configuration, app.locale)}
      trackBy="name"
      columnDefinitions={[
        { id: 'name', header: configuration.setting, cell: ({ name }) => name, isRowHeader: true },
        { id: 'deployed', header: configuration.deployed, cell: ({ deployed }) => deployed ?? app.nothing },
        { id: 'desired', header: configuration.desired, cell: ({ desired }) => desired ?? app.nothing },
        { id: 'state', header: configuration.state, cell: state },
      ]}
    />
  );
}
