import { InvalidRequestException } from '@aws-sdk/client-secrets-manager';
import { DomainError } from '@console/core/errors';

/** Secrets Manager deletes in the background, and keeps the name until then. */
export const isBeingDeleted = (error: unknown): boolean =>
  error instanceof InvalidRequestException && /deletion|deleted/i.test(error.message);

export const deletionUnderWay = (stack: string, cause: unknown): DomainError =>
  new DomainError(
    'unavailable',
    'unreachable',
    `Secrets Manager still deletes the earlier secret options of ${stack}. Try again in a minute.`,
    { cause, values: { service: 'Secrets Manager', reason: 'the earlier secret is still being deleted' } },
  );
