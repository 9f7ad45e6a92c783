/** The methods of a route; `ANY` stands for all of them. */
export const routeMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'] as const;
export type RouteMethod = (typeof routeMethods)[number];

/** `GET /notes/{id}`, as API Gateway reads it. */
export interface Route {
  method: RouteMethod;
  /** Without its leading "/"; none for the path "/". */
  segments: string[];
}

const staticSegment = /^[A-Za-z0-9._~!$&'()*,;=:@-]+$/;
const parameter = /^\{[A-Za-z_][A-Za-z0-9_]{0,63}\}$/;
const greedyParameter = /^\{[A-Za-z_][A-Za-z0-9_]{0,63}\+\}$/;

export const isParameter = (segment: string): boolean => parameter.test(segment);
/** Takes the rest of a path, which must not be empty. */
export const isGreedy = (segment: string): boolean => greedyParameter.test(segment);

/** A route, or what is wrong with it as the rest of a sentence. */
export function parseRoute(text: string): Route | { problem: string } {
  const [, method = '', path = ''] = /^(\S+) (\/\S*)$/.exec(text) ?? [];
  if (!path) return { problem: 'must be a method and a path, such as "GET /notes/{id}"' };
  const known = routeMethods.find((one) => one === method);
  if (!known) return { problem: `must begin with one of the methods ${routeMethods.join(' ')}, not "${method}"` };
  const segments = path === '/' ? [] : path.slice(1).split('/');
  const problem = segments
    .map((segment, index) => segmentProblem(segment, index === segments.length - 1))
    .find(Boolean);
  if (problem) return { problem };
  const names = segments.filter((segment) => segment.startsWith('{')).map((segment) => segment.replace(/[{}+]/g, ''));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  return twice ? { problem: `has the parameter {${twice}} twice` } : { method: known, segments };
}

function segmentProblem(segment: string, isLast: boolean): string | undefined {
  if (segment === '') return 'must not have "//" in its path, nor "/" at its end';
  if (segment === '.' || segment === '..') return `must not have "${segment}" in its path`;
  if (isGreedy(segment)) return isLast ? undefined : `must have ${segment} at its end: it takes the rest of the path`;
  if (isParameter(segment) || staticSegment.test(segment)) return undefined;
  return `has "${segment}" in its path, which must be letters, digits and . _ ~ -, or a parameter such as {id} or {proxy+}`;
}

/** Two routes with the same key take the same requests, whatever their parameters are called. */
export const routeKey = ({ method, segments }: Route): string =>
  `${method} /${segments.map((one) => (isGreedy(one) ? '{+}' : isParameter(one) ? '{}' : one)).join('/')}`;

/** Whether a route takes a request. `path` is without its query. */
export function takes({ method, segments }: Route, request: { method: string; path: string }): boolean {
  if (method !== 'ANY' && method !== request.method) return false;
  const parts = request.path === '/' ? [] : request.path.replace(/^\//, '').split('/');
  const greedy = isGreedy(segments.at(-1) ?? '');
  const fixed = greedy ? segments.slice(0, -1) : segments;
  if (greedy ? parts.length <= fixed.length : parts.length !== fixed.length) return false;
  return fixed.every((segment, index) => segment === parts[index] || (isParameter(segment) && parts[index] !== ''));
}
