import type { Outputs } from './outputs.ts';

/** The address that a customer with this code will have; undefined when this installation does not tell. */
export const customerUrl = (custom: Outputs['custom'], code: string, region = ''): string | undefined =>
  custom.customerUrl?.replaceAll('{code}', code).replaceAll('{region}', region) ??
  (custom.mode === 'local' ? `http://${code}.localhost:8080/` : undefined);
