import type { Command, CommandEnd, Commands } from '@console/core/ports';

export interface ScriptedCommands extends Commands {
  /** What was asked for, in order. */
  asked: Command[];
  /** How the next commands end; with exit code 0 when there is no more. */
  ends: CommandEnd[];
  /** What each of them writes. */
  output: string[];
}

/** Commands that end as a test chooses. */
export function scriptedCommands(): ScriptedCommands {
  const commands: ScriptedCommands = {
    asked: [],
    ends: [],
    output: [],
    async run(command, onLine) {
      commands.asked.push(command);
      commands.output.forEach(onLine);
      return commands.ends.shift() ?? { exitCode: 0 };
    },
  };
  return commands;
}
