import { createApp } from '@console/cluster-cdk/create-app';
import type { App, AppProps } from 'aws-cdk-lib/core';
import type { Step } from './step.ts';

/** The CDK app of a step. @param bundles what `buildStep` has made */
export async function appOf(step: Step, bundles: string, props: AppProps = {}): Promise<App> {
  const app = createApp(props);
  const StepStack = await step.stack();
  new StepStack(app, step.name, { bundles, description: step.adds });
  return app;
}
