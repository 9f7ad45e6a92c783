import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Alert } from '@console/core/contract/alert';
import { alertTitle } from '../../alerts/alert-title.ts';
import { acknowledgeAlert, sendTest } from '../../api/alerts.ts';
import { useApi } from '../../api/context.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useRequest } from '../../notifications/use-request.ts';
import { useDenied } from '../../session/context.ts';
import { acknowledgeObstacle } from './acknowledge-obstacle.ts';

export function AlertActions({ selected }: { selected: Alert | undefined }) {
  const messages = useMessages();
  const { alerts } = messages;
  const api = useApi();
  const denied = useDenied()('operator');
  const { succeed } = useNotifications();
  const test = useRequest();
  const acknowledgement = useRequest();
  const obstacle = denied ?? acknowledgeObstacle(selected, messages);

  const acknowledge = (alert: Alert) => {
    const title = alertTitle(alert, messages);
    return acknowledgement.request({
      intent: { acknowledge: alert.id },
      send: (key) => acknowledgeAlert(api, alert.id, key),
      failed: alerts.acknowledgeFailed(title),
      onDone: () => succeed(alerts.acknowledged(title)),
    });
  };
  const send = () =>
    test.request({
      intent: 'test',
      send: (key) => sendTest(api, key),
      failed: alerts.testFailed,
      onDone: ({ sentTo }) => succeed(alerts.tested, sentTo.length > 0 ? alerts.testedText(sentTo.join(', ')) : ''),
    });
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button loading={test.busy} disabled={denied !== undefined} disabledReason={denied} onClick={send}>
        {alerts.test}
      </Button>
      <Button
        variant="primary"
        loading={acknowledgement.busy}
        disabled={obstacle !== undefined}
        disabledReason={obstacle}
        onClick={() => selected && acknowledge(selected)}
      >
        {alerts.acknowledge}
      </Button>
    </SpaceBetween>
  );
}
