import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../elements/dialog.tsx';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useNotifications } from '../../notifications/context.ts';
import { newKey, turnOn } from '../../session/account.ts';
import { TotpSetup } from '../../session/sign-in/totp-setup.tsx';
import { CodeField, codeOf } from './code-field.tsx';
import { secondFactorQuery } from './second-factor-query.ts';
import { texts } from './texts.ts';
import { useAttempt } from './use-attempt.ts';

export function SetUpTwoStep({ email, onClose }: { email: string; onClose: () => void }) {
  const { twoStep } = useTexts(texts);
  const { succeed } = useNotifications();
  const client = useQueryClient();
  // Each key takes the place of the last one: it is asked for once, and never out of the cache.
  const { data, error, refetch } = useQuery({
    queryKey: ['totp-key'],
    queryFn: () => newKey(email),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { attempt, busy, failure } = useAttempt();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);

  const submit = () => {
    setTried(true);
    const code = codeOf(typed);
    if (!code) return;
    void attempt(async () => {
      await turnOn(code);
      client.setQueryData(secondFactorQuery.queryKey, true);
      succeed(twoStep.turnedOn);
      onClose();
    });
  };

  return (
    <Dialog
      title={twoStep.title}
      submit={twoStep.submit}
      busy={busy}
      submitDisabledReason={data ? undefined : twoStep.noKey}
      onSubmit={submit}
      onClose={onClose}
    >
      {data ? (
        <SpaceBetween size="m">
          <TotpSetup {...data} />
          {failure && <Alert type="error">{failure}</Alert>}
          <CodeField value={typed} tried={tried} onChange={setTyped} />
        </SpaceBetween>
      ) : error ? (
        <LoadError error={error} onRetry={refetch} />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}
