import type { OperationError, Progress } from '../contract/operation.ts';
import type { LocalizableText } from '../contract/texts/template.ts';

/** What an operation is doing, as its progress has it. */
export const stepped = ({ text, coded }: LocalizableText): Pick<Progress, 'message' | 'coded'> => ({
  message: text,
  coded: { message: coded },
});

export interface Failure {
  code: string;
  /** Of the console's own, or, as it stands, what the failed resource itself said. */
  reason: LocalizableText | string;
  hint: LocalizableText;
  /** The first resource that failed. */
  resource?: string | undefined;
}

/** Why an operation failed and what to do, as its record has it. */
export function operationFailure({ code, reason, hint, resource }: Failure): OperationError {
  const quoted = typeof reason === 'string';
  return {
    code,
    message: quoted ? reason : reason.text,
    ...(resource !== undefined && { resource }),
    hint: hint.text,
    coded: { ...(!quoted && { message: reason.coded }), hint: hint.coded },
  };
}
