import { cancelOperation } from '@console/core/operations/retry-and-cancel';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from './testing/installation.ts';

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
  await here.run((await here.create()).operation.id);
  here.lines.length = 0;
  here.scripted.calls.length = 0;
});
afterEach(() => here.close());

const ask = async (input = { command: ['manage', 'reset'], timeoutSeconds: 60 }) =>
  (await here.ask('customer.command', input)).operation.id;

it('runs in the stack of the customer, and its output is the log', async () => {
  const id = await ask();
  const before = await here.customer();
  expect((await here.run(id)).outcome).toBe('succeeded');
  expect(here.scripted.calls).toEqual([
    {
      stack: { region: 'eu-west-1', name: 'customer-acme' },
      command: ['manage', 'reset'],
      name: 'command',
      timeoutSeconds: 60,
      key: id,
    },
  ]);
  expect(here.lines.slice(0, 3)).toEqual(['— Running in acme —', 'running manage reset', '— End of the output —']);
  expect(await here.customer()).toMatchObject({
    status: before?.status,
    deployed: before?.deployed,
    activeOperationId: null,
  });
  expect(here.stacks.calls).not.toContain('deploy');
});

it('fails with the exit code of the command, and the customer stays as it is', async () => {
  here.scripted.ends.push({ exitCode: 3 });
  const { outcome, operation } = await here.run(await ask());
  expect(outcome).toBe('failed');
  expect(operation?.error).toMatchObject({
    code: 'command-failed',
    message: 'The command ended with exit code 3.',
    coded: { message: { code: 'command-exited', values: { exitCode: 3 } } },
  });
  expect(await here.customer()).toMatchObject({ status: 'online', activeOperationId: null });
});

it('fails with the reason when it was stopped', async () => {
  here.scripted.ends.push({ reason: 'It took longer than 60 s.' });
  const { operation } = await here.run(await ask());
  expect(operation?.error?.message).toBe('The command did not run to its end: It took longer than 60 s.');
});

it('is stopped by a request to cancel', async () => {
  const id = await ask();
  let stopped = false;
  here.scripted.whileRunning = async (signal) => {
    await cancelOperation(here.base, request, id);
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    stopped = true;
  };
  expect((await here.run(id)).outcome).toBe('cancelled');
  expect(stopped).toBe(true);
  expect(await here.customer()).toMatchObject({ status: 'online', activeOperationId: null });
});

it('shows no secret that the program prints', async () => {
  await here.run(await ask({ command: ['env', 'PGPASSWORD=hunter2hunter2'], timeoutSeconds: 60 }));
  expect(here.lines.join('\n')).toContain('PGPASSWORD=***');
  expect(here.lines.join('\n')).not.toContain('hunter2');
});

it('does not run a second time for a job that takes over from one that was lost', async () => {
  const id = await ask();
  await here.dispatch();
  const operation = await here.store.get('operation', { id });
  if (!operation) throw new Error('There is no operation');
  await here.store.commit([{ write: 'replace', kind: 'operation', record: { ...operation, attempt: 2, lostJobs: 1 } }]);
  expect(await here.runJobOn(id)).toBe('failed');
  expect(here.scripted.calls).toEqual([]);
  expect((await here.store.get('operation', { id }))?.error?.code).toBe('command-interrupted');
});
