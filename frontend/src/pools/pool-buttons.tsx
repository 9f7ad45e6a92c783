import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { poolBlocker } from '@console/core/contract/operations/start-blocker';
import type { Pool } from '@console/core/contract/pool';
import { type ReactNode, useState } from 'react';
import { blockerText } from '../i18n/blocker-text.ts';
import { useMessages } from '../i18n/messages.ts';
import { useDenied } from '../session/context.ts';
import { RemovePool } from './remove-pool.tsx';
import { UpdatePool } from './update-pool.tsx';

/** What can be asked for a pool, each with its dialog, in the order of the buttons. */
const dialogs = { 'pool.update': UpdatePool, 'pool.remove': RemovePool } as const;
type PoolRequest = keyof typeof dialogs;
const requests = Object.keys(dialogs) as PoolRequest[];

interface PoolButtonsProps {
  pool: Pool | undefined;
  /** Why nothing can be asked for when there is no pool. */
  without?: string;
  before?: ReactNode;
  after?: ReactNode;
}

export function PoolButtons({ pool, without, before, after }: PoolButtonsProps) {
  const messages = useMessages();
  const denied = useDenied()('admin');
  const [asked, setAsked] = useState<{ type: PoolRequest; pool: Pool }>();
  const Asked = asked && dialogs[asked.type];
  return (
    <>
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        {before}
        {requests.map((type) => {
          const reason = denied ?? (pool ? blockerText(poolBlocker(type, pool), messages) : without);
          return (
            <Button
              key={type}
              disabled={reason !== undefined}
              disabledReason={reason}
              onClick={() => pool && setAsked({ type, pool })}
            >
              {messages.operationTypes[type].action}
            </Button>
          );
        })}
        {after}
      </SpaceBetween>
      {asked && Asked && <Asked pool={asked.pool} onClose={() => setAsked(undefined)} />}
    </>
  );
}
