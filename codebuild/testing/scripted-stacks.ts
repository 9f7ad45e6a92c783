import type { RegionPreparation, StackEvent, StackFailure, StackRef, StackResult, Stacks } from '@console/core/ports';

export interface ScriptedStacks extends Stacks {
  preparation: RegionPreparation;
  /** What was asked for, in order. */
  calls: string[];
  current: StackResult | null;
  /** How the next deployments end; `CREATE_COMPLETE` or `UPDATE_COMPLETE` when there is no more. */
  outcomes: StackResult[];
  /** How the next work that is waited for ends; well when there is no more. */
  endsOfWork: string[];
  /** Whether a deletion leaves the stack in DELETE_FAILED, by turn. */
  deletionsThatFail: number;
  /** Called while a deployment is under way, with the folder of its assembly. */
  whileDeploying?: (assembly: string) => Promise<void>;
}

export const failure: StackFailure = {
  resource: 'ApplicationService',
  type: 'AWS::ECS::Service',
  reason: 'Task exited with code 1',
};

export const at = (status: string, failed?: StackFailure): StackResult => ({
  status,
  outputs: { VpcId: 'vpc-1' },
  ...(failed ? { failure: failed } : {}),
});

const endOf = (status: string) =>
  status.endsWith('_CLEANUP_IN_PROGRESS')
    ? status.replace('_CLEANUP_IN_PROGRESS', '')
    : status.replace('_IN_PROGRESS', '_COMPLETE');

/** Stacks whose states and ends a test chooses: the ones that real stacks only get into when much goes wrong. */
export function scriptedStacks(current: StackResult | null = null): ScriptedStacks {
  const stacks: ScriptedStacks = {
    preparation: 'ready',
    calls: [],
    current,
    outcomes: [],
    endsOfWork: [],
    deletionsThatFail: 0,
    async preparationOf() {
      return stacks.preparation;
    },
    async describe() {
      return stacks.current;
    },
    async deploy(_stack: StackRef, assembly, work) {
      stacks.calls.push(stacks.current ? 'update' : 'create');
      await stacks.whileDeploying?.(assembly);
      const next = stacks.outcomes.shift() ?? at(stacks.current ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE');
      if (next.failure) work?.onEvent?.(failedEvent(next.failure));
      stacks.current = next;
      return next;
    },
    async remove(_stack, { finalSnapshot }) {
      stacks.calls.push(finalSnapshot ? 'remove with snapshot' : 'remove');
      if (stacks.deletionsThatFail > 0) {
        stacks.deletionsThatFail--;
        stacks.current = at('DELETE_FAILED', { ...failure, resource: 'Network', reason: 'in use' });
      } else stacks.current = null;
      return stacks.current;
    },
    async settle() {
      stacks.calls.push('settle');
      const end = stacks.endsOfWork.shift() ?? endOf(stacks.current?.status ?? 'DELETE_IN_PROGRESS');
      stacks.current = end === 'DELETE_COMPLETE' ? null : at(end);
      return stacks.current;
    },
    async cancel() {
      stacks.calls.push('cancel');
    },
    async continueRollback() {
      stacks.calls.push('continue rollback');
      stacks.current = stacks.outcomes.shift() ?? at('UPDATE_ROLLBACK_COMPLETE');
      return stacks.current;
    },
  };
  return stacks;
}

const failedEvent = ({ resource, type, reason }: StackFailure): StackEvent => ({
  time: '2026-01-01T00:00:00.000Z',
  logicalId: resource,
  type,
  status: 'CREATE_FAILED',
  reason,
});
