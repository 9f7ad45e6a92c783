import type { RouteObject } from 'react-router';
import type { Preload } from '../api/preload.ts';
import type { PageDefinition } from './page-definition.ts';
import { RequireRole } from './require-role.tsx';

/** The route of a page, for those who have its role. */
export const pageRoute = (page: PageDefinition, preload: Preload): RouteObject => ({
  path: page.path,
  handle: page,
  loader: ({ params }) => {
    page.preload?.(preload, params);
    return null;
  },
  // A change of the query string alone preloads nothing.
  shouldRevalidate: () => false,
  lazy: async () => {
    const Page = await page.load();
    return {
      element: (
        <RequireRole role={page.role ?? 'viewer'}>
          <Page />
        </RequireRole>
      ),
    };
  },
});
