import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { ChangePassword } from './change-password.tsx';

export function Password() {
  const { password } = useMessages().security;
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Container
        header={
          <Header variant="h2" actions={<Button onClick={() => setChanging(true)}>{password.change}</Button>}>
            {password.title}
          </Header>
        }
      >
        {password.text}
      </Container>
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
