import type { Problem } from '@console/core/contract/problem';

/** The API refused, or could not be reached (status 0). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: NonNullable<Problem['errors']>;
  readonly values: Problem['values'];
  readonly operationId: string | undefined;

  constructor(problem: Pick<Problem, 'status' | 'code' | 'title' | 'detail'> & Partial<Problem>, cause?: unknown) {
    super(problem.detail || problem.title, { cause });
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.errors = problem.errors ?? [];
    this.values = problem.values;
    this.operationId = problem.operationId;
  }

  /** The same request may go through if it is sent again. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The session has ended, and the person is asked to sign in again. */
export const isSignedOut = (error: unknown): boolean => error instanceof ProblemError && error.status === 401;

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'detail' in value;

/** Reads a refusal; a proxy's page in place of a problem document counts as one too. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return new ProblemError({ ...body, status: response.status });
  const title = `HTTP ${response.status}${response.statusText ? ` ${response.statusText}` : ''}`;
  return new ProblemError({ status: response.status, code: `http-${response.status}`, title, detail: '' });
}
