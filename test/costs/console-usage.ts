import { ConsoleStack } from '@console/amplify/console-stack';
import { assumptions } from '@console/core/costs/assumptions';
import { sumOf, type Usage } from '@console/core/costs/usage';
import { createApp } from '@console/management-cdk/create-app';
import { ManagementStack } from '@console/management-cdk/management-stack';
import { configuration, placeholders } from '@console/management-cdk/testing/sample';
import { usageOfTemplate } from './usage-of-template.ts';

/** What an installation bills once: the stacks of the management account, the hosted zone, and the console's logs. */
export function consoleUsage(): Usage {
  const { built } = placeholders();
  const apps = [createApp(), createApp()] as const;
  new ManagementStack(apps[0], configuration, built);
  new ConsoleStack(apps[1], configuration, built.lambda);
  const templates = apps.flatMap((app) => app.synth().stacks.map(({ template }) => template));
  return sumOf(...templates.map(usageOfTemplate), {
    logGbIngested: assumptions.consoleLogGb,
    logGbMonth: assumptions.consoleLogGb,
    hostedZoneMonth: 1,
  });
}
