/** What a function has answered. */
export interface InvokeResult {
  /** JSON. */
  payload: string;
  /** The function has thrown, timed out or crashed; `payload` is `{errorType, errorMessage}` then. */
  functionError?: 'Unhandled';
}

/** An invocation that Lambda does not take. */
export class InvokeRefused extends Error {
  constructor(
    readonly status: 403 | 404 | 413 | 429 | 500,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}

export const throttled = (): InvokeRefused => new InvokeRefused(429, 'TooManyRequestsException', 'Rate Exceeded.');

export const noFunction = (arn: string): InvokeRefused =>
  new InvokeRefused(404, 'ResourceNotFoundException', `Function not found: ${arn}`);

export const failure = (errorType: string, errorMessage: string): InvokeResult => ({
  payload: JSON.stringify({ errorType, errorMessage }),
  functionError: 'Unhandled',
});

export interface Invoker {
  /**
   * Invokes a function and waits for its answer.
   * @param target name or ARN, also with a version or an alias
   * @throws InvokeRefused
   */
  invoke(target: string, payload: string): Promise<InvokeResult>;
}
