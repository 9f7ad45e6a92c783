import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { Customer } from '@console/core/contract/customer';
import { details } from '../../customers/details.ts';
import type { customerTexts } from '../../customers/texts.ts';
import { shownSpec } from '../../format/spec.ts';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { statusTexts } from '../../statuses/texts.ts';
import type { texts } from './texts.ts';

/** A customer with what the filter looks at on one level. */
export type Row = Customer & { version: string; size: string };

export const toRow = (customer: Customer): Row => ({ ...customer, ...shownSpec(customer) });

const choices = ['status', 'health', 'product', 'version', 'size', 'region'] as const;
const freeTexts = ['name', 'code'] as const;

type Names = Readonly<Record<string, string>>;

/** What people read in place of a value. */
const namesOf = (key: string, { customer, health }: TextsOf<typeof statusTexts>): Names =>
  (({ status: customer, health }) as Record<string, Names>)[key] ?? {};

export const namedOptions = (
  options: readonly PropertyFilterProps.FilteringOption[],
  statuses: TextsOf<typeof statusTexts>,
): PropertyFilterProps.FilteringOption[] =>
  options.map((option) => ({ ...option, label: namesOf(option.propertyKey, statuses)[option.value] ?? option.value }));

export function filteringProperties(
  { attributes, details: detailTexts }: TextsOf<typeof customerTexts>,
  values: TextsOf<typeof texts>['values'],
  statuses: TextsOf<typeof statusTexts>,
): PropertyFilterProps.FilteringProperty[] {
  const choice = choices.map((key) => ({
    key,
    propertyLabel: attributes[key],
    groupValuesLabel: values[key],
    operators: (['=', '!=', ':', '!:'] as const).map((operator) => ({
      operator,
      format: (value: string) => namesOf(key, statuses)[value] ?? value,
    })),
  }));
  const freeText = (key: string, propertyLabel: string, groupValuesLabel: string) => ({
    key,
    propertyLabel,
    groupValuesLabel,
    operators: [':', '!:', '=', '!=', '^'] as const,
  });
  return [
    ...choice,
    ...freeTexts.map((key) => freeText(key, attributes[key], values[key])),
    ...details.map((detail) => freeText(detail, detailTexts[detail].short, detailTexts[detail].short)),
  ];
}
