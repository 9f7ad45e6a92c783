import { commandText, type RunCommand, runCommandInput } from '../command.ts';
import { auditText } from '../texts/audit.ts';
import type { CustomerOperationDefinition } from './definition.ts';
import { notDeployed } from './not-deployed.ts';
import { notForPools } from './not-in-pool.ts';

export const customerCommandInput = runCommandInput;

export const customerCommand = {
  type: 'customer.command',
  subject: 'customer',
  route: 'POST /customers/:code/commands',
  summary: 'Run a command in the application of a customer',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'none' },
  statusWhileActive: 'unchanged',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  // What it has changed is not known: whoever wants it again asks for it.
  retryable: false,
  // Whoever runs it looks at it.
  failureSeverity: 'none',
  bulk: true,
  blocker: (customer) =>
    notForPools(customer) ??
    (customer.status === 'online' || customer.status === 'suspended'
      ? notDeployed(customer)
      : { code: 'not-running', values: { customer: customer.code, status: customer.status } }),
  auditDetail: ({ command }) => auditText('command', { command: commandText(command) }),
  texts: {
    action: 'Run a command',
    name: 'Run a command',
    title: 'Run a command in {subject}',
    running: 'Running a command in {subject}',
    succeeded: 'The command in {subject} succeeded',
    failed: 'The command in {subject} failed',
  },
} as const satisfies CustomerOperationDefinition<string, RunCommand>;
