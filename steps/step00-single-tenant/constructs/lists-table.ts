import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** A table for lists and to-dos. It goes with its stack: nothing of a tutorial is worth being kept. */
export const createListsTable = (scope: Construct): Table =>
  new Table(scope, 'Lists', {
    partitionKey: string('PK'),
    sortKey: string('SK'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    removalPolicy: RemovalPolicy.DESTROY,
  });
