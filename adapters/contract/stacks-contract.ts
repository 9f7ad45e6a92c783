import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSettled, type StackEvent, type Stacks } from '@console/core/ports/stacks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAssembly } from './write-assembly.ts';

/** What the suite needs to know of the place where stacks are made. */
export interface StacksPlace {
  stacks: Stacks;
  region: string;
  templates: {
    /** Works, and gives `note` as the output `Note`. */
    working(note: string): object;
    /** Fails at the resource `Broken`, with a reason that holds `because`. */
    failing: { template: object; because: string };
    /** Is under way until it is cancelled; left out where nothing can be cancelled. */
    lasting?: object;
  };
}

/** What every adapter of the port `Stacks` has to keep. */
export function stacksContract(open: () => Promise<StacksPlace>): void {
  describe('stacks', () => {
    let place: StacksPlace;
    let dir: string;
    let serial = 0;

    beforeAll(async () => {
      place = await open();
      dir = await mkdtemp(join(tmpdir(), 'stacks-contract-'));
    });
    afterAll(() => rm(dir, { recursive: true }));

    const assembly = (name: string, template: object) => writeAssembly(join(dir, String(serial++)), name, template);
    const ref = (name: string) => ({ region: place.region, name });
    const deploy = async (name: string, template: object, onEvent?: (event: StackEvent) => void) =>
      place.stacks.deploy(ref(name), await assembly(name, template), onEvent ? { onEvent } : {});
    const remove = (name: string) => place.stacks.remove(ref(name), { finalSnapshot: false });

    it('are not there before they are deployed, nor after they are removed', async () => {
      expect(await place.stacks.describe(ref('none'))).toBeNull();
      expect(await place.stacks.settle(ref('none'))).toBeNull();
      expect(await remove('none')).toBeNull();
      await place.stacks.cancel(ref('none'));
    });

    it('are created, updated and removed, and tell what happens', async () => {
      const events: StackEvent[] = [];
      const created = await deploy('life', place.templates.working('one'), (event) => events.push(event));
      expect(created).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { Note: 'one' } });
      expect(created.failure).toBeUndefined();
      expect(events.filter((event) => event.logicalId === 'life').map((event) => event.status)).toEqual([
        'CREATE_IN_PROGRESS',
        'CREATE_COMPLETE',
      ]);
      expect(await place.stacks.describe(ref('life'))).toEqual(created);
      expect(await place.stacks.settle(ref('life'))).toEqual(created);

      const before = events.length;
      const updated = await deploy('life', place.templates.working('two'), (event) => events.push(event));
      expect(updated).toMatchObject({ status: 'UPDATE_COMPLETE', outputs: { Note: 'two' } });
      expect(events.slice(before).map((event) => event.status)).not.toContain('CREATE_IN_PROGRESS');
      expect((await deploy('life', place.templates.working('two'))).outputs).toEqual({ Note: 'two' });

      expect(await remove('life')).toBeNull();
      expect(await place.stacks.describe(ref('life'))).toBeNull();
    });

    it('name the resource that failed, and its own reason, when they cannot be created', async () => {
      const { template, because } = place.templates.failing;
      const result = await deploy('broken', template);
      expect(result.status).toBe('ROLLBACK_COMPLETE');
      expect(result.failure).toMatchObject({ resource: 'Broken', reason: expect.stringContaining(because) });
      expect((await place.stacks.describe(ref('broken')))?.failure).toEqual(result.failure);
      expect(await remove('broken')).toBeNull();
    });

    it('go back to what they were when an update fails, and can be updated after it', async () => {
      await deploy('steady', place.templates.working('one'));
      const result = await deploy('steady', place.templates.failing.template);
      expect(result).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', outputs: { Note: 'one' } });
      expect(result.failure?.resource).toBe('Broken');
      const mended = await deploy('steady', place.templates.working('two'));
      expect(mended).toMatchObject({ status: 'UPDATE_COMPLETE', outputs: { Note: 'two' } });
      expect(mended.failure).toBeUndefined();
      await remove('steady');
    });

    /** Cancels the work on a stack as soon as it is under way; answers how it ended for two who wait. */
    const cancelled = async (name: string, template: object) => {
      let begun = () => {};
      const underWay = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const deployed = deploy(name, template, () => begun());
      await underWay;
      expect(isSettled((await place.stacks.describe(ref(name)))?.status ?? '')).toBe(false);
      const settled = place.stacks.settle(ref(name));
      await place.stacks.cancel(ref(name));
      return { settled: await settled, deployed: await deployed };
    };

    it('are undone or given up when their creation is cancelled, and whoever waits for the end hears of it', async ({
      skip,
    }) => {
      const { lasting } = place.templates;
      if (!lasting) return skip('nothing can be cancelled here');
      const { settled, deployed } = await cancelled('undone', lasting);
      expect(['ROLLBACK_COMPLETE', undefined]).toContain(settled?.status);
      expect(['ROLLBACK_COMPLETE', 'DELETE_COMPLETE']).toContain(deployed.status);
      expect(deployed.failure).toBeDefined();
      expect(await remove('undone')).toBeNull();
    });

    it('go back to what they were when an update is cancelled', async ({ skip }) => {
      const { lasting, working } = place.templates;
      if (!lasting) return skip('nothing can be cancelled here');
      await deploy('back', working('one'));
      const { settled, deployed } = await cancelled('back', lasting);
      expect(settled).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', outputs: { Note: 'one' } });
      expect(deployed).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', failure: expect.anything() });
      await place.stacks.cancel(ref('back'));
      expect(await deploy('back', working('two'))).toMatchObject({
        status: 'UPDATE_COMPLETE',
        outputs: { Note: 'two' },
      });
      await remove('back');
    });

    it('are worked on side by side', async () => {
      const results = await Promise.all(
        ['a', 'b', 'c'].map((name) => deploy(`side-${name}`, place.templates.working(name))),
      );
      expect(results.map((result) => result.outputs.Note)).toEqual(['a', 'b', 'c']);
      await Promise.all(['a', 'b', 'c'].map((name) => remove(`side-${name}`)));
    });
  });
}
