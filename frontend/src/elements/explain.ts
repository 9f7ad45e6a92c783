import { ProblemError } from '../api/problem-error.ts';
import type { Words } from '../words/words.ts';

/** What went wrong, in a sentence for a person. */
export function explainError(error: unknown, { app, failures }: Words): string {
  if (error instanceof ProblemError) {
    if (error.code === 'unreachable') return app.unreachable;
    if (error.code === 'timeout') return app.timedOut;
    return error.message === error.title ? app.unexplained(error.title) : failures.problem(error.code, error.message);
  }
  return error instanceof Error ? error.message : String(error);
}
