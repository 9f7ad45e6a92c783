import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { CfnEventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface Subscriber {
  name: string;
  lambda: IFunction;
  /** Detail types. */
  events: readonly string[];
}

export interface EventsProps {
  busName: string;
  subscribers: readonly Subscriber[];
  /** For events that could not be handled. */
  deadLetters: IQueue | undefined;
  /** False for an application that is suspended. */
  enabled: boolean;
}

const ATTEMPTS = 5;
/** The most that Lambda does. */
const ATTEMPTS_OF_FUNCTION = 2;
const LONGEST = Duration.hours(6);

/** The bus of an application, and who handles its events. */
export class Events extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { busName, subscribers, deadLetters, enabled }: EventsProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { eventBusName: busName });
    for (const { name, lambda, events } of subscribers) {
      new Rule(this, `To ${name}`, {
        eventBus: this.bus,
        enabled,
        eventPattern: { detailType: [...events] },
        targets: [
          new LambdaFunction(lambda, {
            retryAttempts: ATTEMPTS,
            maxEventAge: LONGEST,
            ...(deadLetters && { deadLetterQueue: deadLetters }),
          }),
        ],
      });
      if (deadLetters) this.keepFailed(name, lambda, deadLetters);
    }
  }

  /** An event that the function has taken is delivered for the rule: Lambda drops what the function then fails with. */
  private keepFailed(name: string, lambda: IFunction, deadLetters: IQueue): void {
    const config = new CfnEventInvokeConfig(this, `Failed by ${name}`, {
      functionName: lambda.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: ATTEMPTS_OF_FUNCTION,
      maximumEventAgeInSeconds: LONGEST.toSeconds(),
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
    });
    // The role of the function must be allowed to send to the queue first.
    config.node.addDependency(lambda);
  }
}
