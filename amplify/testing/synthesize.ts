import { rmSync } from 'node:fs';
import { createApp } from '@console/management-cdk/create-app';
import { configuration, placeholders } from '@console/management-cdk/testing/sample';
import { Template } from 'aws-cdk-lib/assertions';
import { ConsoleStack } from '../console-stack.ts';

/** The template of the console's stack, for a sample configuration. */
export function consoleTemplate(): Template {
  const { built, folder } = placeholders();
  try {
    return Template.fromStack(new ConsoleStack(createApp(), configuration, built.lambda));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
