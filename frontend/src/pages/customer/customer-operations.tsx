import Header from '@cloudscape-design/components/header';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../../api/context.ts';
import { productsQuery } from '../../api/products.ts';
import { useRequestBlocker } from '../../customers/request-blocker.ts';
import { earlierSpec, updateHref } from '../../customers/roll-back.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { OperationsTable } from '../../operations/operations-table.tsx';
import { texts } from './texts.ts';

const hidden = ['customer', 'region', 'attempt', 'duration'];

/** The history of a customer, with the way back to what ran before. */
export function CustomerOperations({ customer }: { customer: Customer }) {
  const { tabs } = useTexts(texts);
  const rollBack = useRollBackColumn(customer);
  return (
    <OperationsTable
      variant="container"
      filter={{ customer: customer.code }}
      hidden={hidden}
      more={rollBack}
      header={(refresh) => (
        <Header variant="h2" actions={refresh}>
          {tabs.operations}
        </Header>
      )}
    />
  );
}

function useRollBackColumn(customer: Customer): readonly (TableProps.ColumnDefinition<Operation> & { id: string })[] {
  const { history } = useTexts(texts);
  const noUpdate = useRequestBlocker()('customer.update', customer);
  const { data: products } = useQuery(productsQuery(useApi()));
  const product = products?.find(({ id }) => id === customer.product);
  return useMemo(() => {
    const cell = (operation: Operation) => {
      const earlier = earlierSpec(operation, customer, product);
      return (
        earlier && (
          <LinkButton
            variant="inline-link"
            href={updateHref(customer, earlier)}
            disabled={noUpdate !== undefined}
            disabledReason={noUpdate}
          >
            {history.rollBack(earlier.version, earlier.size)}
          </LinkButton>
        )
      );
    };
    return [{ id: 'rollBack', header: history.actions, cell, minWidth: 120 }];
  }, [customer, product, noUpdate, history]);
}
