import { DomainError } from '@console/core/errors';

const kinds = {
  expired: /^Expired|^InvalidClientTokenId$|^UnrecognizedClientException$|^InvalidToken|^TokenRefreshRequired$/,
  absent: /^CredentialsProviderError$/,
  throttled: /Throttl|^TooManyRequests|^RequestLimitExceeded$|^LimitExceededException$/,
  denied: /^AccessDenied|^UnauthorizedOperation$|^NotAuthorized/,
  gone: /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EPIPE|TimeoutError)$/,
};

/** The name that AWS, the SDK or the system gives an error; errors that wrap another one are looked into. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.name, ...code, ...namesOf(error.cause)];
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The error of a call to AWS, in words that say what to do; an error of another kind as it is. */
export function explainFailure(error: unknown, service: string): unknown {
  if (error instanceof DomainError) return error;
  const names = namesOf(error);
  const is = (kind: RegExp) => names.some((name) => kind.test(name));
  const unavailable = (code: string, message: string) =>
    new DomainError('unavailable', code, message, {
      cause: error,
      values: { service, reason: messageOf(error) },
    });
  if (is(kinds.expired)) {
    return unavailable(
      'credentials-expired',
      `${service} refuses the credentials, which have expired or are not valid: ${messageOf(error)}. The next try gets new ones.`,
    );
  }
  if (is(kinds.absent)) {
    return unavailable(
      'credentials-missing',
      `There are no credentials for ${service}: ${messageOf(error)}. Check the role that this program runs as.`,
    );
  }
  if (is(kinds.throttled)) {
    return unavailable('throttled', `${service} is asked too much at once (${names[0]}): try again in a moment.`);
  }
  if (is(kinds.denied)) {
    return unavailable(
      'access-denied',
      `${service} denies access: ${messageOf(error)}. Deploy the account again, so that its roles are as they should be.`,
    );
  }
  if (is(kinds.gone)) return unavailable('unreachable', `${service} does not answer: ${messageOf(error)}.`);
  return error;
}

/** Calls AWS; an error is thrown as `explainFailure` tells it. */
export async function callAws<T>(service: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw explainFailure(error, service);
  }
}
