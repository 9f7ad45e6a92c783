import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/query-client.ts';
import { OutputsContext } from './configuration/context.ts';
import type { Outputs } from './configuration/outputs.ts';
import { NotificationsProvider } from './notifications/provider.tsx';
import { createRouter } from './router.tsx';
import { SessionProvider } from './session/session-provider.tsx';
import { en } from './words/en.ts';
import { WordsContext } from './words/words.ts';

export function App({ outputs }: { outputs: Outputs }) {
  const [client] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <I18nProvider locale={en.app.locale} messages={[messages]}>
      <WordsContext value={en}>
        <OutputsContext value={outputs}>
          <QueryClientProvider client={client}>
            <SessionProvider>
              <NotificationsProvider>
                <RouterProvider router={router} />
              </NotificationsProvider>
            </SessionProvider>
          </QueryClientProvider>
        </OutputsContext>
      </WordsContext>
    </I18nProvider>
  );
}
