import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Alert } from '@console/core/contract/alert';
import { acknowledgeBlocker } from '@console/core/contract/rules/acknowledge-alert';
import { alertTitle } from '../../alerts/alert-title.ts';
import { acknowledgeAlert, sendTest } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { blockerText } from '../../i18n/blocker-text.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useRequest } from '../../notifications/use-request.ts';
import { useDenied } from '../../session/context.ts';
import { texts } from './texts.ts';

export function AlertActions({ selected }: { selected: Alert | undefined }) {
  const messages = useMessages();
  const t = useTexts(texts);
  const api = useApi();
  const denied = useDenied()('operator');
  const { succeed } = useNotifications();
  const test = useRequest();
  const acknowledgement = useRequest();
  const disabledReason = denied ?? (selected ? blockerText(acknowledgeBlocker(selected), messages) : t.chooseOne);

  const acknowledge = (alert: Alert) => {
    const title = alertTitle(alert, messages);
    return acknowledgement.request({
      intent: { acknowledge: alert.id },
      send: (key) => acknowledgeAlert(api, alert.id, key),
      failed: t.acknowledgeFailed(title),
      onDone: () => succeed(t.acknowledged(title)),
    });
  };
  const send = () =>
    test.request({
      intent: 'test',
      send: (key) => sendTest(api, key),
      failed: t.testFailed,
      onDone: ({ sentTo }) => succeed(t.tested, sentTo.length > 0 ? t.testedText(sentTo.join(', ')) : ''),
    });
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button loading={test.busy} disabled={denied !== undefined} disabledReason={denied} onClick={send}>
        {t.test}
      </Button>
      <Button
        variant="primary"
        loading={acknowledgement.busy}
        disabled={disabledReason !== undefined}
        disabledReason={disabledReason}
        onClick={() => selected && acknowledge(selected)}
      >
        {t.acknowledge}
      </Button>
    </SpaceBetween>
  );
}
