import Button from '@cloudscape-design/components/button';
import type { Download } from '@console/core/contract/download';
import type { Operation } from '@console/core/contract/operation';
import { useState } from 'react';
import { useApi } from '../../api/context.ts';
import { explainError } from '../../api/explain-error.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useDenied } from '../../session/context.ts';
import { texts } from './texts.ts';

const archived: readonly string[] = ['customer.backup', 'customer.export'];

/** Downloads the archive that an operation has made. */
export function DownloadButton({ operation: { id, type, status, snapshot } }: { operation: Operation }) {
  const api = useApi();
  const messages = useMessages();
  const t = useTexts(texts);
  const { fail } = useNotifications();
  const denied = useDenied()('operator');
  const [busy, setBusy] = useState(false);
  if (!archived.includes(type) || status !== 'succeeded' || snapshot !== undefined) return null;
  const download = async () => {
    setBusy(true);
    try {
      const { url } = await api.ask<Download>(`/operations/${encodeURIComponent(id)}/download`);
      window.location.assign(url);
    } catch (error) {
      fail(t.downloadFailed, explainError(error, messages), () => void download());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="primary"
      iconName="download"
      loading={busy}
      disabled={denied !== undefined}
      disabledReason={denied}
      onClick={() => void download()}
    >
      {t.download}
    </Button>
  );
}
