import { TenancyError } from './errors.ts';

/** What the functions of a pool are told by their environment. */
export interface Environment {
  /** The path in Parameter Store, with a slash at its end: `/tenancy/<pool>/`. */
  prefix: string;
  tenantRoleArn: string;
  sharedTable: string;
  poolHost: string;
  busName: string;
  userPoolId: string;
  /** Absent: usage is not kept and days are not counted. */
  meterTable: string | undefined;
  /** Where a tenant's items are is kept for so long, at most 20 s. */
  routeKeptMs?: number | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (!value) throw new TenancyError('INTERNAL_ERROR', `The environment variable ${name} is not set.`);
  return value;
}

/** Every value is read when it is first needed: a program that publishes no event needs no bus. */
export const environmentOf = (variables: Variables = process.env): Environment => ({
  get prefix() {
    return `${required(variables, 'TENANCY_PREFIX').replace(/\/+$/, '')}/`;
  },
  get tenantRoleArn() {
    return required(variables, 'TENANT_ROLE_ARN');
  },
  get sharedTable() {
    return required(variables, 'TABLE_NAME');
  },
  get poolHost() {
    return required(variables, 'TENANCY_POOL_HOST');
  },
  get busName() {
    return required(variables, 'EVENT_BUS_NAME');
  },
  get userPoolId() {
    return required(variables, 'USER_POOL_ID');
  },
  get meterTable() {
    return variables.METER_TABLE_NAME || undefined;
  },
  get routeKeptMs() {
    const value = Number(variables.TENANCY_ROUTE_KEPT_MS || Number.NaN);
    return value >= 0 ? value : undefined;
  },
});
