import { createBrowserRouter, type RouteObject } from 'react-router';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { RouteFailed } from './frame/route-failed.tsx';

const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/dashboard/page.tsx')).Dashboard }) },
  { path: 'customers', lazy: async () => ({ Component: (await import('./pages/customers/page.tsx')).Customers }) },
  {
    // Not under customers/, where a customer's code stands.
    path: 'create-customer',
    lazy: async () => ({ Component: (await import('./pages/customer-create/page.tsx')).CreateCustomer }),
  },
  { path: 'customers/:code', lazy: async () => ({ Component: (await import('./pages/customer/page.tsx')).Customer }) },
  {
    path: 'customers/:code/update',
    lazy: async () => ({ Component: (await import('./pages/customer-update/page.tsx')).UpdateCustomer }),
  },
  { path: 'operations', lazy: async () => ({ Component: (await import('./pages/operations/page.tsx')).Operations }) },
  {
    path: 'operations/:id',
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

export const createRouter = () =>
  createBrowserRouter([
    { path: '/', element: <Frame />, errorElement: <RouteFailed />, hydrateFallbackElement: <></>, children: pages },
  ]);
