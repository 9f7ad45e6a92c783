import { checkVersions } from '../check-versions.ts';
import type { Problem } from '../problem.ts';
import { checkRoutes } from './check-routes.ts';
import type { FunctionsFields } from './fields.ts';

/** What is wrong with the definition of a serverless product whose fields are right one by one. */
export const checkFunctionsProduct = (product: FunctionsFields): Problem[] => [
  ...checkVersions(product),
  ...checkTenancy(product),
  ...checkNames(product),
  ...checkTriggers(product),
  ...checkRoutes(product),
  ...checkBuild(product),
];

function checkTenancy({ tenancy, cloudTypes, users }: FunctionsFields): Problem[] {
  const problems: Problem[] = [];
  if (tenancy === 'silo' && cloudTypes && cloudTypes.length > 0) {
    const message = 'may only stand with the tenancy "pool": a customer with a deployment of its own is private';
    problems.push({ path: ['cloudTypes'], message });
  }
  if (tenancy === 'pool' && cloudTypes?.length === 0) {
    problems.push({ path: ['cloudTypes'], message: 'must name "public", "private" or both' });
  }
  if (tenancy === 'pool' && users === 'own' && !cloudTypes?.includes('private')) {
    const message = 'may be "own" only with "private" in "cloudTypes": public customers share a directory';
    problems.push({ path: ['users'], message });
  }
  return problems;
}

function checkNames({ functions }: FunctionsFields): Problem[] {
  const names = functions.map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: ['functions', index, 'name'], message: `"${name}" is listed twice` }] : [],
  );
}

/** What calls each function. */
function checkTriggers({ functions, table }: FunctionsFields): Problem[] {
  return functions.flatMap(({ routes, open, events, stream, timeoutSeconds }, index) => {
    const path = ['functions', index];
    const problems: Problem[] = [];
    const hasRoutes = routes.length + open.length > 0;
    if (!hasRoutes && events.length === 0 && !stream) {
      problems.push({ path, message: 'must have "routes", "open", "events" or "stream": nothing would ever call it' });
    }
    if (stream && !table?.stream) {
      problems.push({ path: [...path, 'stream'], message: 'may be true only with "stream": true in "table"' });
    }
    if (hasRoutes && timeoutSeconds > longestAnswer) {
      const message = `must be at most ${longestAnswer} for a function with routes: API Gateway waits no longer`;
      problems.push({ path: [...path, 'timeoutSeconds'], message });
    }
    const twice = events.findIndex((event, at) => events.indexOf(event) < at);
    if (twice >= 0) {
      problems.push({ path: [...path, 'events', twice], message: `"${events[twice]}" is listed twice` });
    }
    return problems;
  });
}

/** Seconds. The longest integration timeout of an HTTP API. */
const longestAnswer = 30;

function checkBuild({ build }: FunctionsFields): Problem[] {
  return build.flatMap((command, index) =>
    command.flatMap((word, at) =>
      word.replaceAll('${product.version}', '').includes('${')
        ? [
            {
              path: ['build', index, at],
              message: 'may use only ${product.version}: all customers share what is built',
            },
          ]
        : [],
    ),
  );
}
