import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import type { CustomerCounts } from '@console/core/contract/customer-search';
import { details } from '../../customers/details.ts';
import type { customerTexts } from '../../customers/texts.ts';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { statusTexts } from '../../statuses/texts.ts';
import type { FilterQuery } from '../../tables/filter-url.ts';
import type { texts } from './texts.ts';

/** Fields of a few values, which the API counts. */
export const choices = ['status', 'health', 'product', 'version', 'size', 'region', 'cloudType'] as const;
export type Choice = (typeof choices)[number];
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
  const choice = [...choices, 'tag' as const].map((key) => ({
    key,
    propertyLabel: key === 'tag' ? values.tagLabel : attributes[key],
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
    operators: [':', '!:', '=', '!=', '^', '!^'] as const,
  });
  return [
    ...choice,
    ...freeTexts.map((key) => freeText(key, attributes[key], values[key])),
    ...details.map((detail) => freeText(detail, detailTexts[detail].short, detailTexts[detail].short)),
  ];
}

/** What there is to choose from, as the API has counted it. */
export const filteringOptions = (counts: CustomerCounts | undefined): PropertyFilterProps.FilteringOption[] =>
  counts
    ? [
        ...choices.flatMap((propertyKey) =>
          (counts.fields[propertyKey] ?? []).map(({ value }) => ({ propertyKey, value })),
        ),
        ...counts.tags.map(({ key, value }) => ({ propertyKey: 'tag', value: `${key}=${value}` })),
      ]
    : [];

/** Without what the page cannot have written: the address may be of another version, or typed. */
export function understood(query: FilterQuery, properties: PropertyFilterProps.FilteringProperty[]): FilterQuery {
  const keys = new Set(properties.map(({ key }) => key));
  const operators = ['=', '!=', ':', '!:', '^', '!^'];
  return {
    ...query,
    tokens: query.tokens.filter(
      ({ propertyKey, operator }) =>
        operators.includes(operator) && (propertyKey === undefined || keys.has(propertyKey)),
    ),
  };
}

const sameToken = (one: FilterQuery['tokens'][number], other: FilterQuery['tokens'][number]): boolean =>
  one.propertyKey === other.propertyKey && one.operator === other.operator && one.value === other.value;

/** The same filter with one value of a field, or of a tag's key, instead of others. */
export function withValue(query: FilterQuery, propertyKey: string, value: string): FilterQuery {
  const token = { propertyKey, operator: '=', value };
  const key = `${value.split('=')[0]}=`;
  const replaced = (other: FilterQuery['tokens'][number]) =>
    other.propertyKey === propertyKey &&
    other.operator === '=' &&
    (propertyKey !== 'tag' || other.value.startsWith(key));
  const kept = query.tokens.filter((other) => !replaced(other));
  const has = query.tokens.some((other) => sameToken(other, token));
  return { operation: 'and', tokens: has ? kept : [...kept, token] };
}
