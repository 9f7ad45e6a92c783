import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackEvent, StackRef, StackWork } from '@console/core/ports/stacks';
import { afterAll, describe, expect, it } from 'vitest';
import { writeAssembly } from '../contract/write-assembly.ts';
import { openStacks, region } from './testing/open-stacks.ts';

const { service, stacks, openAnother, close } = await openStacks();
const dir = await mkdtemp(join(tmpdir(), 'stuck-stacks-'));
afterAll(async () => {
  await close();
  await rm(dir, { recursive: true });
});

type Resource = { Type: string; DeletionPolicy?: string; Properties?: object };
let serial = 0;
const deploy = async (stack: StackRef, Resources: Record<string, Resource>, work: StackWork = {}, by = stacks) => {
  serial += 1;
  return by.deploy(stack, await writeAssembly(join(dir, String(serial)), stack.name, { Resources }), work);
};
const remove = (stack: StackRef, work: StackWork = {}) => stacks.remove(stack, { finalSnapshot: true }, work);
const named = (name: string): StackRef => ({ region, name });

const works = (Properties: object = {}, more: object = {}): Resource => ({
  Type: 'Scripted::Works',
  Properties,
  ...more,
});
const fails: Resource = { Type: 'Scripted::Fails', Properties: { Reason: 'It is out of order.' } };
const lasts: Resource = { Type: 'Scripted::Lasts' };

/** Records the events of work as `Resource STATUS`, and waits for one of them. */
function recorder() {
  const seen: string[] = [];
  const onEvent = ({ logicalId, status }: StackEvent) => void seen.push(`${logicalId} ${status}`);
  return {
    seen,
    work: { onEvent },
    until: (event: string) => expect.poll(() => seen, { timeout: 20_000, interval: 5 }).toContain(event),
  };
}

describe('work that another client has started', () => {
  it('is followed to its end, event by event', async () => {
    const stack = named('followed');
    const [first, second] = [recorder(), recorder()];
    const { release } = service.pace.holdAt('CREATE_IN_PROGRESS');
    const deployed = deploy(stack, { One: works(), Two: works(), Three: works() }, first.work);
    await first.until('followed CREATE_IN_PROGRESS');
    const another = openAnother();
    const settled = another.settle(stack, second.work);
    // It starts with two requests.
    for (let request = 0; request < 4; request += 1) await another.describe(stack);
    release();
    expect(await settled).toMatchObject({ status: 'CREATE_COMPLETE' });
    expect(second.seen.at(-1)).toBe('followed CREATE_COMPLETE');
    expect(new Set(second.seen).size).toBe(second.seen.length);
    await deployed;
  });

  it('is cancelled by one and reported to the other: a creation leaves no stack', async () => {
    const stack = named('given-up');
    const { work, until } = recorder();
    const deployed = deploy(stack, { One: works(), Long: lasts }, work);
    await until('Long CREATE_IN_PROGRESS');
    const another = openAnother();
    await another.cancel(stack);
    expect(await another.settle(stack)).toBeNull();
    expect(await deployed).toMatchObject({ status: 'DELETE_COMPLETE', failure: { resource: 'given-up' } });
    expect(await deploy(stack, { One: works() })).toMatchObject({ status: 'CREATE_COMPLETE' });
  });

  it('continues when it can no longer be cancelled', async () => {
    const stack = named('too-late');
    await deploy(stack, { Old: works() });
    const { work, until, seen } = recorder();
    const before = service.calls.length;
    const { release } = service.pace.holdAt('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    const updated = deploy(stack, { New: works() }, work);
    await until('too-late UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    await openAnother().cancel(stack);
    release();
    expect(await updated).toMatchObject({ status: 'UPDATE_COMPLETE' });
    expect(seen).toContain('Old DELETE_COMPLETE');
    expect(service.calls.slice(before)).toEqual(['UpdateStack']);
  });
});

describe('a deletion', () => {
  it('that fails names the resource and the reason, and can be requested again', async () => {
    const stack = named('in-use');
    await deploy(stack, { Network: works({ RefusesDeletion: 2 }), Task: works() });
    const failed = { status: 'DELETE_FAILED', failure: { resource: 'Network', reason: 'Network is in use' } };
    const { work, seen } = recorder();
    expect(await remove(stack, work)).toMatchObject(failed);
    expect(seen).toEqual(
      expect.arrayContaining(['Task DELETE_COMPLETE', 'Network DELETE_FAILED', 'in-use DELETE_FAILED']),
    );
    expect(await stacks.describe(stack)).toMatchObject(failed);
    expect(await remove(stack)).toMatchObject(failed);
    expect(await remove(stack)).toBeNull();
  });

  it('reports what it retains', async () => {
    const stack = named('kept');
    await deploy(stack, { Archive: works({}, { DeletionPolicy: 'Retain' }), Task: works() });
    const { work, seen } = recorder();
    expect(await remove(stack, work)).toBeNull();
    expect(seen.filter((event) => event.startsWith('Archive'))).toEqual(['Archive DELETE_SKIPPED']);
  });

  it('that is in progress already is waited for', async () => {
    const stack = named('twice');
    await deploy(stack, { One: works(), Two: works() });
    expect(await Promise.all([remove(stack), openAnother().remove(stack, { finalSnapshot: true })])).toEqual([
      null,
      null,
    ]);
  });
});

describe('a rollback', () => {
  it('of an update that fails names the resource, and is continued until it succeeds', async () => {
    const stack = named('stuck');
    await deploy(stack, { Database: works({ RefusesRollback: 2 }) });
    const result = await deploy(stack, { Database: works({ Value: 'changed' }), Broken: fails });
    const cannot = { resource: 'Database', reason: 'Database cannot be rolled back' };
    expect(result).toMatchObject({ status: 'UPDATE_ROLLBACK_FAILED', failure: cannot });
    expect(await stacks.describe(stack)).toMatchObject({ status: 'UPDATE_ROLLBACK_FAILED', failure: cannot });
    expect(await stacks.continueRollback(stack)).toMatchObject({ status: 'UPDATE_ROLLBACK_FAILED', failure: cannot });
    expect(await stacks.continueRollback(stack)).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(await deploy(stack, { Database: works({ Value: 'better' }) })).toMatchObject({ status: 'UPDATE_COMPLETE' });
  });

  it('of a creation that fails leaves a stack that can be deleted', async () => {
    const stack = named('half');
    const result = await deploy(stack, { Network: works({ RefusesDeletion: 1 }), Broken: fails });
    expect(result).toMatchObject({
      status: 'ROLLBACK_FAILED',
      failure: { resource: 'Broken', reason: 'It is out of order.' },
    });
    expect(await remove(stack)).toBeNull();
  });
});

describe('a deployment to a stack', () => {
  it('that cannot be updated is refused, with the message of CloudFormation', async () => {
    const stack = named('refused');
    await deploy(stack, { Database: works({ RefusesRollback: 1 }) });
    await deploy(stack, { Database: works({ Value: 'changed' }), Broken: fails });
    await expect(deploy(stack, { Database: works({ Value: 'again' }) })).rejects.toThrow('UPDATE_ROLLBACK_FAILED');
  });

  it('that another client works on waits for the end of that', async () => {
    const stack = named('queued');
    const { work, until } = recorder();
    const first = deploy(stack, { One: works(), Two: works() }, work);
    await until('queued CREATE_IN_PROGRESS');
    const second = await deploy(stack, { One: works({ Value: 'new' }), Two: works() }, {}, openAnother());
    expect((await first).status).toMatch(/^CREATE_COMPLETE$|^UPDATE_/);
    expect(second).toMatchObject({ status: 'UPDATE_COMPLETE' });
  });
});
