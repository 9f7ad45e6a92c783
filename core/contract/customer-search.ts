import { z } from 'zod';
import { customerStatus, health } from './customer.ts';
import { tagKey, tagValue } from './tags.ts';
import { ruleMessage } from './texts/fields.ts';

/** What customers can be filtered by in one way or another. `tag` is told as `ring=early`; `text` is code, name and e-mail address. */
export const searchFields = [
  'text',
  'code',
  'name',
  'adminEmail',
  'status',
  'health',
  'product',
  'version',
  'size',
  'region',
  'cloudType',
  'pool',
  'tag',
] as const;
export type SearchField = (typeof searchFields)[number];

/** Longer ones first: "!=" is not "!" and "=". */
export const searchOperators = ['!=', '!:', '!^', '=', ':', '^'] as const;
export type SearchOperator = (typeof searchOperators)[number];

export interface SearchToken {
  field: SearchField;
  operator: SearchOperator;
  value: string;
}

const tokenFormat = new RegExp(`^(\\w*)(${searchOperators.join('|').replaceAll('^', '\\^')})(.+)$`, 's');

const isSearchField = (name: string): name is SearchField => searchFields.includes(name as SearchField);

/** `status=online`, `name:acme`, `tag!=ring=early`; without a field, such as `:acme`, it is about the text. Undefined: not understood. */
export function parseToken(text: string): SearchToken | undefined {
  const [, name = '', operator, value] = tokenFormat.exec(text) ?? [];
  const field = name === '' ? 'text' : name;
  if (!operator || !value || !isSearchField(field)) return undefined;
  return { field, operator: operator as SearchOperator, value };
}

/** How many values one parameter may have. */
const maxValues = 50;

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z
        .array(item)
        .max(maxValues, ruleMessage('too-many', { max: maxValues }))
        .optional(),
    )
    .optional();

const shortText = z.string(ruleMessage('not-text')).max(100, ruleMessage('too-long', { max: 100 }));

/** `ring=early`, or `ring` for any value. */
export function parseTag(text: string): { key: string; value?: string } | undefined {
  const equals = text.indexOf('=');
  const key = equals < 0 ? text : text.slice(0, equals);
  const value = equals < 0 ? undefined : tagValue.safeParse(text.slice(equals + 1));
  if (!tagKey.safeParse(key).success || value?.success === false) return undefined;
  return value === undefined ? { key } : { key, value: value.data };
}

const tag = z.string(ruleMessage('not-text')).refine((text) => parseTag(text) !== undefined, ruleMessage('not-a-tag'));

const token = z
  .string(ruleMessage('not-text'))
  .max(300, ruleMessage('too-long', { max: 300 }))
  .refine((text) => parseToken(text) !== undefined, ruleMessage('not-a-filter', { fields: searchFields.join(', ') }));

/**
 * Which customers: those that fit all that is said. Of several values of one field, one suffices; so it does of several
 * values of one key among the tags.
 */
export const customerFilter = z.object({
  q: shortText.optional().describe('Text in code, name or e-mail address'),
  status: oneOrMore(customerStatus),
  health: oneOrMore(health),
  region: oneOrMore(shortText),
  product: oneOrMore(shortText),
  version: oneOrMore(shortText).describe('The version that runs, or that is to run where nothing does yet'),
  size: oneOrMore(shortText).describe('The size that runs, or that is to run where nothing does yet'),
  cloudType: oneOrMore(z.enum(['private', 'public'])),
  pool: oneOrMore(shortText),
  tag: oneOrMore(tag).describe('A tag such as ring=early, or a key alone for any value'),
  filter: oneOrMore(token).describe(
    'Field, operator and value: status=online, name:acme (contains), code^a (begins with), and with "!" their opposites',
  ),
  match: z
    .enum(['all', 'any'], ruleMessage('not-an-option', { options: 'all, any' }))
    .optional()
    .describe('Whether all of `filter` must fit, which is the default, or any'),
});
export type CustomerFilter = z.output<typeof customerFilter>;

/** The fewer words of lists that are read from the table itself. */
export const customerSelection = z.object({
  q: shortText.optional(),
  status: customerStatus.optional(),
  region: z.string().optional(),
  product: z.string().optional(),
  pool: z.string().optional(),
});
export type CustomerSelection = z.output<typeof customerSelection>;

export const customerSortFields = [
  'code',
  'name',
  'status',
  'health',
  'product',
  'version',
  'size',
  'region',
  'cloudType',
  'adminEmail',
  'createdAt',
  'createdBy',
  'updatedAt',
] as const;
export type CustomerSortField = (typeof customerSortFields)[number];
export type CustomerSort = CustomerSortField | `-${CustomerSortField}`;

const sorts = customerSortFields.flatMap((field): CustomerSort[] => [field, `-${field}`]);

export const customerQuery = customerFilter.extend({
  sort: z
    .enum(sorts as [CustomerSort, ...CustomerSort[]], ruleMessage('not-an-option', { options: sorts.join(', ') }))
    .optional()
    .describe('A field, with "-" before it for the other direction; code if left out'),
  offset: z.coerce
    .number(ruleMessage('not-a-number', { min: 0, max: 1_000_000 }))
    .int(ruleMessage('not-whole', { min: 0, max: 1_000_000 }))
    .min(0, ruleMessage('out-of-range', { min: 0, max: 1_000_000 }))
    .max(1_000_000, ruleMessage('out-of-range', { min: 0, max: 1_000_000 }))
    .optional()
    .describe('How many customers to skip, for lists with numbered pages; not together with `cursor`'),
});
export type CustomerQuery = z.output<typeof customerQuery>;

/** How many customers there are of each value of each field, among those that a filter lets through. */
export const customerCounts = z.object({
  total: z.int(),
  fields: z.record(
    z.enum(['status', 'health', 'product', 'version', 'size', 'region', 'cloudType']),
    z.array(z.object({ value: z.string(), count: z.int() })),
  ),
  tags: z
    .array(z.object({ key: z.string(), value: z.string(), count: z.int() }))
    .describe('The most frequent 1,000 tags'),
});
export type CustomerCounts = z.infer<typeof customerCounts>;
