import { isOutputMark } from '@console/core/contract/command';
import type { LogLine, Operation } from '@console/core/contract/operation';
import { type Command, InvalidArgumentError } from 'commander';
import { acts, type Call } from '../command.ts';
import { ExitWith, Failure } from '../failure.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { demandSuccess, follow, isFinal, logText } from '../operations.ts';
import { plainText } from '../output/plain-text.ts';

interface RunOptions {
  timeout?: number;
}

/** Standard output gets what the program wrote, standard error what the console says of it. */
function printer({ io, options }: Pick<Call<RunOptions>, 'io' | 'options'>): (line: LogLine) => void {
  let isOutput = false;
  return (line) => {
    const mark = isOutputMark(line.text);
    if (mark) isOutput = mark === 'begins';
    else if (!isOutput) io.err(logText(line));
    else io.out(options.json ? JSON.stringify(line) : plainText(line.text));
  };
}

async function runCommand(call: Call<RunOptions>): Promise<void> {
  const { io, options, args, connect } = call;
  const [code = '', ...command] = args;
  if (command.length === 0)
    throw new Failure(`Name the command after "--": customers run ${code || '<code>'} -- ls -l`);
  const client = await connect();
  const body = { command, ...(options.timeout !== undefined && { timeoutSeconds: options.timeout }) };
  const { operation } = await client.send<{ operation: Operation }>(
    'POST',
    `/customers/${segment(code)}/commands`,
    body,
  );
  const ended = await follow(client, io, operation.id, { line: printer(call) }).finally(() => {
    if (io.signal.aborted) io.err(`The command goes on. To stop it: operations cancel ${operation.id}`);
  });
  if (isFinal(ended)) demandExitCode(ended);
}

/** @throws ExitWith the program's own exit code, Failure when there is none */
function demandExitCode(operation: Operation): void {
  const said = operation.error?.coded?.message;
  if (said?.code === 'command-exited') throw new ExitWith(Number(said.values.exitCode));
  demandSuccess(operation);
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It must be whole seconds from 1.');
  return value;
}

/** `customers run acme -- ls -l`: ends as the program does. */
export const addCustomerRun = (customers: Command, io: Io): Command =>
  customers
    .command('run <code> [command...]')
    .description("run a program in a customer's application, print its output and end with its exit code")
    .option('--timeout <seconds>', 'stop it when it takes longer; 600 if left out', seconds)
    .action(acts<RunOptions>(io, runCommand));
