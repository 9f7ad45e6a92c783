import type { Command, CommandEnd, Commands } from '@console/core/ports';

/** Commands that end as the test says, in order, and then with 0. */
export function scriptedCommands() {
  const calls: Command[] = [];
  const ends: CommandEnd[] = [];
  const script: { calls: Command[]; ends: CommandEnd[]; whileRunning?: (signal: AbortSignal) => Promise<void> } = {
    calls,
    ends,
  };
  const commands: Commands = {
    async run(command, onLine, signal) {
      calls.push(command);
      onLine(`running ${command.command.join(' ')}`);
      await script.whileRunning?.(signal);
      return ends.shift() ?? { exitCode: 0 };
    },
  };
  return Object.assign(script, { commands });
}
