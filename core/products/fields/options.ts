import { z } from 'zod';
import { optionProblem } from '../../contract/rules/option-value.ts';
import { text, valueName } from '../names.ts';

export { type OptionProblem, optionProblem } from '../../contract/rules/option-value.ts';

export const optionTypes = ['text', 'number', 'boolean', 'choice', 'secret'] as const;

const value = z.union(
  [z.string().max(1000), z.number(), z.boolean()],
  'must be text of at most 1000 characters, a number, true or false',
);
export type OptionValue = z.infer<typeof value>;

const option = z
  .strictObject({
    name: valueName.describe('Used as ${option.<name>}'),
    label: text
      .trim()
      .min(1, 'must not be empty')
      .max(80, 'must be at most 80 characters')
      .describe('What operators see'),
    help: text
      .max(300, 'must be at most 300 characters')
      .optional()
      .describe('A sentence that operators see below the field'),
    type: z.enum(optionTypes, `must be one of ${optionTypes.join(', ')}`),
    choices: z
      .array(text.min(1, 'must not be empty').max(200, 'must be at most 200 characters'), 'must be a list of texts')
      .min(1, 'must list at least one choice')
      .max(100, 'must be at most 100 choices')
      .optional()
      .describe('What a "choice" offers'),
    default: value.optional().describe('What a customer has when operators say nothing'),
    required: z.boolean('must be true or false').default(false).describe('Whether a customer must have a value'),
    pattern: text
      .max(300, 'must be at most 300 characters')
      .refine(isRegularExpression, 'must be a regular expression')
      .optional()
      .describe('A regular expression that the whole of a text or secret must match'),
  })
  .superRefine((option, context) => {
    const issue = (path: keyof typeof option, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (option.type === 'choice' && !option.choices) issue('choices', 'must list what a "choice" offers');
    if (option.type !== 'choice' && option.choices) issue('choices', `may only stand with the type "choice"`);
    if (option.pattern !== undefined && option.type !== 'text' && option.type !== 'secret') {
      issue('pattern', 'may only stand with the type "text" or "secret"');
    }
    if (option.default === undefined) return;
    if (option.type === 'secret')
      return issue('default', 'may not stand with the type "secret": everybody can read it');
    const problem = optionProblem(option, option.default);
    if (problem) issue('default', problem.message);
  });
export type Option = z.infer<typeof option>;

export const options = z
  .array(option, 'must be a list of options')
  .max(50, 'must be at most 50 options')
  .superRefine((list, context) => {
    const names = list.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) {
        context.addIssue({ code: 'custom', path: [index, 'name'], message: `"${name}" is listed twice` });
      }
    });
  });

function isRegularExpression(source: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${source})$`, 'u'));
  } catch {
    return false;
  }
}
