import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Preload } from './api/preload.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound } from './frame/not-found.tsx';
import { pageRoute } from './frame/page-route.tsx';
import { RouteFailed } from './frame/route-failed.tsx';
import { pages } from './pages/routes.ts';

export const consoleRoutes = (preload: Preload): RouteObject[] => [
  {
    path: '/',
    element: <Frame pages={pages} />,
    errorElement: <RouteFailed />,
    hydrateFallbackElement: <></>,
    children: [...pages.map((page) => pageRoute(page, preload)), { path: '*', element: <NotFound /> }],
  },
];

export const createRouter = (preload: Preload) => createBrowserRouter(consoleRoutes(preload));
