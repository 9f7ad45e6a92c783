import Box from '@cloudscape-design/components/box';
import type { Role } from '@console/core/contract/session';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { CheckRole } from '../session/check-role.tsx';
import { useSession } from '../session/context.ts';
import { allows, highest } from '../session/roles.ts';
import { Notice } from './notice.tsx';
import { frameTexts } from './texts.ts';

/** Shows its children to those who have the role, and a notice to others. */
export function RequireRole({ role, children }: { role: Role; children: ReactNode }) {
  const { app, roles } = useMessages();
  const { forbidden } = useTexts(frameTexts);
  const { me, renew } = useSession();
  if (allows(me.roles, role)) return children;
  const current = highest(me.roles);
  return (
    <Notice title={forbidden.title}>
      <Box variant="p">{forbidden.text(roles.names[role], current ? roles.names[current] : app.nothing)}</Box>
      <CheckRole onCheck={renew} />
    </Notice>
  );
}
