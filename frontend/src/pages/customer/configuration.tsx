import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import type { Customer, ShownOptions, Spec } from '@console/core/contract/customer';
import { isPlan, type ProductView } from '@console/core/contract/product';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { definitionQuery } from '../../api/customers.ts';
import { productsQuery } from '../../api/products.ts';
import { optionLabel, useShownOption } from '../../customers/options/shown.ts';
import { memory, vcpu } from '../../format/size.ts';
import { type TextsOf, useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { DefinitionChanges } from './definition-changes.tsx';
import { texts } from './texts.ts';

interface Setting {
  id?: string;
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
  const sizeOf = (spec: Spec | null) => {
    const size = product?.sizes.find(({ id }) => id === spec?.size);
    return size && !isPlan(size) ? size : undefined;
  };
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

/** The options that run beside those that should. */
function useOptionSettings(customer: Customer, product: ProductView | undefined, deployed: ShownOptions): Setting[] {
  const shown = useShownOption();
  const { app } = useMessages();
  const names = [...new Set([...Object.keys(customer.options), ...Object.keys(deployed)])];
  const text = (options: ShownOptions, name: string) => (name in options ? shown(options[name]) : app.nothing);
  return names.map((name) => ({
    id: `options.${name}`,
    name: optionLabel(product?.options, name),
    deployed: text(deployed, name),
    desired: text(customer.options, name),
  }));
}

/** What runs beside what should. */
export function Configuration({ customer }: { customer: Customer }) {
  const { app } = useMessages();
  const { configuration } = useTexts(texts);
  const api = useApi();
  const { data: products } = useQuery(productsQuery(api));
  const { data: definition } = useQuery(definitionQuery(api, customer.code));
  const product = products?.find(({ id }) => id === customer.product);
  const optionSettings = useOptionSettings(customer, product, definition?.deployed?.options ?? {});
  const state = ({ deployed, desired }: Setting) => {
    if (customer.deployed === null)
      return <StatusIndicator type="pending">{configuration.notDeployed}</StatusIndicator>;
    if (deployed === desired) return <StatusIndicator type="success">{configuration.inSync}</StatusIndicator>;
    return <StatusIndicator type="warning">{configuration.outOfSync}</StatusIndicator>;
  };
  const settings = (
    <Table
      header={<Header variant="h2">{configuration.title}</Header>}
      items={[...settingsOf(customer, product, configuration, app.locale), ...optionSettings]}
      trackBy={({ id, name }) => id ?? name}
      columnDefinitions={[
        { id: 'name', header: configuration.setting, cell: ({ name }) => name, isRowHeader: true },
        { id: 'deployed', header: configuration.deployed, cell: ({ deployed }) => deployed ?? app.nothing },
        { id: 'desired', header: configuration.desired, cell: ({ desired }) => desired ?? app.nothing },
        { id: 'state', header: configuration.state, cell: state },
      ]}
    />
  );
  const changes = definition?.changes ?? [];
  return (
    <SpaceBetween size="l">
      {settings}
      {changes.length > 0 && <DefinitionChanges changes={changes} />}
    </SpaceBetween>
  );
}
