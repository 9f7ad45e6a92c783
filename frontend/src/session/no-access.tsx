import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { BlankPage } from '../elements/blank-page.tsx';
import { useMessages } from '../i18n/messages.ts';
import { CheckRole } from './check-role.tsx';
import type { Session } from './context.ts';

export function NoAccess({ session }: { session: Session }) {
  const { app } = useMessages();
  return (
    <BlankPage>
      <Alert
        type="warning"
        header={app.noAccess.title}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            <CheckRole onCheck={session.renew} />
            <Button onClick={session.signOut}>{app.signOut}</Button>
          </SpaceBetween>
        }
      >
        {app.noAccess.text(session.me.email)}
      </Alert>
    </BlankPage>
  );
}
