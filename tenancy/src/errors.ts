/** Each kind of refusal with its HTTP status. */
const statusCodes = {
  MISSING_TENANT_ID: 401,
  INVALID_TENANT_ID: 400,
  UNAUTHORIZED_ACCESS: 403,
  TENANT_SUSPENDED: 403,
  INVALID_INPUT: 400,
  INVALID_KEY: 400,
  INVALID_CURSOR: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  ROUTING_UNAVAILABLE: 503,
  DATA_UNAVAILABLE: 503,
  INTERNAL_ERROR: 500,
} as const;

export type ErrorType = keyof typeof statusCodes;

interface Options {
  cause?: unknown;
  /** For status 429 and 503: when to try again. */
  retryAfterSeconds?: number;
}

/** What an answer tells of an error. */
export interface ErrorBody {
  statusCode: number;
  message: string;
  errorType: ErrorType;
}

/** An error that the caller of an application gets as it is. Its message holds nothing secret. */
export class TenancyError extends Error {
  override readonly name = 'TenancyError';
  readonly statusCode: number;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly errorType: ErrorType,
    message: string,
    { cause, retryAfterSeconds }: Options = {},
  ) {
    super(message, { cause });
    this.statusCode = statusCodes[errorType];
    this.retryAfterSeconds = retryAfterSeconds;
  }

  toJSON(): ErrorBody {
    return { statusCode: this.statusCode, message: this.message, errorType: this.errorType };
  }
}

/** Whether `error` is one of the AWS SDK's with one of these names. */
export const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);
