/** What kind of answer an error is; each edge turns it into its own words (HTTP status, exit code). */
export type ErrorKind = 'validation' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

export interface FieldError {
  /** Dotted path in the input, such as `code`. */
  path: string;
  message: string;
}

interface Details {
  errors?: FieldError[];
  /** The operation that stands in the way. */
  operationId?: string;
  cause?: unknown;
}

/** A request that cannot be carried out, with a stable `code` and a message that says what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly errors: FieldError[] | undefined;
  readonly operationId: string | undefined;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    details: Details = {},
  ) {
    super(message, { cause: details.cause });
    this.errors = details.errors;
    this.operationId = details.operationId;
  }
}

export const invalid = (errors: FieldError[]): DomainError =>
  new DomainError(
    'validation',
    'validation',
    errors.map((e) => (e.path ? `${e.path}: ${e.message}` : e.message)).join('; '),
    {
      errors,
    },
  );

export const notFound = (what: string): DomainError =>
  new DomainError('not-found', 'not-found', `${what} does not exist.`);

export const conflict = (code: string, message: string, details?: Details): DomainError =>
  new DomainError('conflict', code, message, details);

/** What a pure transition answers when the event does not fit the state. */
export interface Conflict {
  conflict: string;
  message: string;
  operationId?: string;
}

export const isConflict = (value: object): value is Conflict => 'conflict' in value;

/** The new state, or the conflict thrown as a DomainError. */
export function accept<T extends object>(outcome: T | Conflict): T {
  if (isConflict(outcome)) {
    throw conflict(outcome.conflict, outcome.message, outcome.operationId ? { operationId: outcome.operationId } : {});
  }
  return outcome;
}
