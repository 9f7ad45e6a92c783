import type { Permission } from '@console/core/access/permissions';
import { includesRole } from '@console/core/access/roles';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import type { Person } from './person.ts';

/** Lets those pass who have the role that the table of permissions asks for. */
export const authorise: MiddlewareHandler<Env> = async (c, next) => {
  const { role } = c.get('permission');
  if (role !== 'anyone' && role !== 'signed-in') demandRole(role, c.get('person'));
  await next();
};

/** @throws HttpProblem forbidden */
export function demandRole(role: Exclude<Permission['role'], 'anyone' | 'signed-in'>, person: Person): void {
  if (includesRole(person.role, role)) return;
  const message = person.role
    ? `This needs the role ${role}; ${person.email} is ${person.role}. Ask an admin for it.`
    : `${person.email} has no role yet: ask an admin for one.`;
  throw new HttpProblem(403, 'forbidden', message);
}
