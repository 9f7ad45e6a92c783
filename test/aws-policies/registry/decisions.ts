import { roles } from '../iam/installation.ts';
import { decide, type Request } from '../iam/simulate.ts';

const { cloudFormation } = roles;
const decisions = new Map<string, Promise<string[]>>();

/** What refuses a request of CloudFormation: the execution policies, their boundary, both or nothing. */
export function refusals(request: Request): Promise<string[]> {
  const key = JSON.stringify(request);
  const known = decisions.get(key) ?? decideBoth(request);
  decisions.set(key, known);
  return known;
}

async function decideBoth(request: Request): Promise<string[]> {
  if ((await decide(cloudFormation, request)) === 'allowed') return [];
  const alone = {
    'the execution policies': { ...cloudFormation, boundary: [] },
    'the boundary': { ...cloudFormation, policies: cloudFormation.boundary, boundary: [] },
  };
  const decided = Object.entries(alone).map(async ([name, role]) =>
    (await decide(role, request)) === 'denied' ? [name] : [],
  );
  return (await Promise.all(decided)).flat();
}
