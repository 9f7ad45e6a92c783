import type { Admin } from '@console/core/contract/admin';

const isEnabledAdmin = ({ role, enabled }: Admin): boolean => role === 'admin' && enabled;

/** Whether nobody else could let people in. The API has the last word. */
export const isLastAdmin = (person: Admin, all: readonly Admin[]): boolean =>
  isEnabledAdmin(person) && all.filter(isEnabledAdmin).length === 1;
