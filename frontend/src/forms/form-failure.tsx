import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';

/** What the API refused, with a link to the operation that stands in the way: in a new tab, since the form is not sent yet. */
export function formFailure(title: string, text: string | undefined, operationId: string | undefined): ReactNode {
  if (!text) return undefined;
  return <FormFailure title={title} text={text} operationId={operationId} />;
}

function FormFailure({ title, text, operationId }: { title: string; text: string; operationId?: string }) {
  const { operation } = useMessages();
  return (
    <div data-form-failure>
      <Alert type="error" header={title}>
        {text}
        {operationId && (
          <>
            {' '}
            <Link external href={`/operations/${operationId}`}>
              {operation.view}
            </Link>
          </>
        )}
      </Alert>
    </div>
  );
}
