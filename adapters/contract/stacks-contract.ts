import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSettled, type StackEvent, type Stacks } from '@console/core/ports/stacks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAssembly } from './write-assembly.ts';

/** The stacks under test, and templates for them. */
export interface StacksFixture {
  stacks: Stacks;
  region: string;
  templates: {
    /** Succeeds, with `note` as the output `Note`. */
    working(note: string): object;
    /** Fails at the resource `Broken`, with a reason that holds `because`. */
    failing: { template: object; because: string };
    /** Runs until it is cancelled; left out where nothing can be cancelled. */
    lasting?: object;
  };
}

/** What every adapter of the port `Stacks` does. */
export function stacksContract(open: () => Promise<StacksFixture>): void {
  describe('stacks', () => {
    let fixture: StacksFixture;
    let dir: string;
    let serial = 0;

    beforeAll(async () => {
      fixture = await open();
      dir = await mkdtemp(join(tmpdir(), 'stacks-contract-'));
    });
    afterAll(() => rm(dir, { recursive: true }));

    const assembly = (name: string, template: object) => writeAssembly(join(dir, String(serial++)), name, template);
    const ref = (name: string) => ({ region: fixture.region, name });
    const deploy = async (name: string, template: object, onEvent?: (event: StackEvent) => void) =>
      fixture.stacks.deploy(ref(name), await assembly(name, template), onEvent ? { onEvent } : {});
    const remove = (name: string) => fixture.stacks.remove(ref(name), { finalSnapshot: false });

    it('do not exist before they are deployed', async () => {
      expect(await fixture.stacks.describe(ref('none'))).toBeNull();
      expect(await fixture.stacks.settle(ref('none'))).toBeNull();
      expect(await remove('none')).toBeNull();
      await fixture.stacks.cancel(ref('none'));
    });

    it('are created, updated and removed, with events', async () => {
      const events: StackEvent[] = [];
      const created = await deploy('lifecycle', fixture.templates.working('one'), (event) => events.push(event));
      expect(created).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { Note: 'one' } });
      expect(created.failure).toBeUndefined();
      expect(events.filter((event) => event.logicalId === 'lifecycle').map((event) => event.status)).toEqual([
        'CREATE_IN_PROGRESS',
        'CREATE_COMPLETE',
      ]);
      expect(await fixture.stacks.describe(ref('lifecycle'))).toEqual(created);
      expect(await fixture.stacks.settle(ref('lifecycle'))).toEqual(created);

      const before = events.length;
      const updated = await deploy('lifecycle', fixture.templates.working('two'), (event) => events.push(event));
      expect(updated).toMatchObject({ status: 'UPDATE_COMPLETE', outputs: { Note: 'two' } });
      expect(events.slice(before).map((event) => event.status)).not.toContain('CREATE_IN_PROGRESS');
      expect((await deploy('lifecycle', fixture.templates.working('two'))).outputs).toEqual({ Note: 'two' });

      expect(await remove('lifecycle')).toBeNull();
      expect(await fixture.stacks.describe(ref('lifecycle'))).toBeNull();
    });

    it('name the resource that failed and its own reason when they cannot be created', async () => {
      const { template, because } = fixture.templates.failing;
      const result = await deploy('broken', template);
      expect(result.status).toBe('ROLLBACK_COMPLETE');
      expect(result.failure).toMatchObject({ resource: 'Broken', reason: expect.stringContaining(because) });
      expect((await fixture.stacks.describe(ref('broken')))?.failure).toEqual(result.failure);
      expect(await remove('broken')).toBeNull();
    });

    it('roll back a failed update, and can be updated again', async () => {
      await deploy('steady', fixture.templates.working('one'));
      const result = await deploy('steady', fixture.templates.failing.template);
      expect(result).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', outputs: { Note: 'one' } });
      expect(result.failure?.resource).toBe('Broken');
      const updated = await deploy('steady', fixture.templates.working('two'));
      expect(updated).toMatchObject({ status: 'UPDATE_COMPLETE', outputs: { Note: 'two' } });
      expect(updated.failure).toBeUndefined();
      await remove('steady');
    });

    /** Cancels the work on a stack as soon as it has started; returns the result for both callers that wait. */
    const cancelled = async (name: string, template: object) => {
      let started = () => {};
      const firstEvent = new Promise<void>((resolve) => {
        started = resolve;
      });
      const deployed = deploy(name, template, () => started());
      await firstEvent;
      expect(isSettled((await fixture.stacks.describe(ref(name)))?.status ?? '')).toBe(false);
      const settled = fixture.stacks.settle(ref(name));
      await fixture.stacks.cancel(ref(name));
      return { settled: await settled, deployed: await deployed };
    };

    it('are rolled back or deleted when their creation is cancelled, for every caller that waits', async ({ skip }) => {
      const { lasting } = fixture.templates;
      if (!lasting) return skip('nothing can be cancelled here');
      const { settled, deployed } = await cancelled('undone', lasting);
      expect(['ROLLBACK_COMPLETE', undefined]).toContain(settled?.status);
      expect(['ROLLBACK_COMPLETE', 'DELETE_COMPLETE']).toContain(deployed.status);
      expect(deployed.failure).toBeDefined();
      expect(await remove('undone')).toBeNull();
    });

    it('are rolled back when their update is cancelled', async ({ skip }) => {
      const { lasting, working } = fixture.templates;
      if (!lasting) return skip('nothing can be cancelled here');
      await deploy('back', working('one'));
      const { settled, deployed } = await cancelled('back', lasting);
      expect(settled).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', outputs: { Note: 'one' } });
      expect(deployed).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', failure: expect.anything() });
      await fixture.stacks.cancel(ref('back'));
      expect(await deploy('back', working('two'))).toMatchObject({
        status: 'UPDATE_COMPLETE',
        outputs: { Note: 'two' },
      });
      await remove('back');
    });

    it('are deployed side by side', async () => {
      const results = await Promise.all(
        ['a', 'b', 'c'].map((name) => deploy(`side-${name}`, fixture.templates.working(name))),
      );
      expect(results.map((result) => result.outputs.Note)).toEqual(['a', 'b', 'c']);
      await Promise.all(['a', 'b', 'c'].map((name) => remove(`side-${name}`)));
    });
  });
}
