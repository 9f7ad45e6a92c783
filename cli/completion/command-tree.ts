import type { Command } from 'commander';

/** What can be typed after a command, such as `customers create`. */
export interface CommandNode {
  /** The words that lead here; none for the program itself. */
  path: string[];
  /** With what each of them is for. */
  words: { word: string; description: string }[];
  options: { word: string; description: string }[];
}

/** Every command of the program, with all that may follow it. */
export function commandTree(program: Command): CommandNode[] {
  const shared = optionsOf(program);
  const nodes = (command: Command, path: string[]): CommandNode[] => {
    const below = command.commands.filter((sub) => sub.name() !== 'help');
    const words = below.map((sub) => ({ word: sub.name(), description: sub.description() }));
    const options = command === program ? shared : [...optionsOf(command), ...shared];
    return [{ path, words, options }, ...below.flatMap((sub) => nodes(sub, [...path, sub.name()]))];
  };
  return nodes(program, []);
}

const optionsOf = (command: Command) =>
  command.options.flatMap(({ long, description }) => (long ? [{ word: long, description }] : []));
