import { createBrowserRouter, type Params, type RouteObject } from 'react-router';
import { activeAlertsQuery } from './api/alerts.ts';
import { customerQuery, customersQuery } from './api/customers.ts';
import { newestOperationsQuery, operationQuery } from './api/operations.ts';
import type { Preload } from './api/preload.ts';
import { productsQuery } from './api/products.ts';
import { summaryQuery } from './api/summary.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { RouteFailed } from './frame/route-failed.tsx';
import { shown } from './pages/dashboard/shown.ts';

/** Sets off what the page goes on to wait for; not again when only the address's query changes. */
const first = (start: (params: Params) => void) => ({
  loader: ({ params }: { params: Params }) => {
    start(params);
    return null;
  },
  shouldRevalidate: () => false,
});

const pages = (preload: Preload): RouteObject[] => [
  {
    index: true,
    ...first(() => {
      preload(summaryQuery);
      preload((api) => activeAlertsQuery(api, shown));
      preload((api) => newestOperationsQuery(api, 'running', shown));
      preload((api) => newestOperationsQuery(api, 'failed', shown));
    }),
    lazy: async () => ({ Component: (await import('./pages/dashboard/page.tsx')).Dashboard }),
  },
  {
    path: 'customers',
    ...first(() => {
      preload(customersQuery);
      preload(productsQuery);
    }),
    lazy: async () => ({ Component: (await import('./pages/customers/page.tsx')).Customers }),
  },
  {
    // Not under customers/, where a customer's code stands.
    path: 'create-customer',
    lazy: async () => ({ Component: (await import('./pages/customer-create/page.tsx')).CreateCustomer }),
  },
  {
    path: 'customers/:code',
    ...first(({ code = '' }) => preload((api) => customerQuery(api, code))),
    lazy: async () => ({ Component: (await import('./pages/customer/page.tsx')).Customer }),
  },
  {
    path: 'customers/:code/update',
    lazy: async () => ({ Component: (await import('./pages/customer-update/page.tsx')).UpdateCustomer }),
  },
  { path: 'operations', lazy: async () => ({ Component: (await import('./pages/operations/page.tsx')).Operations }) },
  {
    path: 'operations/:id',
    ...first(({ id = '' }) => preload((api) => operationQuery(api, id))),
    lazy: async () => ({ Component: (await import('./pages/operation/page.tsx')).OperationPage }),
  },
  { path: 'regions', lazy: async () => ({ Component: (await import('./pages/regions/page.tsx')).Regions }) },
  { path: 'regions/add', lazy: async () => ({ Component: (await import('./pages/region-add/page.tsx')).AddRegion }) },
  { path: 'audit', lazy: async () => ({ Component: (await import('./pages/audit/page.tsx')).Audit }) },
  { path: 'alerts', lazy: async () => ({ Component: (await import('./pages/alerts/page.tsx')).Alerts }) },
  { path: 'runbook', lazy: async () => ({ Component: (await import('./pages/runbook/page.tsx')).RunbookPage }) },
  { path: 'people', lazy: async () => ({ Component: (await import('./pages/admins/page.tsx')).Admins }) },
  { path: 'security', lazy: async () => ({ Component: (await import('./pages/security/page.tsx')).Security }) },
  { path: 'settings', lazy: async () => ({ Component: (await import('./pages/settings/page.tsx')).SettingsPage }) },
  { path: '*', element: <NotFound /> },
];

export const createRouter = (preload: Preload) =>
  createBrowserRouter([
    {
      path: '/',
      element: <Frame />,
      errorElement: <RouteFailed />,
      hydrateFallbackElement: <></>,
      children: pages(preload),
    },
  ]);
