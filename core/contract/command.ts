import { z } from 'zod';
import { ruleMessage } from './texts/fields.ts';

/** Limits of a command. ECS takes 8,192 characters for all that a task is to be told. */
export const commandLimits = { arguments: 100, characters: 8_000, leastSeconds: 1, mostSeconds: 3_000 } as const;

const argument = z
  .string(ruleMessage('not-text'))
  .refine((text) => !text.includes('\u0000'), ruleMessage('null-character'));

const command = z
  .array(argument, ruleMessage('not-arguments'))
  .min(1, ruleMessage('no-program'))
  .max(commandLimits.arguments, ruleMessage('too-many-arguments', { max: commandLimits.arguments }))
  .refine(([program]) => program !== '', ruleMessage('no-program'))
  .refine(
    (all) => JSON.stringify(all).length <= commandLimits.characters,
    ruleMessage('too-long', { max: commandLimits.characters }),
  );

const { leastSeconds: min, mostSeconds: max } = commandLimits;

/** No shell is involved: each argument reaches the program as it is. */
export const runCommandInput = z.strictObject({
  command: command.describe('Program and arguments'),
  timeoutSeconds: z
    .number(ruleMessage('not-a-number', { min, max }))
    .int(ruleMessage('not-whole', { min, max }))
    .min(min, ruleMessage('out-of-range', { min, max }))
    .max(max, ruleMessage('out-of-range', { min, max }))
    .default(600)
    .describe('Stop it when it takes longer, in seconds'),
});
export type RunCommand = z.output<typeof runCommandInput>;

/** A command as one line that a shell would read the same way. */
export const commandText = (command: readonly string[]): string =>
  command.map((one) => (/^[\w./:=@%+,-]+$/.test(one) ? one : `'${one.replaceAll("'", String.raw`'\''`)}'`)).join(' ');

/** What the program has written stands between these two lines of the log; the rest is the console's own. */
export const outputBegins = (customer: string): string => `— Running in ${customer} —`;
export const outputEnds = '— End of the output —';

/** Whether a line of the log begins or ends the output of the command. */
export const isOutputMark = (line: string): 'begins' | 'ends' | undefined => {
  if (line === outputEnds) return 'ends';
  return /^— Running in [a-z0-9-]+ —$/.test(line) ? 'begins' : undefined;
};
