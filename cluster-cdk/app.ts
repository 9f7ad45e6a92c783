import { App, type AppProps, DefaultStackSynthesizer, type IReusableStackSynthesizer } from 'aws-cdk-lib/core';
import { featureFlags } from './feature-flags.ts';

/** An app that writes templates and nothing about how they were written. */
export function createApp(props: AppProps = {}): App {
  return new App({
    analyticsReporting: false,
    performanceReporting: false,
    treeMetadata: false,
    stackTraces: false,
    autoSynth: false,
    // Templates are validated by the tests of this room; here it would cost each operation its time.
    builtinCloudFormationValidation: false,
    // The tool that deploys checks the version; a template without the check needs no parameter for it.
    defaultStackSynthesizer: new DefaultStackSynthesizer({
      generateBootstrapVersionRule: false,
    }) as IReusableStackSynthesizer,
    context: featureFlags,
    ...props,
  });
}
