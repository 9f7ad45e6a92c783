import type { FunctionsFields } from './fields.ts';
import { isGreedy, isParameter, parseRoute, type Route, routeKey, takes } from './route.ts';

/** A route of a product, and the function that serves it. */
export interface ServedRoute extends Route {
  /** As the definition has it: `GET /notes/{id}`. */
  text: string;
  function: string;
  /** Whether a request needs no token. */
  open: boolean;
}

type Functions = Pick<FunctionsFields, 'functions'>;

/** The routes of all functions; one that a function lists as open too is open. */
export function routesOf({ functions }: Functions): ServedRoute[] {
  return functions.flatMap((one) => {
    const open = parsed(one.open);
    const openKeys = new Set(open.map(({ route }) => routeKey(route)));
    const others = parsed(one.routes).filter(({ route }) => !openKeys.has(routeKey(route)));
    return [
      ...others.map(({ text, route }) => ({ ...route, text, function: one.name, open: false })),
      ...open.map(({ text, route }) => ({ ...route, text, function: one.name, open: true })),
    ];
  });
}

const parsed = (texts: readonly string[]): { text: string; route: Route }[] =>
  texts.flatMap((text) => {
    const route = parseRoute(text);
    return 'problem' in route ? [] : [{ text, route }];
  });

/** The route that API Gateway chooses for a request: literal before parameter before greedy, a method before `ANY`. */
export function findRoute<One extends Route>(
  routes: readonly One[],
  request: { method: string; path: string },
): One | undefined {
  return routes.filter((route) => takes(route, request)).toSorted(bySpecificity)[0];
}

const rank = (segment: string | undefined): number =>
  segment === undefined ? 0 : isGreedy(segment) ? 2 : isParameter(segment) ? 1 : 0;

function bySpecificity(one: Route, other: Route): number {
  const length = Math.max(one.segments.length, other.segments.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(one.segments[index]) - rank(other.segments[index]);
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
}
