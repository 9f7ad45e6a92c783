import { type HttpEvent, type HttpResult, json, type Meter } from '@console/tenancy';
import type { ListRoute } from '../../step00-single-tenant/lists/routes.ts';
import type { TokenLists } from './lists-of-token.ts';

type Route = ListRoute<TokenLists>;

const bytesOf = ({ body }: Partial<HttpResult>): number => Buffer.byteLength(body ?? '');

/** What is answered, as the library makes it of anything that is no answer yet. */
const asAnswer = (value: unknown): Partial<HttpResult> => {
  const isAnswer = typeof value === 'object' && value !== null && 'statusCode' in value;
  return isAnswer ? (value as HttpResult) : value === undefined ? {} : json(200, value);
};

/** The same route, whose calls count for the list that they open. A call that opens none counts for none. */
export const metered =
  (route: Route, meter: () => Meter | undefined): Route =>
  async (event: HttpEvent, lists: TokenLists) => {
    const begun = performance.now();
    let opened: string | undefined;
    let bytes = 0;
    const noting: TokenLists = {
      ...lists,
      async open(id) {
        const list = await lists.open(id);
        opened = id;
        return list;
      },
    };
    try {
      const answer = await route(event, noting);
      bytes = bytesOf(asAnswer(answer));
      return answer;
    } finally {
      const computeMs = Math.max(1, Math.round(performance.now() - begun));
      if (opened !== undefined) meter()?.add(opened, { requests: 1, computeMs, bytes });
      await meter()?.flushIfDue();
    }
  };

export const allMetered = (routes: Readonly<Record<string, Route>>, meter: () => Meter | undefined) =>
  Object.fromEntries(Object.entries(routes).map(([key, route]) => [key, metered(route, meter)]));
