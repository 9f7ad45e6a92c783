import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { BlankPage } from '../elements/blank-page.tsx';
import { useWords } from '../words/words.ts';
import type { Session } from './context.ts';

export function NoAccess({ session }: { session: Session }) {
  const { app, frame } = useWords();
  return (
    <BlankPage>
      <Alert
        type="warning"
        header={app.noAccess.title}
        action={<Button onClick={session.signOut}>{frame.signOut}</Button>}
      >
        {app.noAccess.text(session.me.email)}
      </Alert>
    </BlankPage>
  );
}
