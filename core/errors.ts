import type { Blocker } from './contract/operations/definition.ts';
import { type DomainProblemCode, problemText } from './contract/texts/problems.ts';
import type { Coded, LocalizableText, Values } from './contract/texts/template.ts';

/** What kind of answer an error is; each edge turns it into its own words (HTTP status, exit code). */
export type ErrorKind = 'validation' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

export interface FieldError {
  /** Dotted path in the input, such as `code`. */
  path: string;
  message: string;
  /** The message by code, where it is one of the console's own. */
  coded?: Coded | undefined;
}

interface Details {
  errors?: FieldError[];
  /** The operation that stands in the way. */
  operationId?: string;
  /** What the message names, for those who say it in another language. */
  values?: Values;
  cause?: unknown;
}

/** A request that cannot be carried out, with a stable `code` and a message that says what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly errors: FieldError[] | undefined;
  readonly operationId: string | undefined;
  readonly values: Values | undefined;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    details: Details = {},
  ) {
    super(message, { cause: details.cause });
    this.errors = details.errors;
    this.operationId = details.operationId;
    this.values = details.values;
  }
}

export const fieldError = (path: string, { text, coded }: LocalizableText): FieldError => ({
  path,
  message: text,
  coded,
});

/** Words about a whole request go on from its name, unless they are a sentence already. */
const sentence = (message: string) => (/^[a-z]/.test(message) ? `The request ${message}` : message);

export const invalid = (errors: FieldError[]): DomainError =>
  new DomainError(
    'validation',
    'validation',
    errors.map(({ path, message }) => (path ? `${path}: ${message}` : sentence(message))).join('; '),
    {
      errors,
    },
  );

/** `name`: the bare name of what was looked for, when `what` says more. */
export const notFound = (what: string, name?: string): DomainError =>
  new DomainError('not-found', 'not-found', `${what} does not exist.`, name === undefined ? {} : { values: { name } });

/** A conflict whose text stands in `problemTexts`. */
export const conflict = (code: DomainProblemCode, values: Values, details: Omit<Details, 'values'> = {}): DomainError =>
  new DomainError('conflict', code, problemText(code, values), { ...details, values });

/** The rule that stands in the way, as the error of a request. */
export const blocked = ({ code, values, operationId }: Blocker): DomainError =>
  conflict(code, values, operationId === undefined ? {} : { operationId });

/** What a pure transition answers when the event does not fit the state. */
export interface Conflict {
  conflict: Blocker;
}

export const isConflict = (value: object): value is Conflict => 'conflict' in value;

/** The new state. @throws DomainError the conflict */
export function unwrap<T extends object>(outcome: T | Conflict): T {
  if (isConflict(outcome)) throw blocked(outcome.conflict);
  return outcome;
}
