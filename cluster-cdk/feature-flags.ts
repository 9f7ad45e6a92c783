/** Behaviour of the CDK that differs from its defaults. A change here changes every template. */
export const featureFlags: Readonly<Record<string, boolean>> = {
  '@aws-cdk/aws-ecs:disableExplicitDeploymentControllerForCircuitBreaker': true,
  '@aws-cdk/aws-ecs:removeDefaultDeploymentAlarm': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:explicitStackTags': true,
  // Its alternative empties the default security group with a Lambda-backed resource.
  '@aws-cdk/aws-ec2:restrictDefaultSecurityGroup': false,
};
