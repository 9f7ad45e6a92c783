import { fieldMessage } from '../i18n/field-message.ts';
import type { Messages } from '../i18n/messages.ts';
import { ProblemError } from './problem-error.ts';

/** What went wrong, in a sentence for a person. */
export function explainError(error: unknown, messages: Messages): string {
  const { app, failures } = messages;
  if (error instanceof ProblemError) {
    if (error.status === 0) return error.code === 'timeout' ? app.timedOut : app.unreachable;
    if (error.message === error.title) return app.unexplained(error.title);
    if (error.code !== 'validation' || error.errors.length === 0) {
      return failures.problem(error.code, error.message, error.values);
    }
    return error.errors.map((problem) => fieldMessage(problem.path, problem, messages)).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
