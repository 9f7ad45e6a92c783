import type { OperationError } from '@console/core/contract/operation';
import { Quote } from '../elements/quote.tsx';
import { useMessages } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';

/** Why an operation failed: translated, or quoted from what failed. */
export function FailureReason({ error: { coded, message } }: { error: OperationError }) {
  return translate('reasons', coded?.message, useMessages()) ?? <Quote>{message}</Quote>;
}
