import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { clockTime } from '../format/time.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { tableTexts } from './texts.ts';

interface RefreshButtonProps {
  /** When the data came, in milliseconds since 1970; 0: it has not yet. */
  updatedAt: number;
  onRefresh: () => Promise<unknown>;
  /** Buttons beside it. */
  children?: ReactNode;
}

/** Shows when the data was loaded. The rows stay while it is refreshed. */
export function RefreshButton({ updatedAt, onRefresh, children }: RefreshButtonProps) {
  const { app } = useMessages();
  const t = useTexts(tableTexts);
  const [busy, setBusy] = useState(false);
  const refresh = () => {
    setBusy(true);
    onRefresh().finally(() => setBusy(false));
  };
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      {updatedAt > 0 && (
        <Box variant="small" color="text-status-inactive">
          {t.updatedAt(clockTime(updatedAt, app.locale))}
        </Box>
      )}
      <Button iconName="refresh" ariaLabel={t.refresh} loading={busy} onClick={refresh} />
      {children}
    </SpaceBetween>
  );
}
