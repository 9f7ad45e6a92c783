import type { Route } from './model.ts';

export interface RouteMatch {
  route: Route;
  /** Undefined without variables in the path. */
  parameters: Record<string, string> | undefined;
}

/** The most specific route: literal segments before variables before greedy variables, and a method before `ANY`. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const found = routes
    .flatMap((route) => candidate(route, method, path) ?? [])
    .toSorted((a, b) => compare(a.rank, b.rank));
  const [best] = found;
  if (best) return { route: best.route, parameters: best.parameters };
  const route = routes.find(({ key }) => key === '$default');
  return route && { route, parameters: undefined };
}

/** What is wrong with a route key. */
export function checkRouteKey(key: string): string | undefined {
  if (key === '$default' || /^(ANY|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \/\S*$/.test(key)) return undefined;
  return `The provided route key is not formatted properly: ${key}`;
}

function candidate(route: Route, method: string, path: string) {
  const [wanted, pattern] = route.key.split(' ');
  if (pattern === undefined || (wanted !== 'ANY' && wanted !== method)) return undefined;
  const matched = matchPath(pattern.split('/').slice(1), path.split('/').slice(1));
  return matched && { route, parameters: matched.parameters, rank: [...matched.rank, wanted === 'ANY' ? 1 : 0] };
}

function matchPath(pattern: readonly string[], segments: readonly string[]) {
  const rank: number[] = [];
  const found: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const [, name, greedy] = /^\{(.+?)(\+?)\}$/.exec(part) ?? [];
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (name === undefined) {
      if (part !== segment) return undefined;
      rank.push(0);
    } else if (segment === '') return undefined;
    else if (greedy) {
      found[name] = decoded(segments.slice(index).join('/'));
      return { rank: [...rank, 2], parameters: found };
    } else {
      found[name] = decoded(segment);
      rank.push(1);
    }
  }
  if (segments.length !== pattern.length) return undefined;
  return { rank, parameters: Object.keys(found).length > 0 ? found : undefined };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Text that is not encoded well stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
