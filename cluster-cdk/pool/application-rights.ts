import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ApplicationRoles } from './application-roles.ts';
import type { Events } from './events.ts';
import {
  deadLetterRights,
  eventRights,
  meterRights,
  parameterRights,
  peopleRights,
  streamRights,
  tenantRights,
} from './function-roles.ts';
import type { Plan } from './plan.ts';
import type { Users } from './users.ts';

interface Made {
  table: Table | undefined;
  usage: Table;
  users: Users | undefined;
  tenantRole: Role | undefined;
  deadLetters: Queue | undefined;
  events: Events;
}

/** What the functions may do. None has a right to an item of a tenant: that takes the role of tenants. */
export function giveRights(scope: Construct, plan: Plan, roles: ApplicationRoles, made: Made): void {
  const parameters = parameterRights(scope, plan.prefix);
  roles.authorizing.allow(parameters);
  for (const role of roles.working) {
    role.allow(parameters, eventRights(made.events.bus.eventBusArn), meterRights(made.usage.tableArn));
    if (made.tenantRole) role.allow(tenantRights(made.tenantRole));
    if (made.users) role.allow(peopleRights(made.users.pool.userPoolArn));
  }
  if (made.table) roles.streaming?.allow(streamRights([made.table.tableArn, ...ownTables(scope, plan)]));
  if (made.deadLetters) {
    const failing = plan.product.functions.filter(({ stream, events }) => stream || events.length > 0);
    for (const role of new Set(failing.map((one) => roles.of(one))))
      role.allow(deadLetterRights(made.deadLetters.queueArn));
  }
  for (const role of roles.all) role.explainWildcards();
}

function ownTables(scope: Construct, { ownTables: prefix }: Plan): string[] {
  const { partition, region, account } = Stack.of(scope);
  return prefix ? [`arn:${partition}:dynamodb:${region}:${account}:table/${prefix}*`] : [];
}
