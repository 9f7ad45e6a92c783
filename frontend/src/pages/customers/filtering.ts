import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { Customer } from '@console/core/contract/customer';
import { shownSpec } from '../../format/spec.ts';
import type { Messages } from '../../i18n/messages.ts';

/** A customer with what the filter looks at on one level. */
export type Row = Customer & { version: string; size: string };

export const toRow = (customer: Customer): Row => ({ ...customer, ...shownSpec(customer) });

const choices = ['status', 'health', 'product', 'version', 'size', 'region'] as const;
const texts = ['name', 'code', 'adminEmail'] as const;

export function filteringProperties({ customers }: Messages): PropertyFilterProps.FilteringProperty[] {
  const { columns, values } = customers;
  const choice = choices.map((key) => ({
    key,
    propertyLabel: columns[key],
    groupValuesLabel: values[key],
    operators: ['=', '!=', ':', '!:'] as const,
  }));
  const text = texts.map((key) => {
    const column = key === 'adminEmail' ? 'admin' : key;
    return {
      key,
      propertyLabel: columns[column],
      groupValuesLabel: values[column],
      operators: [':', '!:', '=', '!=', '^'] as const,
    };
  });
  return [...choice, ...text];
}
