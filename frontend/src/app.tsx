import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createPreload } from './api/preload.ts';
import { createQueryClient } from './api/query-client.ts';
import { OutputsContext } from './configuration/context.ts';
import type { Outputs } from './configuration/outputs.ts';
import { NotificationsProvider } from './notifications/provider.tsx';
import { createRouter } from './router.tsx';
import { SessionProvider } from './session/session-provider.tsx';
import { requestToken } from './session/token.ts';

export function App({ outputs }: { outputs: Outputs }) {
  const [client] = useState(createQueryClient);
  const [router] = useState(() =>
    createRouter(createPreload(client, { baseUrl: outputs.custom.api.url, token: requestToken })),
  );
  return (
    <OutputsContext value={outputs}>
      <QueryClientProvider client={client}>
        <SessionProvider>
          <NotificationsProvider>
            <RouterProvider router={router} />
          </NotificationsProvider>
        </SessionProvider>
      </QueryClientProvider>
    </OutputsContext>
  );
}
