import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { Properties } from '../template/model.ts';
import { Engine } from './engine.ts';
import type { ResourceHandler } from './handler.ts';
import { createPlacement } from './placement.ts';

const ref = { region: 'local-1', name: 'stack' };
let dir: string;
let world: Map<string, Properties>;
let calls: string[];
let broken: Set<string>;
let gates: Map<string, Promise<void>>;
let serial: number;
let engine: Engine;

/** A thing that exists in `world`; it fails while its logical id is in `broken`, and waits for its gate. */
const thing: ResourceHandler = {
  immutable: ['Fixed'],
  physicalId: ({ logicalId }) => {
    serial += 1;
    return `${logicalId}-${serial}`;
  },
  async create({ logicalId, physicalId, properties, signal }) {
    calls.push(`create ${logicalId}`);
    await Promise.race([
      gates.get(logicalId),
      ...(gates.has(logicalId) ? [new Promise((_, reject) => signal.addEventListener('abort', reject))] : []),
    ]);
    if (broken.has(logicalId)) throw new Error(`${logicalId} is broken`);
    world.set(physicalId, properties);
    return { attributes: { Colour: properties.Colour ?? 'none' } };
  },
  async update({ logicalId, physicalId, properties }) {
    calls.push(`update ${logicalId}`);
    if (broken.has(logicalId)) throw new Error(`${logicalId} is broken`);
    world.set(physicalId, properties);
    return { attributes: { Colour: properties.Colour ?? 'none' } };
  },
  async remove({ logicalId, physicalId }) {
    calls.push(`remove ${logicalId}`);
    if (broken.has(`remove ${logicalId}`)) throw new Error(`${logicalId} stays`);
    world.delete(physicalId);
  },
};

const openEngine = () =>
  new Engine({ dir, handlers: new Map([['Thing', thing]]), placement: createPlacement(() => 1), log: () => {} });

beforeEach(async () => {
  dir = await temporaryFolder();
  [world, calls, broken, gates, serial] = [new Map(), [], new Set(), new Map(), 0];
  engine = openEngine();
  await engine.restore();
});

afterEach(async () => {
  await engine.close();
});

const things = (resources: Record<string, Record<string, unknown>>, outputs: object = {}) => ({
  Resources: Object.fromEntries(
    Object.entries(resources).map(([id, { depends, policy, ...properties }]) => [
      id,
      {
        Type: 'Thing',
        Properties: properties,
        ...(depends ? { DependsOn: depends } : {}),
        ...(policy ? { DeletionPolicy: policy } : {}),
      },
    ]),
  ),
  Outputs: outputs,
});

async function deploy(template: object) {
  const runner = await engine.deploy(ref, template);
  await runner.ended();
  return runner.record;
}

const chain = { A: {}, B: { Colour: { 'Fn::GetAtt': ['A', 'Colour'] } }, C: { depends: 'B' } };

describe('creating', () => {
  it('goes in the order of dependencies and gives outputs', async () => {
    const record = await deploy(
      things({ ...chain, A: { Colour: 'red' } }, { Hue: { Value: { 'Fn::GetAtt': ['B', 'Colour'] } } }),
    );
    expect(record).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { Hue: 'red' } });
    expect(calls).toEqual(['create A', 'create B', 'create C']);
  });

  it('rolls back in the reverse order, and names what failed and why', async () => {
    broken.add('C');
    const record = await deploy(things(chain));
    expect(record).toMatchObject({
      status: 'ROLLBACK_COMPLETE',
      failure: { resource: 'C', type: 'Thing', reason: 'C is broken' },
    });
    expect(calls.slice(3)).toEqual(['remove C', 'remove B', 'remove A']);
    expect(world.size).toBe(0);
  });

  it('needs the remains of a failed creation to be deleted first', async () => {
    broken.add('A');
    await deploy(things(chain));
    await expect(engine.deploy(ref, things(chain))).rejects.toThrow('is in ROLLBACK_COMPLETE: delete it first');
    await (await engine.remove(ref, { finalSnapshot: true }))?.ended();
    broken.clear();
    expect((await deploy(things(chain))).status).toBe('CREATE_COMPLETE');
  });

  it('refuses a template that it cannot carry out, before anything is made', async () => {
    await expect(engine.deploy(ref, { Resources: { A: { Type: 'Thing' }, Q: { Type: 'Queue' } } })).rejects.toThrow(
      'Q is of the type Queue',
    );
    expect(engine.find(ref)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('is undone when that is asked for', async () => {
    gates.set('B', new Promise(() => {}));
    const runner = await engine.deploy(ref, things(chain));
    await vi.waitFor(() => expect(calls).toContain('create B'));
    await engine.cancel(ref);
    await runner.ended();
    expect(runner.record).toMatchObject({ status: 'ROLLBACK_COMPLETE', failure: { reason: 'Cancelled on request' } });
    expect(runner.record.events.map((e) => `${e.logicalId} ${e.status} ${e.reason ?? ''}`)).toContain(
      'B CREATE_FAILED Resource creation cancelled',
    );
    expect(world.size).toBe(0);
  });
});

describe('updating', () => {
  it('does nothing when nothing changed', async () => {
    await deploy(things(chain));
    calls = [];
    expect((await deploy(things(chain))).status).toBe('UPDATE_COMPLETE');
    expect(calls).toEqual([]);
  });

  it('changes what differs, creates what is new and deletes what is gone', async () => {
    await deploy(things({ A: { Colour: 'red' }, Old: {} }));
    calls = [];
    await deploy(things({ A: { Colour: 'blue' }, New: {} }));
    expect(calls.toSorted()).toEqual(['create New', 'remove Old', 'update A']);
  });

  it('replaces what cannot be changed, and deletes the old one last', async () => {
    await deploy(things({ A: { Fixed: 1 }, B: { Of: { Ref: 'A' } } }));
    calls = [];
    await deploy(things({ A: { Fixed: 2 }, B: { Of: { Ref: 'A' } } }));
    expect(calls).toEqual(['create A', 'update B', 'remove A']);
    expect([...world]).toEqual([
      ['B-2', { Of: 'A-3' }],
      ['A-3', { Fixed: 2 }],
    ]);
  });

  it('goes back to what was when something fails, with the replaced resource and not a copy of it', async () => {
    await deploy(things({ A: { Fixed: 1 }, B: { Of: { Ref: 'A' } }, C: { depends: 'B', Colour: 'red' } }));
    const before = new Map(world);
    broken.add('C');
    const update = engine.deploy(
      ref,
      things({ A: { Fixed: 2 }, B: { Of: { Ref: 'A' } }, C: { depends: 'B', Colour: 'blue' }, D: {} }),
    );
    const runner = await update;
    await runner.news((runner.record.events.at(-1)?.number ?? 0) + 5, AbortSignal.timeout(1_000));
    broken.clear();
    await runner.ended();
    expect(runner.record).toMatchObject({
      status: 'UPDATE_ROLLBACK_COMPLETE',
      failure: { resource: 'C', reason: 'C is broken' },
    });
    expect(world).toEqual(before);
  });

  it('stays where it is when going back fails, and goes on from there when asked', async () => {
    await deploy(things({ A: { Colour: 'red' } }));
    broken.add('A');
    expect(await deploy(things({ A: { Colour: 'blue' } }))).toMatchObject({
      status: 'UPDATE_ROLLBACK_FAILED',
      failure: { resource: 'A' },
    });
    broken.clear();
    const runner = await engine.continueRollback(ref);
    await runner.ended();
    expect(runner.record.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect([...world.values()]).toEqual([{ Colour: 'red' }]);
  });

  it('is refused while other work is under way', async () => {
    gates.set('A', new Promise(() => {}));
    await engine.deploy(ref, things({ A: {} }));
    await expect(engine.deploy(ref, things({ A: {} }))).rejects.toThrow('is in progress (CREATE_IN_PROGRESS)');
    await expect(engine.remove(ref, { finalSnapshot: false })).rejects.toThrow('is in progress');
  });
});

describe('deleting', () => {
  it('goes in the reverse order and leaves nothing but what is to be retained', async () => {
    await deploy(things({ ...chain, Kept: { policy: 'Retain' } }));
    calls = [];
    const runner = await engine.remove(ref, { finalSnapshot: true });
    await runner?.ended();
    expect(calls).toEqual(['remove C', 'remove B', 'remove A']);
    expect(world.size).toBe(1);
    expect(runner?.gone).toBe(true);
    expect(await readdir(dir)).toEqual([]);
  });

  it('names what stays, and can be repeated', async () => {
    await deploy(things(chain));
    broken.add('remove B');
    const runner = await engine.remove(ref, { finalSnapshot: true });
    await runner?.ended();
    expect(runner?.record).toMatchObject({ status: 'DELETE_FAILED', failure: { resource: 'B', reason: 'B stays' } });
    broken.clear();
    await (await engine.remove(ref, { finalSnapshot: true }))?.ended();
    expect(world.size).toBe(0);
  });

  it('cannot be undone', async () => {
    await deploy(things(chain));
    const runner = await engine.remove(ref, { finalSnapshot: true });
    await expect(engine.cancel(ref)).rejects.toThrow('is being deleted, and that cannot be undone');
    await runner?.ended();
    expect(runner?.gone).toBe(true);
  });

  it('answers that there is nothing', async () => {
    expect(await engine.remove(ref, { finalSnapshot: true })).toBeUndefined();
  });
});

describe('after a restart', () => {
  const reopen = async () => {
    await engine.close();
    engine = openEngine();
    await engine.restore();
    const runner = engine.find(ref);
    await runner?.ended();
    return runner?.record;
  };

  it('goes on with a creation, without doing again what was done', async () => {
    gates.set('B', new Promise(() => {}));
    await engine.deploy(ref, things(chain));
    await vi.waitFor(() => expect(calls).toContain('create B'));
    gates.clear();
    expect((await reopen())?.status).toBe('CREATE_COMPLETE');
    expect(calls).toEqual(['create A', 'create B', 'create B', 'create C']);
    expect([...world.keys()]).toEqual(['A-1', 'B-2', 'C-3']);
  });

  it('goes on with an update, and still deletes what was replaced', async () => {
    await deploy(things({ A: { Fixed: 1 }, Old: {} }));
    gates.set('New', new Promise(() => {}));
    await engine.deploy(ref, things({ A: { Fixed: 2 }, New: { depends: 'A' } }));
    await vi.waitFor(() => expect(calls).toContain('create New'));
    gates.clear();
    expect(await reopen()).toMatchObject({ status: 'UPDATE_COMPLETE', replaced: [] });
    expect([...world.values()]).toEqual([{ Fixed: 2 }, {}]);
    expect(calls.filter((call) => call.startsWith('remove')).toSorted()).toEqual(['remove A', 'remove Old']);
  });

  it('undoes what was to be undone', async () => {
    await deploy(things({ A: { Colour: 'red' } }));
    broken.add('B');
    broken.add('A');
    const record = await deploy(things({ A: { Colour: 'red' }, B: {} }));
    expect(record.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await reopen()).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', failure: { resource: 'B' } });
    broken.clear();
    expect((await deploy(things({ A: { Colour: 'blue' }, B: {} }))).status).toBe('UPDATE_COMPLETE');
  });

  it('knows stacks at rest, their outputs and failures', async () => {
    broken.add('A');
    await deploy(things(chain));
    expect(await reopen()).toMatchObject({ status: 'ROLLBACK_COMPLETE', failure: { resource: 'A' } });
  });
});
