import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { Customer } from '@console/core/contract/customer';
import type { customerTexts } from '../../customers/texts.ts';
import { shownSpec } from '../../format/spec.ts';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { texts } from './texts.ts';

/** A customer with what the filter looks at on one level. */
export type Row = Customer & { version: string; size: string };

export const toRow = (customer: Customer): Row => ({ ...customer, ...shownSpec(customer) });

const choices = ['status', 'health', 'product', 'version', 'size', 'region'] as const;
const freeTexts = ['name', 'code', 'adminEmail'] as const;

export function filteringProperties(
  attributes: TextsOf<typeof customerTexts>['attributes'],
  values: TextsOf<typeof texts>['values'],
): PropertyFilterProps.FilteringProperty[] {
  const choice = choices.map((key) => ({
    key,
    propertyLabel: attributes[key],
    groupValuesLabel: values[key],
    operators: ['=', '!=', ':', '!:'] as const,
  }));
  const text = freeTexts.map((key) => {
    const column = key === 'adminEmail' ? 'admin' : key;
    return {
      key,
      propertyLabel: attributes[column],
      groupValuesLabel: values[column],
      operators: [':', '!:', '=', '!=', '^'] as const,
    };
  });
  return [...choice, ...text];
}
