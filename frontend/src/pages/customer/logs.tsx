import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { InternalLink } from '../../elements/internal-link.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { LogView } from '../../log/log-view.tsx';
import { texts } from './texts.ts';

/** What the customer's application writes. */
export function Logs({ customer }: { customer: Customer }) {
  const { tabs, notRunning } = useTexts(texts);
  // Nothing will come: what was written went with the stack.
  if (customer.deployed === null && customer.activeOperationId === null) return <LogOfCreation customer={customer} />;
  const idle = customer.status === 'suspended' ? notRunning : undefined;
  return (
    <SpaceBetween size="m">
      {customer.status === 'failed' && <LogOfFailure customer={customer} />}
      <LogView
        title={tabs.logs}
        path={`/customers/${customer.code}/logs`}
        version={customer.id}
        fileName={customer.code}
        idle={idle}
      />
    </SpaceBetween>
  );
}

/** The log of an application goes with its stack when that is rolled back. */
function LogOfCreation({ customer: { lastOperationId } }: { customer: Customer }) {
  const { operation } = useMessages();
  const { logOfCreation } = useTexts(texts);
  return (
    <Alert type="info">
      {logOfCreation} <InternalLink href={`/operations/${lastOperationId}`}>{operation.view}</InternalLink>
    </Alert>
  );
}

/** What an application writes that does not start is in the log of the operation that was to start it. */
function LogOfFailure({ customer: { lastOperationId } }: { customer: Customer }) {
  const { operation } = useMessages();
  const { logOfFailure } = useTexts(texts);
  return (
    <Alert type="info">
      {logOfFailure} <InternalLink href={`/operations/${lastOperationId}`}>{operation.view}</InternalLink>
    </Alert>
  );
}
