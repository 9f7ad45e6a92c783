import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useState } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { ChangePassword } from './change-password.tsx';
import { texts } from './texts.ts';

export function Password() {
  const { password } = useTexts(texts);
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
