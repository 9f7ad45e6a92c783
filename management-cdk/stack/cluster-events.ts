import type { Configuration } from '@console/core/configuration/model';
import { CfnEventBusPolicy, type EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface ClusterEventsProps {
  bus: EventBus;
  configuration: Configuration;
  alerts: IFunction;
  undelivered: IQueue;
}

/** Lets the cluster account send what happens in its regions, and hands alarms to those who act on them. */
export class ClusterEvents extends Construct {
  constructor(scope: Construct, id: string, { bus, configuration, alerts, undelivered }: ClusterEventsProps) {
    super(scope, id);
    const { clusterAccount, managementAccount } = configuration;
    if (clusterAccount !== managementAccount) {
      new CfnEventBusPolicy(this, 'ClusterAccount', {
        eventBusName: bus.eventBusName,
        statementId: 'ClusterAccount',
        statement: {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${clusterAccount}:root` },
          Action: 'events:PutEvents',
          Resource: bus.eventBusArn,
        },
      });
    }
    new Rule(this, 'AlarmsOfCustomers', {
      eventBus: bus,
      description: 'An alarm in the cluster account goes off or ends',
      eventPattern: {
        account: [clusterAccount],
        source: ['aws.cloudwatch'],
        detailType: ['CloudWatch Alarm State Change'],
      },
      targets: [
        new LambdaFunction(alerts, { deadLetterQueue: undelivered, retryAttempts: 10, maxEventAge: Duration.hours(6) }),
      ],
    });
  }
}
