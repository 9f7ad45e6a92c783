import { rmSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../create-app.ts';
import { ManagementStack } from '../management-stack.ts';
import { configuration, placeholders } from './sample.ts';

/** The template of the management stack, for a sample configuration with these changes. */
export function managementTemplate(change: Partial<typeof configuration> = {}): Template {
  const { built, folder } = placeholders();
  try {
    return Template.fromStack(new ManagementStack(createApp(), { ...configuration, ...change }, built));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
