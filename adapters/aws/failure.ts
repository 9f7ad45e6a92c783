import { DomainError } from '@console/core/errors';

const kinds = {
  expired: /^Expired|^InvalidClientTokenId$|^UnrecognizedClientException$|^InvalidToken|^TokenRefreshRequired$/,
  missing: /^CredentialsProviderError$/,
  throttled: /Throttl|^TooManyRequests|^RequestLimitExceeded$|^LimitExceededException$/,
  denied: /^AccessDenied|^UnauthorizedOperation$|^NotAuthorized/,
  unreachable: /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EPIPE|TimeoutError)$/,
};

/** The names that AWS, the SDK or the system gives an error and its causes. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.name, ...code, ...namesOf(error.cause)];
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** An error of AWS as a DomainError with advice; any other error unchanged. */
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
      `The credentials for ${service} have expired or are not valid: ${messageOf(error)}. The next attempt gets new ones.`,
    );
  }
  if (is(kinds.missing)) {
    return unavailable(
      'credentials-missing',
      `There are no credentials for ${service}: ${messageOf(error)}. Check the role that this program runs with.`,
    );
  }
  if (is(kinds.throttled)) {
    return unavailable('throttled', `${service} throttles requests (${names[0]}). Try again in a moment.`);
  }
  if (is(kinds.denied)) {
    return unavailable(
      'access-denied',
      `${service} denies access: ${messageOf(error)}. Deploy the account again to update its roles.`,
    );
  }
  if (is(kinds.unreachable)) return unavailable('unreachable', `${service} does not respond: ${messageOf(error)}.`);
  return error;
}

/** Calls AWS, and throws errors as `explainFailure` explains them. */
export async function callAws<T>(service: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw explainFailure(error, service);
  }
}
