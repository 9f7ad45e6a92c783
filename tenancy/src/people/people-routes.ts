import type { HttpEvent } from '../context/events.ts';
import { isRole, type Role } from '../context/tenant.ts';
import { TenancyError } from '../errors.ts';
import { jsonBody } from '../http/body.ts';
import { json } from '../http/respond.ts';
import type { TenantRequest } from '../http/tenant-request.ts';
import type { TenantHandler } from '../http/with-tenant.ts';
import { cognitoDirectory, type Directory } from './directory.ts';
import { exclusiveIn } from './exclusive.ts';
import { People, type PersonChange } from './people.ts';

export interface PeopleRoutesOptions {
  /** @default `/people` */
  path?: string;
  /** @default the user pool of the tenant */
  directory?: (userPoolId: string) => Directory;
  /** Whether an invitation answers the temporary password. @default only on one machine, where nothing sends e-mail */
  showPasswords?: boolean;
}

const invalid = (message: string) => new TenancyError('INVALID_INPUT', message);

function emailOf(value: unknown): string {
  const isEmail = typeof value === 'string' && value.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value);
  if (!isEmail) throw invalid('"email" must be an e-mail address.');
  return value.toLowerCase();
}

function roleOf(value: unknown): Role {
  if (!isRole(value)) throw invalid('"role" must be "admin" or "member".');
  return value;
}

function changeOf(body: Record<string, unknown>): PersonChange {
  const unknown = Object.keys(body).find((name) => name !== 'role' && name !== 'enabled');
  if (unknown !== undefined) throw invalid(`"${unknown}" cannot be changed.`);
  const { role, enabled } = body;
  if (enabled !== undefined && typeof enabled !== 'boolean') throw invalid('"enabled" must be true or false.');
  return { ...(role !== undefined && { role: roleOf(role) }), ...(enabled !== undefined && { enabled }) };
}

const isOnOneMachine = (): boolean => /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(process.env.AWS_ENDPOINT_URL ?? '');

/** A private tenant can have a user pool of its own. */
const userPoolOf = async ({ tenant, services }: TenantRequest): Promise<string> =>
  (await services.parameters.find(`tenants/${tenant.tenantId}/user-pool-id`)) ?? services.environment.userPoolId;

/** Routes with which administrators of a tenant manage its people, for `tenantApi`. */
export function peopleRoutes(options: PeopleRoutesOptions = {}): Record<string, TenantHandler> {
  const { path = '/people', directory = cognitoDirectory } = options;
  const directories = new Map<string, Directory>();

  const people = async (request: TenantRequest): Promise<People> => {
    const { tenant, table, services } = request;
    if (tenant.role !== 'admin') throw new TenancyError('UNAUTHORIZED_ACCESS', 'Only administrators manage people.');
    const userPoolId = await userPoolOf(request);
    const known = directories.get(userPoolId) ?? directory(userPoolId);
    directories.set(userPoolId, known);
    const showPasswords = options.showPasswords ?? isOnOneMachine();
    const code = await services.parameters.get(`tenants/${tenant.tenantId}/code`);
    return new People({ tenant, code, directory: known, exclusive: exclusiveIn(table, 'people'), showPasswords });
  };
  const idOf = (event: HttpEvent) => event.pathParameters?.id ?? '';

  return {
    [`GET ${path}`]: async (_, request) => ({ items: await (await people(request)).list() }),
    [`POST ${path}`]: async (event, request) => {
      const { email, role = 'member' } = jsonBody(event);
      return json(201, await (await people(request)).invite(emailOf(email), roleOf(role)));
    },
    [`PATCH ${path}/{id}`]: async (event, request) =>
      (await people(request)).change(idOf(event), changeOf(jsonBody(event))),
    [`DELETE ${path}/{id}`]: async (event, request) => (await people(request)).remove(idOf(event)),
  };
}
