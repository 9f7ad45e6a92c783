import Alert from '@cloudscape-design/components/alert';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { Operation } from '@console/core/contract/operation';
import { useWords } from '../../words/words.ts';
import styles from './failure.module.css';

function Reason({ text }: { text: string }) {
  // Several lines are what a program wrote.
  return text.includes('\n') ? <pre className={styles.output}>{text}</pre> : text;
}

/** The first resource that failed, its own reason, and what to do. */
export function Failure({ operation: { status, error } }: { operation: Operation }) {
  const { operation } = useWords();
  if (status !== 'failed' || !error) return null;
  return (
    <Alert type="error" header={operation.failure} data-testid="operation-error">
      <KeyValuePairs
        columns={1}
        items={[
          ...(error.resource ? [{ label: operation.failedResource, value: error.resource }] : []),
          {
            label: operation.reason,
            value: <Reason text={error.message} />,
          },
          { label: operation.hint, value: error.hint },
        ]}
      />
    </Alert>
  );
}
