import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
const messages: string[] = [];
let engine: Engine;

/** A resource in `world`; it fails while its logical id is in `broken`, and waits for its gate. */
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
    if (broken.has(`remove ${logicalId}`)) throw new Error(`${logicalId} is in use`);
    world.delete(physicalId);
  },
};

const openEngine = () =>
  new Engine({
    dir,
    handlers: new Map([['Thing', thing]]),
    placement: createPlacement(() => 1),
    log: (message) => void messages.push(message),
  });

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
  it('follows dependencies, and has outputs', async () => {
    const record = await deploy(
      things({ ...chain, A: { Colour: 'red' } }, { Hue: { Value: { 'Fn::GetAtt': ['B', 'Colour'] } } }),
    );
    expect(record).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { Hue: 'red' } });
    expect(calls).toEqual(['create A', 'create B', 'create C']);
  });

  it('rolls back in reverse order, and names the resource that failed and the reason', async () => {
    broken.add('C');
    const record = await deploy(things(chain));
    expect(record).toMatchObject({
      status: 'ROLLBACK_COMPLETE',
      failure: { resource: 'C', type: 'Thing', reason: 'C is broken' },
    });
    expect(calls.slice(3)).toEqual(['remove C', 'remove B', 'remove A']);
    expect(world.size).toBe(0);
  });

  it('requires a failed creation to be deleted first', async () => {
    broken.add('A');
    await deploy(things(chain));
    await expect(engine.deploy(ref, things(chain))).rejects.toThrow('is in ROLLBACK_COMPLETE: delete it first');
    await (await engine.remove(ref, { finalSnapshot: true }))?.ended();
    broken.clear();
    expect((await deploy(things(chain))).status).toBe('CREATE_COMPLETE');
  });

  it('rejects an invalid template before anything is created', async () => {
    await expect(engine.deploy(ref, { Resources: { A: { Type: 'Thing' }, Q: { Type: 'Queue' } } })).rejects.toThrow(
      'Q is of the type Queue',
    );
    expect(engine.find(ref)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('is rolled back when it is cancelled', async () => {
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

  it('rolls back when something fails, to the replaced resource and not a copy of it', async () => {
    await deploy(things({ A: { Fixed: 1 }, B: { Of: { Ref: 'A' } }, C: { depends: 'B', Colour: 'red' } }));
    const before = new Map(world);
    broken.add('C');
    const update = engine.deploy(
      ref,
      things({ A: { Fixed: 2 }, B: { Of: { Ref: 'A' } }, C: { depends: 'B', Colour: 'blue' }, D: {} }),
    );
    const runner = await update;
    await runner.untilChanged((runner.record.events.at(-1)?.number ?? 0) + 5, AbortSignal.timeout(1_000));
    broken.clear();
    await runner.ended();
    expect(runner.record).toMatchObject({
      status: 'UPDATE_ROLLBACK_COMPLETE',
      failure: { resource: 'C', reason: 'C is broken' },
    });
    expect(world).toEqual(before);
  });

  it('stops when the rollback fails, and continues it on request', async () => {
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

  it('is refused while other work is in progress', async () => {
    gates.set('A', new Promise(() => {}));
    await engine.deploy(ref, things({ A: {} }));
    await expect(engine.deploy(ref, things({ A: {} }))).rejects.toThrow('is in progress (CREATE_IN_PROGRESS)');
    await expect(engine.remove(ref, { finalSnapshot: false })).rejects.toThrow('is in progress');
  });
});

describe('deleting', () => {
  it('goes in reverse order, and leaves only retained resources', async () => {
    await deploy(things({ ...chain, Kept: { policy: 'Retain' } }));
    calls = [];
    const runner = await engine.remove(ref, { finalSnapshot: true });
    await runner?.ended();
    expect(calls).toEqual(['remove C', 'remove B', 'remove A']);
    expect(world.size).toBe(1);
    expect(runner?.gone).toBe(true);
    expect(await readdir(dir)).toEqual([]);
  });

  it('names the resource that could not be deleted, and can be repeated', async () => {
    await deploy(things(chain));
    broken.add('remove B');
    const runner = await engine.remove(ref, { finalSnapshot: true });
    await runner?.ended();
    expect(runner?.record).toMatchObject({
      status: 'DELETE_FAILED',
      failure: { resource: 'B', reason: 'B is in use' },
    });
    broken.clear();
    await (await engine.remove(ref, { finalSnapshot: true }))?.ended();
    expect(world.size).toBe(0);
  });

  it('cannot be cancelled', async () => {
    await deploy(things(chain));
    const runner = await engine.remove(ref, { finalSnapshot: true });
    await expect(engine.cancel(ref)).rejects.toThrow('is being deleted, which cannot be cancelled');
    await runner?.ended();
    expect(runner?.gone).toBe(true);
  });

  it('returns undefined when there is no stack', async () => {
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

  it('continues a creation, without repeating what was done', async () => {
    gates.set('B', new Promise(() => {}));
    await engine.deploy(ref, things(chain));
    await vi.waitFor(() => expect(calls).toContain('create B'));
    gates.clear();
    expect((await reopen())?.status).toBe('CREATE_COMPLETE');
    expect(calls).toEqual(['create A', 'create B', 'create B', 'create C']);
    expect([...world.keys()]).toEqual(['A-1', 'B-2', 'C-3']);
  });

  it('continues an update, and still deletes what was replaced', async () => {
    await deploy(things({ A: { Fixed: 1 }, Old: {} }));
    gates.set('New', new Promise(() => {}));
    await engine.deploy(ref, things({ A: { Fixed: 2 }, New: { depends: 'A' } }));
    await vi.waitFor(() => expect(calls).toContain('create New'));
    gates.clear();
    expect(await reopen()).toMatchObject({ status: 'UPDATE_COMPLETE', replaced: [] });
    expect([...world.values()]).toEqual([{ Fixed: 2 }, {}]);
    expect(calls.filter((call) => call.startsWith('remove')).toSorted()).toEqual(['remove A', 'remove Old']);
  });

  it('continues a rollback', async () => {
    await deploy(things({ A: { Colour: 'red' } }));
    broken.add('B');
    broken.add('A');
    const record = await deploy(things({ A: { Colour: 'red' }, B: {} }));
    expect(record.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await reopen()).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', failure: { resource: 'B' } });
    broken.clear();
    expect((await deploy(things({ A: { Colour: 'blue' }, B: {} }))).status).toBe('UPDATE_COMPLETE');
  });

  it('knows stacks, their outputs and failures', async () => {
    broken.add('A');
    await deploy(things(chain));
    expect(await reopen()).toMatchObject({ status: 'ROLLBACK_COMPLETE', failure: { resource: 'A' } });
  });

  it('uses the version before a damaged file, and says so', async () => {
    await deploy(things(chain));
    await engine.close();
    await writeFile(join(dir, 'local-1--stack.json'), '{"format":1,');
    expect((await reopen())?.status).toBe('CREATE_COMPLETE');
    expect(messages.join()).toMatch(/The stack file .*local-1--stack\.json is damaged \(it is not JSON\)/);
  });

  it('restores every other stack when a file is damaged beyond repair, and touches nothing of that one', async () => {
    await deploy(things(chain));
    await engine.deploy({ ...ref, name: 'other' }, things({ X: {} }));
    await engine.find({ ...ref, name: 'other' })?.ended();
    await engine.close();
    for (const end of ['', '.earlier']) await writeFile(join(dir, `local-1--stack.json${end}`), '');
    const refused = { code: 'stack-damaged', message: expect.stringContaining('local-1--stack.json, is damaged') };
    engine = openEngine();
    await engine.restore();
    expect(engine.find({ ...ref, name: 'other' })?.record.status).toBe('CREATE_COMPLETE');
    expect(engine.lost(ref)).toMatchObject({ reason: 'it is not JSON' });
    expect(() => engine.find(ref)).toThrow(expect.objectContaining(refused));
    await expect(engine.deploy(ref, things(chain))).rejects.toMatchObject(refused);
    await expect(engine.remove(ref, { finalSnapshot: true })).rejects.toMatchObject(refused);
    expect(calls.filter((call) => call.startsWith('remove'))).toEqual([]);
  });
});
