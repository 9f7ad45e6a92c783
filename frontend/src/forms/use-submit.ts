import { useRef, useState } from 'react';
import { explainError } from '../api/explain-error.ts';
import { useIdempotencyKeys } from '../api/idempotency.ts';
import { isSignedOut, ProblemError } from '../api/problem-error.ts';
import { useInvalidate } from '../api/use-invalidate.ts';
import { type FieldProblem, fieldMessage } from '../i18n/field-message.ts';
import { useMessages } from '../i18n/messages.ts';

interface Submission<Body, Answer> {
  send: (body: Body, idempotencyKey: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  /** Fields that show their own errors; what concerns none of them is told above the buttons. */
  fields?: readonly string[];
}

/** Sends a form once, however often its button is clicked, and sorts refusals onto its fields. */
export function useSubmit<Body, Answer>({ send, onDone, fields = [] }: Submission<Body, Answer>) {
  const messages = useMessages();
  const keys = useIdempotencyKeys();
  const invalidate = useInvalidate();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [corrected, setCorrected] = useState<readonly string[]>([]);
  const problems = error instanceof ProblemError ? error.errors : [];

  const submit = async (body: Body) => {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    setError(undefined);
    setCorrected([]);
    try {
      const answer = await keys.sending(body, (key) => send(body, key));
      void invalidate();
      onDone(answer);
    } catch (failure) {
      // The sign-in over the page tells of a session that has ended.
      if (!isSignedOut(failure)) setError(failure);
    } finally {
      inFlight.current = false;
      setBusy(false);
    }
  };

  const elsewhere = problems.filter(({ path }) => !fields.includes(path));
  const failure = () => {
    if (error === undefined) return undefined;
    if (problems.length === 0) return explainError(error, messages);
    return elsewhere.map((problem) => fieldMessage(problem.path, problem, messages)).join('; ') || undefined;
  };
  return {
    submit,
    busy,
    /** The last refusal; another object for each. */
    error,
    /** What went wrong and belongs to no field. */
    failure: failure(),
    operationId: error instanceof ProblemError ? error.operationId : undefined,
    /** What the API said about a field, until the field is changed. */
    fieldError: (path: string): FieldProblem | undefined =>
      corrected.includes(path) ? undefined : problems.find((problem) => problem.path === path),
    /** To be called when the person changes a field. */
    touch: (path: string) => setCorrected((current) => (current.includes(path) ? current : [...current, path])),
  };
}
