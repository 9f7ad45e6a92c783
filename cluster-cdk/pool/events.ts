import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
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
    }
  }
}
