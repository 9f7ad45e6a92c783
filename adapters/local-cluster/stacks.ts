import { notFound } from '@console/core/errors';
import type { StackRef, StackResult, Stacks, StackWork } from '@console/core/ports/stacks';
import { z } from 'zod';
import { readAssets, readTemplate } from './assembly.ts';
import { call, type LocalClusterAddress } from './client.ts';
import { stackPath } from './stack-path.ts';
import { maxWaitMs, type WireEvent, type WireUpdates, wireStarted, wireUpdates } from './wire.ts';

/** The port on the local cluster, over its HTTP API. */
export function createLocalClusterStacks(address: LocalClusterAddress): Stacks {
  const updates = async (stack: StackRef, after: number | undefined, waitMs: number): Promise<WireUpdates> => {
    const since = after === undefined ? '' : `&after=${after}`;
    const path = `${stackPath(stack)}/updates?waitMs=${waitMs}${since}`;
    const updates = await call(address, { method: 'GET', path }, wireUpdates);
    return updates ?? { events: [], settled: true, stack: null };
  };

  const follow = async (
    stack: StackRef,
    after: number | undefined,
    work: StackWork = {},
  ): Promise<StackResult | null> => {
    for (let last = after; ; ) {
      const latest = await updates(stack, last, maxWaitMs);
      for (const event of latest.events) work.onEvent?.(eventOf(event));
      if (latest.settled) return latest.stack && resultOf(latest.stack);
      last = latest.events.at(-1)?.number ?? last;
    }
  };

  const start = async (method: string, path: string, body?: unknown) => {
    const started = await call(address, { method, path, ...(body !== undefined && { body }) }, wireStarted);
    return started?.after ?? undefined;
  };

  const mustBe = (stack: StackRef, result: StackResult | null): StackResult => {
    if (!result) throw notFound(`The stack ${stack.name} in ${stack.region}`);
    return result;
  };

  return {
    preparationOf: async () => 'ready',
    async describe(stack) {
      const { stack: found } = await updates(stack, Number.MAX_SAFE_INTEGER, 0);
      return found && resultOf(found);
    },
    async deploy(stack, assembly, work) {
      const template = await readTemplate(assembly, stack.name);
      const assets = await readAssets(assembly, template);
      const after = await start('PUT', stackPath(stack), { template, assets });
      return mustBe(stack, await follow(stack, after, work));
    },
    async remove(stack, { finalSnapshot }, work) {
      const after = await start('DELETE', `${stackPath(stack)}?finalSnapshot=${finalSnapshot}`);
      return after === undefined ? null : follow(stack, after, work);
    },
    settle: (stack, work) => follow(stack, undefined, work),
    async cancel(stack) {
      await call(address, { method: 'POST', path: `${stackPath(stack)}/cancel` }, z.unknown());
    },
    async continueRollback(stack, work) {
      const after = await start('POST', `${stackPath(stack)}/continue-rollback`);
      return mustBe(stack, await follow(stack, after, work));
    },
  };
}

function eventOf({ number: _, reason, ...event }: WireEvent) {
  return { ...event, ...(reason !== undefined && { reason }) };
}

function resultOf({ status, outputs, failure }: NonNullable<WireUpdates['stack']>): StackResult {
  return { status, outputs, ...(failure && { failure }) };
}
