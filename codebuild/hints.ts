const hints: [pattern: RegExp, hint: string][] = [
  [
    /^AWS::ECS::Service$/,
    'The application did not start or did not become healthy. The last lines of its output stand above; mend the product or choose another version, then retry.',
  ],
  [
    /^AWS::ECS::TaskDefinition$/,
    'Check the image, the size and the environment in the definition of the product, then retry.',
  ],
  [
    /^AWS::RDS::/,
    'The database could not be made or changed. Check the quota for Aurora clusters in this region, then retry.',
  ],
  [/^AWS::SecretsManager::/, 'Check the secrets in the definition of the product, then retry.'],
  [/^AWS::ElasticLoadBalancingV2::/, 'Check the limits of the load balancer in this region, then retry.'],
  [
    /^AWS::CertificateManager::|^AWS::Route53::/,
    'Check that the hosted zone of the domain is the one in the settings, then retry.',
  ],
  [/^AWS::EC2::/, 'Check the quotas for the network in this region, such as VPCs and Elastic IPs, then retry.'],
];

/** What to do when a resource of this CloudFormation type has failed. */
export const hintFor = (type: string): string =>
  hints.find(([pattern]) => pattern.test(type))?.[1] ??
  'Read the log for what came before, mend the cause, then retry.';
