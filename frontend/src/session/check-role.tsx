import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useMessages } from '../i18n/messages.ts';

/** For who was given another role just now: a token tells the role of when it was made. */
export function CheckRole({ onCheck }: { onCheck: () => Promise<void> }) {
  const { roles } = useMessages();
  const [busy, setBusy] = useState(false);
  const check = () => {
    setBusy(true);
    void onCheck().finally(() => setBusy(false));
  };
  return (
    <Button iconName="refresh" loading={busy} onClick={check}>
      {roles.check}
    </Button>
  );
}
