import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import type { FirstSignIn as SignIn } from '@console/core/contract/sign-in';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/context.ts';
import { readFirstSignIn } from '../../api/customers.ts';
import { explainError } from '../../api/explain-error.ts';
import { Copyable } from '../../elements/copyable.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useNotifications } from '../../notifications/context.ts';
import { useDenied } from '../../session/context.ts';
import { texts } from './texts.ts';

/** How long a password stays on the screen, in seconds. */
const shownSeconds = 60;

/** Shows the password that was made for the first sign-in, when it is asked for, and hides it again. */
export function FirstSignIn({ customer }: { customer: Customer }) {
  const messages = useMessages();
  const { signIn: t } = useTexts(texts);
  const api = useApi();
  const { fail } = useNotifications();
  const denied = useDenied()('operator');
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<SignIn>();
  const blocker = denied ?? (customer.deployed ? undefined : t.notDeployed);
  const show = async () => {
    setBusy(true);
    try {
      setShown(await readFirstSignIn(api, customer.code));
    } catch (error) {
      fail(t.failed, explainError(error, messages), () => void show());
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        iconName="key"
        loading={busy}
        disabled={blocker !== undefined}
        disabledReason={blocker}
        onClick={() => void show()}
      >
        {t.show}
      </Button>
      {shown && <Shown signIn={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

function Shown({ signIn, onClose }: { signIn: SignIn; onClose: () => void }) {
  const { app } = useMessages();
  const { signIn: t } = useTexts(texts);
  const left = useCountdown(shownSeconds, onClose);
  return (
    <Modal
      visible
      header={t.title}
      closeAriaLabel={app.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="m" alignItems="center">
            <Box color="text-body-secondary">{t.hiddenIn(left)}</Box>
            <Button variant="primary" onClick={onClose}>
              {app.close}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={1}
          items={[
            { label: t.url, value: <Copyable text={signIn.url} label={t.copyUrl} /> },
            { label: t.user, value: <Copyable text={signIn.user} label={t.copyUser} /> },
            { label: t.password, value: <Copyable text={signIn.password} label={t.copyPassword} /> },
          ]}
        />
        <Alert type="info">{t.note}</Alert>
      </SpaceBetween>
    </Modal>
  );
}

/** The seconds that are left. */
function useCountdown(seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : onEnd()), 1_000);
    return () => clearTimeout(timer);
  }, [left, onEnd]);
  return left;
}
