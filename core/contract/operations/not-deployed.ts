import type { Blocker, CustomerState } from './definition.ts';

/** For what needs an application that was deployed once. */
export const notDeployed = ({ code, deployed }: CustomerState): Blocker | undefined =>
  deployed ? undefined : { code: 'not-deployed', values: { customer: code } };
