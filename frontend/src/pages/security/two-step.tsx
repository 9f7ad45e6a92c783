import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { secondFactorQuery } from './second-factor-query.ts';
import { SetUpTwoStep } from './set-up-two-step.tsx';
import { texts } from './texts.ts';
import { TurnOffTwoStep } from './turn-off-two-step.tsx';

export function TwoStep({ email }: { email: string }) {
  const { twoStep } = useTexts(texts);
  const { data: on, error, refetch } = useQuery(secondFactorQuery);
  const [asked, setAsked] = useState<'set-up' | 'turn-off'>();
  const close = () => setAsked(undefined);
  const action =
    on === undefined ? undefined : (
      <Button onClick={() => setAsked(on ? 'turn-off' : 'set-up')}>{on ? twoStep.turnOff : twoStep.setUp}</Button>
    );
  return (
    <>
      <Container
        header={
          <Header variant="h2" actions={action}>
            {twoStep.title}
          </Header>
        }
      >
        {on !== undefined ? (
          <SpaceBetween size="s">
            <Box variant="p">{twoStep.text}</Box>
            <div>
              <Box variant="awsui-key-label">{twoStep.status}</Box>
              <StatusIndicator type={on ? 'success' : 'stopped'}>{on ? twoStep.on : twoStep.off}</StatusIndicator>
            </div>
          </SpaceBetween>
        ) : error ? (
          <LoadError error={error} onRetry={refetch} />
        ) : (
          <Loading />
        )}
      </Container>
      {asked === 'set-up' && <SetUpTwoStep email={email} onClose={close} />}
      {asked === 'turn-off' && <TurnOffTwoStep onClose={close} />}
    </>
  );
}
