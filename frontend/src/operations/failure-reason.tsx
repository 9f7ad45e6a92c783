import type { OperationError } from '@console/core/contract/operation';
import { Quote } from '../elements/quote.tsx';
import { said } from '../words/said.ts';
import { useWords } from '../words/words.ts';

/** Why an operation failed: in the words of the console, or in those of what failed. */
export function FailureReason({ error: { coded, message } }: { error: OperationError }) {
  return said('reasons', coded?.message, useWords()) ?? <Quote>{message}</Quote>;
}
