import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import type { AuditEntry } from '@console/core/contract/audit';
import { InternalLink } from '../elements/internal-link.tsx';
import { exactTime } from '../format/time.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { Detail } from './detail.tsx';
import { Outcome } from './outcome.tsx';
import { auditTexts } from './texts.ts';

/** All of one entry. */
export function EntryDetails({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const { app } = useMessages();
  const t = useTexts(auditTexts);
  const { columns } = t;
  const { customer, region, person, operationId } = entry;
  return (
    <Modal
      visible
      header={t.entry(entry.action)}
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
          ...(entry.token ? [{ label: t.token, value: entry.token }] : []),
          { label: columns.source, value: entry.sourceIp ?? app.nothing },
          { label: t.customer, value: customer ?? app.nothing },
          { label: t.region, value: region ?? app.nothing },
          ...(person ? [{ label: t.person, value: person }] : []),
          { label: columns.detail, value: <Detail entry={entry} /> },
          {
            label: columns.operation,
            value: operationId ? (
              <InternalLink href={`/operations/${operationId}`}>{operationId}</InternalLink>
            ) : (
              app.nothing
            ),
          },
          { label: t.id, value: entry.id },
        ]}
      />
    </Modal>
  );
}
