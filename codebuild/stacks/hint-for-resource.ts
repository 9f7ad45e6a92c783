import { hint, type PlainHint } from '@console/core/contract/texts/hints';
import { startHint } from '@console/core/contract/texts/start-hints';
import type { LocalizableText } from '@console/core/contract/texts/template';

const hints: readonly [type: RegExp, code: PlainHint][] = [
  [/^AWS::ECS::TaskDefinition$/, 'check-task-definition'],
  [/^AWS::RDS::/, 'check-database-quota'],
  [/^AWS::SecretsManager::/, 'check-secrets'],
  [/^AWS::ElasticLoadBalancingV2::/, 'check-load-balancer'],
  [/^AWS::CertificateManager::|^AWS::Route53::/, 'check-hosted-zone'],
  [/^AWS::EC2::/, 'check-network-quotas'],
];

/** What to do when a resource of this CloudFormation type has failed for this reason. */
export const hintFor = (type: string, why: string): LocalizableText =>
  type === 'AWS::ECS::Service'
    ? startHint(why)
    : hint(hints.find(([pattern]) => pattern.test(type))?.[1] ?? 'read-log');
