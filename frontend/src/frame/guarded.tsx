import Alert from '@cloudscape-design/components/alert';
import type { Role } from '@console/core/contract/session';
import type { ReactNode } from 'react';
import { useSession } from '../session/context.ts';
import { allows, highest } from '../session/roles.ts';
import { useWords } from '../words/words.ts';
import { Page } from './page.tsx';

/** Its children, for those who may see them; to others it says what it takes. */
export function Guarded({ needs, children }: { needs: Role; children: ReactNode }) {
  const { app, roles } = useWords();
  const { me } = useSession();
  if (allows(me.roles, needs)) return children;
  const have = highest(me.roles);
  return (
    <Page title={app.forbidden.title}>
      <Alert type="warning" header={app.forbidden.title}>
        {app.forbidden.text(roles.names[needs], have ? roles.names[have] : app.nothing)}
      </Alert>
    </Page>
  );
}
