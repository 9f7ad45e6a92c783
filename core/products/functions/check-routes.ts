import type { Problem } from '../problem.ts';
import type { FunctionsFields } from './fields.ts';
import { parseRoute, routeKey } from './route.ts';
import { findRoute, routesOf } from './routes.ts';

/** What the routes of all functions say of each other. */
export const checkRoutes = (product: FunctionsFields): Problem[] => [...checkUnique(product), ...checkHealth(product)];

interface Listed {
  path: (string | number)[];
  text: string;
  key: string;
  function: string;
  list: 'routes' | 'open';
}

function listed({ functions }: FunctionsFields): Listed[] {
  return functions.flatMap((one, index) =>
    (['routes', 'open'] as const).flatMap((list) =>
      one[list].flatMap((text, at): Listed[] => {
        const route = parseRoute(text);
        if ('problem' in route) return [];
        return [{ path: ['functions', index, list, at], text, key: routeKey(route), function: one.name, list }];
      }),
    ),
  );
}

/** One function may list a route as open that it lists among all of its routes. */
function checkUnique(product: FunctionsFields): Problem[] {
  const all = listed(product);
  return all.flatMap((one, index) => {
    const before = all
      .slice(0, index)
      .find((other) => other.key === one.key && (other.function !== one.function || other.list === one.list));
    if (!before) return [];
    const same = before.text === one.text ? '' : `, as "${before.text}"`;
    return [
      { path: one.path, message: `"${one.text}" is listed twice: the function "${before.function}" has it${same}` },
    ];
  });
}

function checkHealth(product: FunctionsFields): Problem[] {
  const { healthPath, pages } = product;
  const route = findRoute(routesOf(product), { method: 'GET', path: healthPath.split('?')[0] ?? '' });
  if (route?.open || (!route && pages !== undefined)) return [];
  const message = route
    ? `must be answered without a token: put "GET ${healthPath}" among the routes in "open" of the function "${route.function}"`
    : `must be answered by a route in "open" of a function, such as "GET ${healthPath}", or by "pages"`;
  return [{ path: ['healthPath'], message }];
}
