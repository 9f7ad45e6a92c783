import { notFound } from '@console/core/errors';
import type { StackRef, StackResult, Stacks, StackWork } from '@console/core/ports/stacks';
import { z } from 'zod';
import { readTemplate } from './assembly.ts';
import { ask, type LocalClusterAddress } from './client.ts';
import { longestWaitMs, type WireEvent, type WireNews, wireBegun, wireNews } from './wire.ts';

/** The port on the local cluster, over its HTTP API. */
export function createLocalClusterStacks(address: LocalClusterAddress): Stacks {
  const news = async (stack: StackRef, after: number | undefined, waitMs: number): Promise<WireNews> => {
    const since = after === undefined ? '' : `&after=${after}`;
    const path = `${pathOf(stack)}/news?waitMs=${waitMs}${since}`;
    const answer = await ask(address, { method: 'GET', path }, wireNews);
    return answer ?? { events: [], settled: true, stack: null };
  };

  const follow = async (
    stack: StackRef,
    after: number | undefined,
    work: StackWork = {},
  ): Promise<StackResult | null> => {
    for (let last = after; ; ) {
      const latest = await news(stack, last, longestWaitMs);
      for (const event of latest.events) work.onEvent?.(eventOf(event));
      if (latest.settled) return latest.stack && resultOf(latest.stack);
      last = latest.events.at(-1)?.number ?? last;
    }
  };

  const begin = async (method: string, path: string, body?: unknown) => {
    const begun = await ask(address, { method, path, ...(body !== undefined && { body }) }, wireBegun);
    return begun?.after ?? undefined;
  };

  const mustBe = (stack: StackRef, result: StackResult | null): StackResult => {
    if (!result) throw notFound(`The stack ${stack.name} in ${stack.region}`);
    return result;
  };

  return {
    async describe(stack) {
      const { stack: found } = await news(stack, Number.MAX_SAFE_INTEGER, 0);
      return found && resultOf(found);
    },
    async deploy(stack, assembly, work) {
      const template = await readTemplate(assembly, stack.name);
      const after = await begin('PUT', pathOf(stack), { template });
      return mustBe(stack, await follow(stack, after, work));
    },
    async remove(stack, { finalSnapshot }, work) {
      const after = await begin('DELETE', `${pathOf(stack)}?finalSnapshot=${finalSnapshot}`);
      return after === undefined ? null : follow(stack, after, work);
    },
    settle: (stack, work) => follow(stack, undefined, work),
    async cancel(stack) {
      await ask(address, { method: 'POST', path: `${pathOf(stack)}/cancel` }, z.unknown());
    },
    async continueRollback(stack, work) {
      const after = await begin('POST', `${pathOf(stack)}/continue-rollback`);
      return mustBe(stack, await follow(stack, after, work));
    },
  };
}

const pathOf = ({ region, name }: StackRef) => `/stacks/${encodeURIComponent(region)}/${encodeURIComponent(name)}`;

function eventOf({ number: _, reason, ...event }: WireEvent) {
  return { ...event, ...(reason !== undefined && { reason }) };
}

function resultOf({ status, outputs, failure }: NonNullable<WireNews['stack']>): StackResult {
  return { status, outputs, ...(failure && { failure }) };
}
