import type { OptionValue } from '../customer.ts';
import type { ProductOption } from '../product.ts';

/** What is wrong with a value of an option; `rule` names the rule that it breaks. */
export interface OptionProblem {
  rule: 'text' | 'number' | 'boolean' | 'choice' | 'pattern';
  message: string;
}

type Rules = Pick<ProductOption, 'type'> & {
  choices?: readonly string[] | undefined;
  pattern?: string | undefined;
};

/** Undefined when the option can have this value. */
export function optionProblem({ type, choices, pattern }: Rules, value: OptionValue): OptionProblem | undefined {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? undefined
        : { rule: 'number', message: 'must be a number' };
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { rule: 'boolean', message: 'must be true or false' };
    case 'choice':
      return choices?.some((choice) => choice === value)
        ? undefined
        : { rule: 'choice', message: `must be one of ${choices?.join(', ') ?? ''}` };
    case 'text':
    case 'secret':
      if (typeof value !== 'string' || value.length > 1000) {
        return { rule: 'text', message: 'must be text of at most 1000 characters' };
      }
      return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(value)
        ? undefined
        : { rule: 'pattern', message: `must match ${pattern}` };
    default:
      return type satisfies never;
  }
}
