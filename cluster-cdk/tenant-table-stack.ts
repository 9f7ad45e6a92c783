import { Alarms } from '@console/cdk-constructs/alarms';
import { addOutputs } from '@console/cdk-constructs/outputs';
import { customerTag, productTag, tenantTableName, tenantTableStackName } from '@console/core/stack-names';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Stack, Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { tableAlarms } from './pool/alarms.ts';
import { createDataTable } from './pool/data-table.ts';
import { addUserOutputs, functionOutput, poolOutputs } from './pool/outputs.ts';
import { createStreamMapping } from './pool/streams.ts';
import { Users } from './pool/users.ts';
import type { ValidTenantTable } from './tenant-table-props.ts';

/** What a private tenant of a pool has for itself: its table, and a user pool where the product says so. */
export class TenantTableStack extends Stack {
  constructor(scope: Construct, props: ValidTenantTable) {
    const { account, region, customer, product, shared, alarms, deletionProtection, kept } = props;
    const tags = { [customerTag]: customer.code, [productTag]: product.id };
    super(scope, tenantTableStackName(customer.code), {
      tags,
      description: `The table of the customer ${customer.code} in the pool ${product.id}`,
      env: { account, region },
    });
    for (const [key, value] of Object.entries(tags)) Tags.of(this).add(key, value);
    if (!product.table) throw new Error(`${product.id} has no table`);

    const table = createDataTable(this, 'Table', {
      definition: product.table,
      tableName: tenantTableName(product.id, customer.id),
      // A tenant that can be moved is moved by its changes.
      stream: true,
      deletionProtection,
      kept,
    });
    this.handleChanges(props, table.tableStreamArn ?? '');
    if (product.users === 'own') this.addUsers(props);
    if (alarms) {
      const topic = Topic.fromTopicArn(this, 'AlarmTopic', shared.alarmTopicArn);
      new Alarms(this, 'Alarms', { definitions: tableAlarms(customer.code, table), topic });
    }
    addOutputs(this, { TableName: table.tableName, TableArn: table.tableArn });
    addOutputs(this, { TableStreamArn: table.tableStreamArn ?? '' });
  }

  private handleChanges({ product, pool, handlesChanges }: ValidTenantTable, streamArn: string): void {
    for (const { name } of product.functions.filter(({ stream }) => stream)) {
      createStreamMapping(this, `Changes to ${name}`, {
        streamArn,
        functionArn: poolOutput(pool, functionOutput(name)),
        deadLetterArn: poolOutput(pool, poolOutputs.deadLetters),
        enabled: handlesChanges,
      });
    }
  }

  private addUsers({ product, pool, deletionProtection, kept }: ValidTenantTable): void {
    const preToken = LambdaFunction.fromFunctionAttributes(this, 'PreToken', {
      functionArn: poolOutput(pool, poolOutputs.preToken),
      // The stack of the pool lets all user pools of the account and region call it.
      skipPermissions: true,
    });
    const users = new Users(this, 'Users', { name: product.name, preToken, deletionProtection, kept });
    addUserOutputs(this, users);
  }
}

function poolOutput(outputs: Readonly<Record<string, string>>, name: string): string {
  const value = outputs[name];
  if (value) return value;
  throw new Error(`The stack of the pool has no output ${name}: update the pool first`);
}
