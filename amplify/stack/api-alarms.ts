import { Alarms } from '@console/cdk-constructs/alarms';
import { errorsOf } from '@console/management-cdk/alarms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ConsoleApi } from './console-api.ts';

export interface ApiAlarmsProps {
  api: ConsoleApi;
  handler: IFunction;
  topicArn: string;
}

const period = Duration.minutes(5);

export class ApiAlarms extends Construct {
  constructor(scope: Construct, id: string, { api: { api }, handler, topicArn }: ApiAlarmsProps) {
    super(scope, id);
    new Alarms(this, 'OnCall', {
      topic: Topic.fromTopicArn(this, 'Topic', topicArn),
      definitions: [
        {
          id: 'ApiErrors',
          text: 'The API responds with server errors (5xx).',
          runbook: 'api-errors',
          metric: api.metricServerError({ period, statistic: 'Sum' }),
          threshold: 5,
        },
        {
          id: 'ApiFunctionErrors',
          text: 'The function of the API fails before it can respond.',
          runbook: 'api-errors',
          metric: errorsOf(handler),
          threshold: 3,
        },
        {
          id: 'ApiSlow',
          text: 'More than 5 % of the responses of the API take longer than five seconds.',
          runbook: 'api-errors',
          metric: api.metricLatency({ period, statistic: 'p95' }),
          threshold: Duration.seconds(5).toMilliseconds(),
          periods: 3,
        },
      ],
    });
  }
}
