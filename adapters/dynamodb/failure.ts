import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type Change, ConditionFailed } from '@console/core/ports';

const transient = new Set([
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
]);

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN']);

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.name, ...code, ...cancellations(error).map((reason) => reason.Code ?? 'None')];
};

const cancellations = (error: unknown): CancellationReason[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];

/** A conflict with another transaction, or throttling: the same request may succeed in a moment. */
export const isTransient = (error: unknown): boolean => codesOf(error).some((code) => transient.has(code));

/** There was no response. */
export const isUnreachable = (error: unknown): boolean =>
  codesOf(error).some((code) => unreachable.has(code) || code === 'TimeoutError');

export interface FailedCondition {
  error: ConditionFailed;
  /** A stored item was written by this very commit: an earlier attempt succeeded, and its response was lost. */
  own: boolean;
}

/** The first change whose condition did not hold; undefined when the error is another one. */
export function failedCondition(error: unknown, changes: Change[], commitId: string): FailedCondition | undefined {
  const reasons = reasonsOf(error);
  const index = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  const change = changes[index];
  if (!change) return undefined;
  return {
    error: new ConditionFailed(change),
    own: reasons.some((reason) => reason.Item?.commitId?.S === commitId),
  };
}

/** A single write fails like a transaction of one. */
function reasonsOf(error: unknown): CancellationReason[] {
  if (error instanceof Error && error.name === 'ConditionalCheckFailedException') {
    const { Item } = error as Error & Pick<CancellationReason, 'Item'>;
    return [{ Code: 'ConditionalCheckFailed', Item }];
  }
  return cancellations(error);
}
