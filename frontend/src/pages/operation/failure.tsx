import Alert from '@cloudscape-design/components/alert';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Operation, OperationError } from '@console/core/contract/operation';
import { Quote } from '../../elements/quote.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { FailureReason } from '../../operations/failure-reason.tsx';
import styles from './failure.module.css';
import { texts } from './texts.ts';

function Reason({ error }: { error: OperationError }) {
  // Several lines are what a program wrote.
  if (!error.message.includes('\n')) return <FailureReason error={error} />;
  return (
    <pre className={styles.output} translate="no">
      {error.message}
    </pre>
  );
}

/** The first resource that failed, its own reason, and what to do. */
export function Failure({ operation: { status, error } }: { operation: Operation }) {
  const messages = useMessages();
  const t = useTexts(texts);
  if (status !== 'failed' || !error) return null;
  return (
    <Alert type="error" header={t.failure} data-testid="operation-error">
      <KeyValuePairs
        columns={1}
        items={[
          ...(error.resource ? [{ label: t.failedResource, value: error.resource }] : []),
          { label: error.coded?.message ? t.reason : t.quotedReason, value: <Reason error={error} /> },
          {
            label: t.recommendedAction,
            value: translate('hints', error.coded?.hint, messages) ?? <Quote>{error.hint}</Quote>,
          },
        ]}
      />
    </Alert>
  );
}
