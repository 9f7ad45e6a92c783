import type { Operation, Progress } from '../contract/operation.ts';
import { type OperationPhase, operationPhase, type ShownPhase } from '../contract/operation-phase.ts';
import { customerOperation, isCustomerOperation, type OperationType } from '../contract/operations/all.ts';
import type { stepTexts } from '../contract/texts/steps.ts';
import type { OperationRecord } from '../records/operation.ts';

const ofDeployments: readonly OperationPhase[] = operationPhase.options.filter((phase) => phase !== 'work');
const ofOthers: readonly OperationPhase[] = ['queued', 'prepared', 'work'];

export const phasesOfType = (type: OperationType): readonly OperationPhase[] =>
  isCustomerOperation(type) && customerOperation(type).effect.kind === 'deploy' ? ofDeployments : ofOthers;

type Step = keyof typeof stepTexts;

const phaseOfStep: Partial<Record<Step, OperationPhase>> = {
  'backing-up': 'database',
  importing: 'database',
  'running-command': 'application',
  'setting-up': 'application',
  upgrading: 'application',
  'writing-parameters': 'application',
  'waiting-for-address': 'address',
};

const preparing: readonly string[] = [
  'waiting-for-job',
  'synthesizing',
  'checking-domain',
  'checking-pool',
] satisfies Step[];

/** By the readable logical ids of a customer's stack. What CloudFormation may create at any time tells no phase. */
const phaseOfResource: readonly (readonly [RegExp, OperationPhase])[] = [
  [/^Database/, 'database'],
  [/^Application.*Service$/, 'health-check'],
  [/^Application.*(Task|Function)$/, 'application'],
  [/^ApplicationAddress/, 'address'],
];

/** The phase that a progress tells of; undefined when it could be any. */
export function phaseOf(type: OperationType, { coded }: Pick<Progress, 'coded'>): OperationPhase | undefined {
  const code = coded?.message.code;
  if (code === undefined || preparing.includes(code)) return undefined;
  if (!phasesOfType(type).includes('application')) return 'work';
  const resource = String(coded?.message.values?.resource ?? '');
  return phaseOfStep[code as Step] ?? phaseOfResource.find(([pattern]) => pattern.test(resource))?.[1];
}

/** The phases that the current attempt has begun, with the one of this progress; none begins again. */
export function withPhase(
  { type, phases = [] }: Pick<OperationRecord, 'type' | 'phases'>,
  progress: Progress,
  at: string,
): OperationRecord['phases'] {
  const order = phasesOfType(type);
  const next = phaseOf(type, progress);
  const last = phases.at(-1);
  if (!next || (last && order.indexOf(next) <= order.indexOf(last.phase))) return phases;
  return [...phases, { phase: next, at }];
}

/** What the operation goes through. One that it has gone past without it, such as an unchanged database, is left out. */
export function shownPhases(record: OperationRecord): ShownPhase[] {
  const { type, status, requestedAt, startedAt, phases = [] } = record;
  const begun = new Map<OperationPhase, string>([
    ['queued', requestedAt],
    ...(startedAt === null ? [] : [['prepared', startedAt] as const]),
    ...phases.map(({ phase, at }) => [phase, at] as const),
  ]);
  const order = phasesOfType(type);
  const current = order.findLastIndex((phase) => begun.has(phase));
  return order.flatMap((phase, index): ShownPhase[] => {
    const at = begun.get(phase) ?? null;
    if (at === null && (index < current || status === 'succeeded')) return [];
    return [{ phase, status: index === current ? statusOf(status) : at ? 'succeeded' : 'pending', startedAt: at }];
  });
}

const statusOf = (status: Operation['status']): ShownPhase['status'] => (status === 'queued' ? 'running' : status);
