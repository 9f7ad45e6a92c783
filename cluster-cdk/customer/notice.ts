import { noticePage } from '@console/core/notices/page';
import { ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { ValidCustomer } from '../customer-props.ts';

/** What an address shows while no task serves it: the load balancer answers by itself, with 503 and a page. */
export const notice = ({
  suspended,
  waitsFor,
  brand,
}: Pick<ValidCustomer, 'suspended' | 'waitsFor' | 'brand'>): ListenerAction =>
  ListenerAction.fixedResponse(503, {
    contentType: 'text/html',
    messageBody: noticePage(suspended ? 'suspended' : (waitsFor ?? 'setup'), brand),
  });
