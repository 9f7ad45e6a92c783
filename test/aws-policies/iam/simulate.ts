import { fileURLToPath, pathToFileURL } from 'node:url';
import { installSimulator } from './install-simulator.ts';
import type { Document, Role } from './roles.ts';

export interface Request {
  action: string;
  resource: string;
  /** Account of the resource. @default the one in its ARN, else the role's own */
  account?: string;
  context?: Record<string, string | string[]>;
  /** The policy of the resource, such as the trust policy of a role. */
  resourcePolicy?: Document;
}

/** What is used of the simulation, which is not installed where its types would be read. */
interface Simulator {
  runSimulation(
    input: object,
    options: object,
  ): Promise<{ resultType: string; overallResult?: string; errors?: unknown }>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
let loading: Promise<Simulator> | undefined;

async function load(): Promise<Simulator> {
  return import(pathToFileURL(await installSimulator(root)).href);
}

/** IAM's decision on a request of `role`. @throws Error when the request or a policy is invalid */
export async function decide(role: Role, request: Request): Promise<'allowed' | 'denied'> {
  const { action, resource, context = {}, resourcePolicy } = request;
  const accountId = request.account ?? (resource.split(':')[4] || role.account);
  loading ??= load();
  const { runSimulation } = await loading;
  const result = await runSimulation(
    {
      request: { principal: role.arn, action, resource: { resource, accountId }, contextVariables: context },
      identityPolicies: role.policies,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy ? { resourcePolicy } : {}),
      ...(role.boundary.length > 0 ? { permissionBoundaryPolicies: role.boundary } : {}),
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(`${action} on ${resource}: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed' ? 'allowed' : 'denied';
}
