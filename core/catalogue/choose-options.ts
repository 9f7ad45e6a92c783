import type { OptionValues, ShownOptions } from '../contract/customer.ts';
import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import { type Option, type OptionValue, optionProblem } from '../products/fields/options.ts';

export interface ChosenOptions {
  /** Every option that has a value; null: a secret one. */
  options: ShownOptions;
  /** Values of secret options that are new. */
  secrets: Record<string, string>;
}

type Given = Readonly<Record<string, OptionValue | null>>;

/**
 * The options of a customer once it has `given` on top of `current`: defaults where it has none, nothing for what the
 * product no longer has. Or what is wrong with them.
 */
export function chooseOptions(
  { name: product, options: known = [] }: { name: string; options?: readonly Option[] },
  given: Given = {},
  current: ShownOptions = {},
): ChosenOptions | { errors: FieldError[] } {
  const names = known.map((option) => option.name);
  const errors = Object.keys(given).flatMap((name) =>
    names.includes(name) ? [] : [unknownOption(product, name, names)],
  );
  const options: ShownOptions = {};
  const secrets: Record<string, string> = {};
  for (const option of known) {
    const chosen = chooseOption(option, given, current);
    if ('error' in chosen) errors.push(chosen.error);
    else if ('secret' in chosen) {
      options[option.name] = null;
      secrets[option.name] = chosen.secret;
    } else if (chosen.value !== undefined) options[option.name] = chosen.value;
  }
  return errors.length > 0 ? { errors } : { options, secrets };
}

/** The values that a deployment uses: those of options that are not secret. */
export const publicOptions = (options: ShownOptions): OptionValues =>
  Object.fromEntries(Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

type Choice = { value: OptionValue | null | undefined } | { secret: string } | { error: FieldError };

function chooseOption(option: Option, given: Given, current: ShownOptions): Choice {
  const isGiven = Object.hasOwn(given, option.name) && given[option.name] !== undefined;
  const said = isGiven ? given[option.name] : current[option.name];
  const path = `options.${option.name}`;
  if (option.type === 'secret' && !isGiven && said === null) return { value: null };
  const value = said === null || said === undefined ? option.default : typed(option, said);
  if (value === undefined || value === '') {
    return option.required ? { error: fieldError(path, field('option-required')) } : { value: undefined };
  }
  const problem = optionProblem(option, value);
  if (problem) return { error: fieldError(path, field(`option-${problem.rule}`, valuesOf(option))) };
  if (option.type === 'secret') return { secret: String(value) };
  return typeof value === 'string' && /\p{Cc}|\{\{|\$\{/u.test(value)
    ? { error: fieldError(path, field('option-characters')) }
    : { value };
}

/** A form or a command line knows text only. */
function typed({ type }: Option, value: OptionValue): OptionValue {
  if (typeof value !== 'string') return type === 'text' && typeof value === 'number' ? String(value) : value;
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

const valuesOf = ({ choices, pattern }: Option) => ({ choices: choices?.join(', ') ?? '', pattern: pattern ?? '' });

function unknownOption(product: string, name: string, names: readonly string[]): FieldError {
  const path = `options.${name}`;
  return names.length > 0
    ? fieldError(path, field('no-such-option', { product, options: names.join(', ') }))
    : fieldError(path, field('no-options', { product }));
}
