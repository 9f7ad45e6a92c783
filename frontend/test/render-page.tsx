import componentMessages from '@cloudscape-design/components/i18n/messages/all.en';
import type { Role } from '@console/core/contract/session';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, Outlet, type RouteObject, RouterProvider } from 'react-router';
import { beforeAll } from 'vitest';
import type { Api } from '../src/api/client.ts';
import { ApiContext } from '../src/api/context.ts';
import { createQueryClient } from '../src/api/query-client.ts';
import { OutputsContext } from '../src/configuration/context.ts';
import type { Outputs } from '../src/configuration/outputs.ts';
import { NotificationBar } from '../src/frame/notifications/notification-bar.tsx';
import type { PageDefinition } from '../src/frame/page-definition.ts';
import { pageRoute } from '../src/frame/page-route.tsx';
import { en } from '../src/i18n/en.ts';
import type { Language } from '../src/i18n/language.ts';
import { LanguageProvider } from '../src/i18n/language-provider.tsx';
import { NotificationsProvider } from '../src/notifications/provider.tsx';
import { consoleRoutes } from '../src/router.tsx';
import { SessionContext } from '../src/session/context.ts';

const outputs: Outputs = {
  auth: { user_pool_id: 'local_pool', user_pool_client_id: 'client', aws_region: 'eu-central-1' },
  custom: { api: { url: '/api' }, mode: 'local' },
};
const english: Language = { code: 'en', messages: en, componentMessages: [componentMessages] };

interface Surroundings {
  api: Api;
  role?: Role;
}

/** The whole console, opened at the address. */
export const openConsole = (at: string, surroundings: Surroundings) =>
  renderRoutes(at, surroundings, ...consoleRoutes(() => {}));

/** To be called once in a file that opens the page: on a busy machine, its code loads longer than a test may take. */
export const loadBeforeTests = (...pages: readonly PageDefinition[]) =>
  beforeAll(() => Promise.all(pages.map((page) => page.load())), 60_000);

/** The page as its route renders it, below the Flashbar. */
export const openPage = (page: PageDefinition, { at = page.path, ...surroundings }: Surroundings & { at?: string }) =>
  renderRoutes(at, surroundings, belowFlashbar(pageRoute(page, () => {})));

interface ElementUnderTest extends Surroundings {
  /** Pattern of the route, such as `/operations/:id`. */
  path: string;
  at?: string;
}

/** The element as a page, below the Flashbar. */
export const renderPage = (element: ReactNode, { path, at = path, ...surroundings }: ElementUnderTest) =>
  renderRoutes(at, surroundings, belowFlashbar({ path, element }));

const belowFlashbar = (route: RouteObject): RouteObject => ({
  element: (
    <>
      <NotificationBar />
      <Outlet />
    </>
  ),
  hydrateFallbackElement: <></>,
  children: [route, { path: '*', element: null }],
});

function renderRoutes(at: string, { api, role = 'admin' }: Surroundings, ...routes: RouteObject[]) {
  const client = createQueryClient();
  client.setDefaultOptions({
    queries: { ...client.getDefaultOptions().queries, retry: false, refetchInterval: false },
  });
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const session = { me: { email: `${role}@example.com`, roles: [role] }, signOut: () => {}, renew: async () => {} };
  const view = render(
    <LanguageProvider initial={english}>
      <OutputsContext value={outputs}>
        <QueryClientProvider client={client}>
          <ApiContext value={api}>
            <SessionContext value={session}>
              <NotificationsProvider>
                <RouterProvider router={router} />
              </NotificationsProvider>
            </SessionContext>
          </ApiContext>
        </QueryClientProvider>
      </OutputsContext>
    </LanguageProvider>,
  );
  return { ...view, client, router };
}
