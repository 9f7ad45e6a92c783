import { includesRole } from '../access/roles.ts';
import type { Admin, ChangeAdmin } from '../contract/admin.ts';

/** Whether somebody may do less after the change than before. */
export const takesAway = (person: Admin, { role, enabled }: ChangeAdmin): boolean =>
  enabled === false || (role !== undefined && person.role !== null && !includesRole(role, person.role));
