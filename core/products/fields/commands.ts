import { z } from 'zod';
import { text } from '../names.ts';

/** A program and its arguments. They are not secret: every process of a machine can read them. */
export const command = z
  .array(text.max(4096, 'must be at most 4096 characters'), 'must be a list: the program and its arguments')
  .min(1, 'must name a program')
  .max(100, 'must have at most 100 arguments')
  .refine(([program]) => program !== '', 'must name a program');
export type Command = z.infer<typeof command>;

export const commands = (what: string) =>
  z
    .array(command, `must be a list of commands, each a list of arguments, such as [["node", "${what}.js"]]`)
    .max(20, 'must be at most 20 commands');
