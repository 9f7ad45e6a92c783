import { ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { ValidCustomer } from '../customer-props.ts';

/** What an address shows while no task serves it: the load balancer answers by itself, with 503 and a line of text. */
export const notice = ({ suspended, waitsFor }: Pick<ValidCustomer, 'suspended' | 'waitsFor'>): ListenerAction =>
  ListenerAction.fixedResponse(503, {
    contentType: 'text/plain',
    messageBody: texts[suspended ? 'suspended' : (waitsFor ?? 'setup')],
  });

const texts = {
  suspended: 'This application is suspended. Please contact your provider.',
  setup: 'This application is being set up. Please try again in a few minutes.',
  upgrade: 'This application is being updated. Please try again in a few minutes.',
};
