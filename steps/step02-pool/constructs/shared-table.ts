import { createDataTable } from '@console/cluster-cdk/pool/data-table';
import { createTenantRole } from '@console/cluster-cdk/pool/tenant-role';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

const actions = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'ConditionCheckItem'];

/** One table for all lists, with the keys and indexes of a pool's. */
export class SharedTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.table = createDataTable(this, 'Table', {
      definition: { indexes: 3, stream: false, billingMode: 'PAY_PER_REQUEST' },
      stream: false,
      deletionProtection: false,
      kept: false,
    });
  }

  /**
   * Lets a function assume the role of tenants, for one list at a time: the tag of the session says which, and IAM
   * compares it with the keys of each request. The function itself reaches no list.
   */
  tenantRoleFor(role: IRole): Role {
    const tenantRole = createTenantRole(this, 'Tenant', { trusted: [role], sharedTableArn: this.table.tableArn });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'OneListAtATime',
        actions: ['sts:AssumeRole', 'sts:TagSession'],
        resources: [tenantRole.roleArn],
      }),
    );
    return tenantRole;
  }

  /**
   * Lets a function read and write which lists people have, and no other item of the table.
   * @param more patterns of partitions with further records
   */
  grantMemberships(role: IRole, more: readonly string[] = []): void {
    this.grantRecords(role, 'Memberships', ['PERSON#*', ...more], actions);
  }

  /** Lets a function reach some partitions, and no other. */
  grantRecords(role: IRole, sid: string, partitions: readonly string[], actions: readonly string[]): void {
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid,
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [this.table.tableArn],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
          // ForAllValues is true for a request without keys.
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      }),
    );
  }
}
