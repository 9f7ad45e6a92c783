import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../../elements/dialog.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useNotifications } from '../../notifications/context.ts';
import { turnOff } from '../../session/account.ts';
import { secondFactorQuery } from './second-factor-query.ts';
import { texts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';

export function TurnOffTwoStep({ onClose }: { onClose: () => void }) {
  const { twoStep } = useTexts(texts);
  const { succeed } = useNotifications();
  const client = useQueryClient();
  const { attempt, busy, failure } = useAttempt();
  const submit = () =>
    attempt(async () => {
      await turnOff();
      client.setQueryData(secondFactorQuery.queryKey, false);
      succeed(twoStep.turnedOff);
      onClose();
    });
  return (
    <Dialog title={twoStep.turnOffTitle} submit={twoStep.turnOff} busy={busy} onSubmit={submit} onClose={onClose}>
      <Box variant="p">{twoStep.turnOffText}</Box>
      {failure && <Alert type="error">{failure}</Alert>}
    </Dialog>
  );
}
