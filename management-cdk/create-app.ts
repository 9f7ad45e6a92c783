import { App, type AppProps, CliCredentialsStackSynthesizer, type IReusableStackSynthesizer } from 'aws-cdk-lib/core';

/** Behaviour of the CDK that differs from its defaults. A change here changes every template. */
const featureFlags: Readonly<Record<string, boolean>> = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:explicitStackTags': true,
};

/** An app whose templates hold nothing of how and where they were written. */
export const createApp = (props: AppProps = {}): App =>
  new App({
    analyticsReporting: false,
    treeMetadata: false,
    stackTraces: false,
    autoSynth: false,
    // With the rights of the person who deploys: the CDK's own execution role may do nothing in this account.
    defaultStackSynthesizer: new CliCredentialsStackSynthesizer() as IReusableStackSynthesizer,
    context: featureFlags,
    ...props,
  });
