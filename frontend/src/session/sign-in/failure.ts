import type { SignInTexts } from './texts.ts';

/** What a failed step of the sign-in means, in messages. */
export function explain(error: unknown, { ended, failures }: SignInTexts): string {
  if (!(error instanceof Error)) return failures.other(String(error));
  switch (error.name) {
    case 'NotAuthorizedException':
      if (/session/i.test(error.message)) return failures.tooLate;
      if (/disabled/i.test(error.message)) return failures.disabled;
      if (/expired/i.test(error.message)) return failures.expired;
      if (/attempts/i.test(error.message)) return failures.tooMany;
      if (/cannot be reset/i.test(error.message)) return failures.notResettable;
      return failures.rejected;
    case 'UserNotFoundException':
    case 'InvalidParameterException':
      return failures.rejected;
    case 'PasswordResetRequiredException':
      return failures.reset;
    case 'CodeMismatchException':
    case 'EnableSoftwareTokenMFAException':
    case 'ExpiredCodeException':
      return failures.code;
    case 'InvalidPasswordException':
    case 'PasswordHistoryPolicyViolationException':
      return failures.password(error.message);
    case 'LimitExceededException':
    case 'TooManyRequestsException':
    case 'TooManyFailedAttemptsException':
      return failures.tooMany;
    case 'UserUnAuthenticatedException':
      return ended;
    case 'NetworkError':
      return failures.unreachable;
    default:
      return failures.other(error.message);
  }
}
