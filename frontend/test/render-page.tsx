import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import type { Role } from '@console/core/contract/session';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { Api } from '../src/api/client.ts';
import { ApiContext } from '../src/api/context.ts';
import { createQueryClient } from '../src/api/query-client.ts';
import { OutputsContext } from '../src/configuration/context.ts';
import type { Outputs } from '../src/configuration/outputs.ts';
import { NotificationBar } from '../src/frame/notifications/notification-bar.tsx';
import { PageContext } from '../src/frame/page-context.ts';
import { NotificationsProvider } from '../src/notifications/provider.tsx';
import { SessionContext } from '../src/session/context.ts';

const outputs: Outputs = {
  auth: { user_pool_id: 'local_pool', user_pool_client_id: 'client', aws_region: 'eu-central-1' },
  custom: { api: { url: '/api' }, mode: 'local' },
};

interface PageUnderTest {
  api: Api;
  /** The route's pattern, such as `/operations/:id`. */
  path: string;
  at?: string;
  role?: Role;
}

/** The page among what surrounds it, the Flashbar included. */
export function renderPage(element: ReactNode, { api, path, at = path, role = 'admin' }: PageUnderTest) {
  const client = createQueryClient();
  client.setDefaultOptions({
    queries: { ...client.getDefaultOptions().queries, retry: false, refetchInterval: false },
  });
  const withBar = (page: ReactNode) => (
    <>
      <NotificationBar />
      {page}
    </>
  );
  const router = createMemoryRouter(
    [
      { path, element: withBar(element) },
      { path: '*', element: withBar(null) },
    ],
    { initialEntries: [at] },
  );
  const session = { me: { email: `${role}@example.com`, roles: [role] }, signOut: () => {}, renew: async () => {} };
  const view = render(
    <I18nProvider locale="en" messages={[messages]}>
      <OutputsContext value={outputs}>
        <QueryClientProvider client={client}>
          <ApiContext value={api}>
            <SessionContext value={session}>
              <PageContext value={() => {}}>
                <NotificationsProvider>
                  <RouterProvider router={router} />
                </NotificationsProvider>
              </PageContext>
            </SessionContext>
          </ApiContext>
        </QueryClientProvider>
      </OutputsContext>
    </I18nProvider>,
  );
  return { ...view, client, router };
}
