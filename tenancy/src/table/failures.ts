import { isNamed, TenancyError } from '../errors.ts';

/** The table is not where it was, or not this tenant's any more. */
export const isElsewhere = (error: unknown): boolean =>
  isNamed(error, 'ResourceNotFoundException', 'AccessDeniedException', 'AccessDenied');

const isBusy = (error: unknown): boolean =>
  isNamed(
    error,
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'RequestLimitExceeded',
    'InternalServerError',
    'ServiceUnavailable',
    'TimeoutError',
  );

function isConflict(error: unknown): boolean {
  if (isNamed(error, 'ConditionalCheckFailedException', 'TransactionConflictException')) return true;
  if (!isNamed(error, 'TransactionCanceledException')) return false;
  const reasons = (error as Error & { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [];
  return reasons.some(({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict');
}

/** What an application is told of a failure of DynamoDB. What is a mistake in the program stays as it is. */
export function translated(cause: unknown): unknown {
  if (isConflict(cause)) {
    return new TenancyError('CONFLICT', 'Somebody else has changed this meanwhile.', { cause });
  }
  if (isNamed(cause, 'AccessDeniedException', 'AccessDenied')) {
    return new TenancyError('UNAUTHORIZED_ACCESS', "The request may not reach this tenant's data.", { cause });
  }
  if (isNamed(cause, 'ResourceNotFoundException') || isBusy(cause)) {
    const message = 'The data cannot be reached right now: try again in a moment.';
    return new TenancyError('DATA_UNAVAILABLE', message, { cause, retryAfterSeconds: 1 });
  }
  return cause;
}
