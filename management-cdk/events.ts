import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { Configuration } from '@console/core/configuration/model';
import { eventBusName, roleArn } from '@console/core/configuration/names';
import { customerStackName, regionStackName } from '@console/core/stack-names';
import { CfnEventBusPolicy, EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { limits } from './limits.ts';

/** The events of the cluster account. */
export class ClusterEventBus extends EventBus {
  constructor(scope: Construct, id: string) {
    super(scope, id, { eventBusName, description: 'Events of the cluster account' });
  }
}

export interface ClusterEventsProps {
  bus: EventBus;
  configuration: Configuration;
  alerts: IFunction;
  deadLetters: IQueue;
}

/** Lets the cluster account send the events of its regions, and routes those about alarms to the function for alerts. */
export class ClusterEvents extends Construct {
  constructor(scope: Construct, id: string, { bus, configuration, alerts, deadLetters }: ClusterEventsProps) {
    super(scope, id);
    const { clusterAccount, managementAccount } = configuration;
    if (clusterAccount !== managementAccount) allowAccount(this, bus, clusterAccount);
    new Rule(this, 'AlarmsOfCustomers', {
      eventBus: bus,
      description: 'State changes of alarms in the cluster account',
      eventPattern: {
        account: [clusterAccount],
        source: ['aws.cloudwatch'],
        detailType: ['CloudWatch Alarm State Change'],
        // A region that has not been updated forwards all of its alarms.
        detail: { alarmName: [{ prefix: customerStackName('') }] },
      },
      targets: [
        new LambdaFunction(alerts, {
          deadLetterQueue: deadLetters,
          retryAttempts: limits.alerts.retries,
          maxEventAge: Duration.millis(limits.alerts.maxEventAge),
        }),
      ],
    });
  }
}

const allowAccount = (scope: Construct, bus: EventBus, account: string) =>
  new CfnEventBusPolicy(scope, 'ClusterAccount', {
    eventBusName: bus.eventBusName,
    statementId: 'ClusterAccount',
    statement: {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 'events:PutEvents',
      Resource: bus.eventBusArn,
      Condition: { ArnLike: { 'aws:PrincipalArn': roleArn(account, `${regionStackName('')}-*`) } },
    },
  });

/** Keeps stream records and events that a function failed on. The reconciler does their work; people find the cause. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.millis(limits.deadLetters.retention),
    });
    suppressFindings(this, { 'AwsSolutions-SQS3': 'It is itself a dead-letter queue.' });
  }
}
