import type { OptionValue, ShownOptions } from '@console/core/contract/customer';
import type { ProductOption } from '@console/core/contract/product';
import { optionProblem } from '@console/core/contract/rules/option-value';
import { field } from '@console/core/contract/texts/fields';
import type { LocalizableText } from '@console/core/contract/texts/template';
import type { FieldProblem } from '../../i18n/field-message.ts';

/** What stands in the field of an option: text as it is typed, or whether it is on. Null: the value goes. */
export type Entered = string | boolean | null;
export type OptionDraft = Readonly<Record<string, Entered>>;

/** The path that the API gives an option in its errors. */
export const optionPath = (name: string): string => `options.${name}`;

const enteredOf = ({ type }: ProductOption, value: OptionValue | null | undefined): Entered => {
  if (type === 'boolean') return value === true;
  return value === undefined || value === null ? '' : String(value);
};

/** The fields before anybody has typed: what the customer has, or the defaults. A secret is never shown. */
export const optionDraft = (options: readonly ProductOption[], values: ShownOptions = {}): OptionDraft =>
  Object.fromEntries(options.map((option) => [option.name, enteredOf(option, values[option.name] ?? option.default)]));

/** The value as the API takes it; null where there is none. */
export function optionValue({ type }: ProductOption, entered: Entered | undefined): OptionValue | null {
  if (entered === undefined || entered === null || entered === '') return null;
  if (type !== 'number' || typeof entered === 'boolean') return entered;
  const number = Number(entered);
  return entered.trim() !== '' && Number.isFinite(number) ? number : entered;
}

/** What the fields that differ from `before` ask for, by option. */
export function optionChanges(
  options: readonly ProductOption[],
  before: OptionDraft,
  draft: OptionDraft,
): Record<string, OptionValue | null> {
  const changed = options.filter(({ name }) => draft[name] !== undefined && draft[name] !== before[name]);
  return Object.fromEntries(changed.map((option) => [option.name, optionValue(option, draft[option.name])]));
}

/** What is wrong with what stands in a field, by the API's own rule. `isSet`: the customer has a secret already. */
export function enteredProblem(
  option: ProductOption,
  entered: Entered | undefined,
  isSet = false,
): FieldProblem | undefined {
  const value = optionValue(option, entered);
  if (value === null) {
    const isKept = isSet && entered === '';
    return option.required && option.default === undefined && !isKept ? asProblem(field('option-required')) : undefined;
  }
  const problem = optionProblem(option, value);
  const values = { choices: option.choices?.join(', ') ?? '', pattern: option.pattern ?? '' };
  return problem && asProblem(field(`option-${problem.rule}`, values));
}

const asProblem = ({ text, coded }: LocalizableText): FieldProblem => ({ message: text, coded });
