import { commandText } from '@console/core/contract/command';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { Command } from '@console/core/ports';
import { z } from 'zod';
import { JobFailed } from '../job-error.ts';
import { limits } from '../limits.ts';
import type { Phase } from '../progress.ts';
import { type Run, stopIfRequested } from '../run.ts';
import type { CustomerDeployment } from '../stacks/customer-stack.ts';

const commandList = z.array(z.array(z.string()).min(1));
/** How many of the last lines of a failed command its error repeats. */
const repeatedLines = 10;

/** The commands that the outputs of a stack name. */
export const commandsIn = (output: string | undefined): string[][] =>
  output === undefined ? [] : commandList.parse(JSON.parse(output));

/** Runs commands one after the other, until one fails. Their output is part of the operation's log. @throws JobFailed */
export async function runCommands(
  run: Run,
  phase: Phase,
  { stack }: Pick<CustomerDeployment, 'stack'>,
  name: 'setup' | 'upgrade',
  commands: readonly string[][],
): Promise<void> {
  for (const [index, command] of commands.entries()) {
    stopIfRequested(run);
    phase.report(index, step(name === 'setup' ? 'setting-up' : 'upgrading', { command: commandText(command) }));
    await runCommand(run, {
      stack,
      command,
      name,
      ...(name === 'upgrade' && { task: name }),
      timeoutSeconds: limits.commandSeconds,
      // The same for a job that takes over from one that was lost, another for a retry.
      key: `${run.operation.id}-${run.operation.attempt - run.operation.lostJobs}-${name[0]}${index}`,
    });
  }
}

async function runCommand(run: Run, command: Command): Promise<void> {
  const { deps, watch } = run;
  const last: string[] = [];
  deps.log(`${command.name} | $ ${commandText(command.command)}`);
  const onLine = (line: string) => {
    last.push(line);
    if (last.length > repeatedLines) last.shift();
    deps.log(`${command.name} | ${line}`);
  };
  const end = await deps.commands.run(command, onLine, watch.signal);
  stopIfRequested(run);
  if ('exitCode' in end && end.exitCode === 0) return;
  const values = { command: commandText(command.command), lines: last.join('\n') };
  const why =
    'reason' in end
      ? reason('command-not-ended', { ...values, reason: end.reason })
      : reason('command-failed', { ...values, exitCode: end.exitCode });
  throw new JobFailed({
    code: `${command.name}-failed`,
    reason: why,
    hint: hint(`fix-${command.name as 'setup' | 'upgrade'}`),
  });
}
