import { App, type AppProps, DefaultStackSynthesizer, type IReusableStackSynthesizer } from 'aws-cdk-lib/core';

/** Where the CDK behaves differently from its defaults. A change here changes every template. */
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

/** An app that writes templates and nothing about how they were written. */
export function createApp(props: AppProps = {}): App {
  return new App({
    analyticsReporting: false,
    performanceReporting: false,
    treeMetadata: false,
    stackTraces: false,
    autoSynth: false,
    // The tests validate the templates; here it would slow down every operation.
    builtinCloudFormationValidation: false,
    // The tool that deploys checks the version; a template without the check needs no parameter for it.
    defaultStackSynthesizer: new DefaultStackSynthesizer({
      generateBootstrapVersionRule: false,
    }) as IReusableStackSynthesizer,
    context: featureFlags,
    ...props,
  });
}
