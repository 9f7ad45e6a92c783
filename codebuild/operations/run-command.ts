import { commandText, outputBegins, outputEnds } from '@console/core/contract/command';
import { customerCommandInput } from '@console/core/contract/operations/customer-command';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { CommandEnd } from '@console/core/ports';
import { redacted } from '../diagnosis/redact.ts';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';

/** Runs what an operator asked for in the customer's application. Its output is the log of the operation. */
export async function runCustomerCommand(run: Run): Promise<undefined> {
  const { deps, operation, watch } = run;
  const { customer } = await loadCustomer(run);
  const { command, timeoutSeconds } = customerCommandInput.parse(operation.input);
  if (operation.attempt > 1) throw interrupted();
  stopIfRequested(run);
  run.progress.begin(step('running-command', { command: commandText(command) }));
  deps.log(outputBegins(customer.code));
  const end = await deps.commands.run(
    { stack: customerStackRef(customer), command, name: 'command', timeoutSeconds, key: operation.id },
    (line) => deps.log(redacted(line)),
    watch.signal,
  );
  deps.log(outputEnds);
  stopIfRequested(run);
  demandSuccess(end);
}

/** Nobody knows how far a lost job came, and a command may not be one to run twice. */
const interrupted = () =>
  new JobFailed({
    code: 'command-interrupted',
    reason: reason('command-interrupted'),
    hint: hint('check-interrupted-command'),
  });

function demandSuccess(end: CommandEnd): void {
  if ('exitCode' in end && end.exitCode === 0) return;
  const why =
    'reason' in end
      ? reason('command-stopped', { reason: end.reason })
      : reason('command-exited', { exitCode: end.exitCode });
  throw new JobFailed({ code: 'command-failed', reason: why, hint: hint('check-output') });
}
