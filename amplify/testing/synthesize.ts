import { rmSync } from 'node:fs';
import { createApp } from '@console/management-cdk/create-app';
import { configuration, placeholders } from '@console/management-cdk/testing/sample';
import { Template } from 'aws-cdk-lib/assertions';
import { consoleStacks } from '../app-stacks.ts';

/** The template of the console's stack, for a sample configuration. */
export function consoleTemplate(): Template {
  const { built, folder } = placeholders();
  try {
    return Template.fromStack(consoleStacks(createApp(), configuration, built).console);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
