import { jsonBody } from '@console/tenancy';
import { type ListRoute, within } from '../../step00-single-tenant/lists/routes.ts';
import { sharingRoutes } from '../../step03-sharing/lists/routes.ts';
import type { TokenLists } from './lists-of-token.ts';
import type { UsageOfLists } from './usage-of-lists.ts';

/** The routes of the steps before, the choice of a list, and its use. @param settle writes what this process has counted */
export const routesWith = (usage: UsageOfLists, settle: () => Promise<void>) =>
  ({
    ...sharingRoutes,
    'POST /choice': async (event, lists) => lists.choose(String(jsonBody(event).list ?? '')),
    'GET /lists/{list}/usage': within(async (_, list) => {
      await settle();
      return usage.of(list);
    }),
    'GET /usage': async (_, lists) => {
      await settle();
      return usage.ofAll((await lists.all()).filter(isOwn));
    },
  }) satisfies Record<string, ListRoute<TokenLists>>;

const isOwn = (list: object): boolean => 'role' in list && list.role === 'owner';
