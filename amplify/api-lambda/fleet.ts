import type { Fleet } from '@console/core/ports';
import type { ApiEnvironment } from './environment.ts';

export const fleetOf = (_env: ApiEnvironment): Fleet => {
  throw new Error('not there yet');
};
