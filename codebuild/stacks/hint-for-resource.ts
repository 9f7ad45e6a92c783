import { type HintCode, hint } from '@console/core/contract/texts/hints';
import type { LocalizableText } from '@console/core/contract/texts/template';

const hints: readonly [type: RegExp, code: Exclude<HintCode, 'rollback-stuck' | 'deletion-stuck' | 'publish-image'>][] =
  [
    [/^AWS::ECS::Service$/, 'application-not-healthy'],
    [/^AWS::ECS::TaskDefinition$/, 'check-task-definition'],
    [/^AWS::RDS::/, 'check-database-quota'],
    [/^AWS::SecretsManager::/, 'check-secrets'],
    [/^AWS::ElasticLoadBalancingV2::/, 'check-load-balancer'],
    [/^AWS::CertificateManager::|^AWS::Route53::/, 'check-hosted-zone'],
    [/^AWS::EC2::/, 'check-network-quotas'],
  ];

/** What to do when a resource of this CloudFormation type has failed. */
export const hintFor = (type: string): LocalizableText =>
  hint(hints.find(([pattern]) => pattern.test(type))?.[1] ?? 'read-log');
