import type { Alert } from '@console/core/contract/alert';
import { Quote } from '../elements/quote.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';
import { alertTexts } from './texts.ts';

/** In the language of the console, or in the words of what reported it. */
export function AlertReason({ alert: { reason, coded } }: { alert: Pick<Alert, 'reason' | 'coded'> }) {
  const messages = useMessages();
  const { reported } = useTexts(alertTexts);
  const own = translate('reasons', coded?.reason, messages);
  if (own || !reason) return own;
  return (
    <>
      {reported} <Quote>{reason}</Quote>
    </>
  );
}
