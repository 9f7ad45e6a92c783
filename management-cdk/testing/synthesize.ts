import { rmSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../create-app.ts';
import { ManagementStack } from '../management-stack.ts';
import { configuration, placeholders } from './sample.ts';

/** The template of the management stack, for a sample configuration with these changes and this context of the CDK. */
export function managementTemplate(
  change: Partial<typeof configuration> = {},
  context: Record<string, string> = {},
): Template {
  const { built, folder } = placeholders();
  try {
    const app = createApp();
    for (const [key, value] of Object.entries(context)) app.node.setContext(key, value);
    return Template.fromStack(new ManagementStack(app, { ...configuration, ...change }, built));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
