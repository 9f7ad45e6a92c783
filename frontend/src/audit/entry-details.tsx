import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import type { AuditEntry } from '@console/core/contract/audit';
import { InternalLink } from '../elements/internal-link.tsx';
import { exactTime } from '../format/time.ts';
import { useMessages } from '../i18n/messages.ts';
import { Detail } from './detail.tsx';
import { Outcome } from './outcome.tsx';

/** All of one entry. */
export function EntryDetails({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const { app, audit, admins } = useMessages();
  const { columns } = audit;
  const { customer, region, person, operationId } = entry;
  return (
    <Modal
      visible
      header={audit.entry(entry.action)}
      closeAriaLabel={app.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button onClick={onClose}>{app.close}</Button>
        </Box>
      }
    >
      <KeyValuePairs
        columns={2}
        items={[
          { label: columns.time, value: exactTime(entry.time, app.locale) },
          { label: columns.outcome, value: <Outcome outcome={entry.outcome} /> },
          { label: columns.actor, value: entry.actor },
          { label: columns.source, value: entry.sourceIp ?? app.nothing },
          { label: audit.customer, value: customer ?? app.nothing },
          { label: audit.region, value: region ?? app.nothing },
          ...(person ? [{ label: admins.columns.email, value: person }] : []),
          { label: columns.detail, value: <Detail entry={entry} /> },
          {
            label: columns.operation,
            value: operationId ? (
              <InternalLink href={`/operations/${operationId}`}>{operationId}</InternalLink>
            ) : (
              app.nothing
            ),
          },
          { label: audit.id, value: entry.id },
        ]}
      />
    </Modal>
  );
}
