import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { Address } from './address.ts';
import { ApplicationFunctions } from './application-functions.ts';
import { giveRights } from './application-rights.ts';
import { ApplicationRoles } from './application-roles.ts';
import { createDataTable } from './data-table.ts';
import { createDeadLetters } from './dead-letters.ts';
import { Events } from './events.ts';
import { HttpApi } from './http-api.ts';
import { addParameters } from './parameters.ts';
import type { Plan } from './plan.ts';
import type { PoolFunction } from './pool-function.ts';
import { createStreamMapping } from './streams.ts';
import { tenancyParameters } from './tenancy-parameters.ts';
import { createTenantRole } from './tenant-role.ts';
import { createUsageTable } from './usage-table.ts';
import { allowUserPools, Users } from './users.ts';

/** A functions product as it runs: for the tenants of a pool, or for one customer. */
export class FunctionsApplication extends Construct {
  readonly table: Table | undefined;
  readonly usage: Table;
  readonly users: Users | undefined;
  readonly preToken: PoolFunction | undefined;
  readonly tenantRole: Role | undefined;
  readonly deadLetters: Queue | undefined;
  readonly api: HttpApi;
  readonly events: Events;
  readonly functions: ReadonlyMap<string, PoolFunction>;
  /** Of its parameters. */
  readonly prefix: string;

  constructor(scope: Construct, id: string, plan: Plan) {
    super(scope, id);
    const { product, suspended, deletionProtection, kept, stream } = plan;
    this.prefix = plan.prefix;
    const busName = Stack.of(this).stackName;
    const roles = new ApplicationRoles(this, 'Roles', product.functions);
    const functions = new ApplicationFunctions(this, 'Functions', plan, roles);
    this.functions = functions.byName;

    if (product.table)
      this.table = createDataTable(this, 'Table', { definition: product.table, stream, deletionProtection, kept });
    this.usage = createUsageTable(this, 'Usage');
    if (product.users) {
      this.preToken = functions.preToken();
      const { name } = product;
      if (product.users === 'own') allowUserPools(this.preToken.lambda);
      this.users = new Users(this, 'Users', { name, preToken: this.preToken.lambda, deletionProtection, kept });
    }
    if (this.table) {
      this.tenantRole = createTenantRole(this, 'Tenant', {
        trusted: roles.working.map(({ role }) => role),
        sharedTableArn: this.table.tableArn,
        ...(plan.ownTables && { ownTables: plan.ownTables }),
      });
    }
    if (product.functions.some(({ events, stream: reads }) => reads || events.length > 0))
      this.deadLetters = createDeadLetters(this, 'DeadLetters');

    const environment = this.environment(plan, busName);
    const served = functions.ofProduct(environment);
    const pages = suspended || plan.pages ? [functions.pages()] : [];
    this.api = new HttpApi(this, 'Api', {
      name: busName,
      served: suspended ? pages : [...served, ...pages],
      authorizing: functions.authorizer(environment).lambda,
    });
    this.events = new Events(this, 'Events', {
      busName,
      subscribers: this.subscribers(plan),
      deadLetters: this.deadLetters,
      enabled: !suspended,
    });
    new Address(this, 'Address', { ...plan, api: this.api });
    addParameters(this, plan.prefix, tenancyParameters(this, plan, this));
    giveRights(this, plan, roles, this);
    this.handleChanges(plan);
  }

  private environment(plan: Plan, busName: string): Record<string, string> {
    return {
      TENANCY_PREFIX: plan.prefix,
      TENANCY_POOL_HOST: plan.hostId,
      EVENT_BUS_NAME: busName,
      METER_TABLE_NAME: this.usage.tableName,
      ...(this.table && { TABLE_NAME: this.table.tableName }),
      ...(this.tenantRole && { TENANT_ROLE_ARN: this.tenantRole.roleArn }),
      ...(this.users && {
        USER_POOL_ID: this.users.pool.userPoolId,
        USER_POOL_CLIENT_ID: this.users.client.userPoolClientId,
      }),
    };
  }

  private made(name: string): PoolFunction {
    const found = this.functions.get(name);
    if (!found) throw new Error(`There is no function ${name}`);
    return found;
  }

  private subscribers({ product }: Plan) {
    return product.functions
      .filter(({ events }) => events.length > 0)
      .map(({ name, events }) => ({ name, events, lambda: this.made(name).lambda }));
  }

  private handleChanges({ product, suspended }: Plan): void {
    const streamArn = this.table?.tableStreamArn;
    if (!streamArn || !this.deadLetters) return;
    for (const { name } of product.functions.filter(({ stream }) => stream)) {
      createStreamMapping(this, `Changes to ${name}`, {
        streamArn,
        deadLetterArn: this.deadLetters.queueArn,
        enabled: !suspended,
        ...this.made(name).asTarget,
      });
    }
  }
}
