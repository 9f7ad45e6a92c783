import { Argument, type Command, InvalidArgumentError } from 'commander';
import { acts } from '../command.ts';
import { commandTree } from '../completion/command-tree.ts';
import { completionScript, type Shell, shells } from '../completion/scripts.ts';
import type { Io } from '../io.ts';

function nameOfCommand(text: string): string {
  if (!/^[a-zA-Z][\w-]*$/.test(text)) throw new InvalidArgumentError('It must be the name of a command.');
  return text;
}

export function addCompletionCommand(program: Command, io: Io): void {
  program
    .command('completion')
    .description('a script that has your shell complete commands; load it with: source <(cli completion bash)')
    .addArgument(new Argument('<shell>').choices(shells))
    .option('--name <name>', 'what you call the command', nameOfCommand, 'cli')
    .action(
      acts<{ name: string }>(io, async ({ args, options }) => {
        io.out(completionScript(args[0] as Shell, options.name, commandTree(program)));
      }),
    );
}
