import { addOutputs } from '@console/cdk-constructs/outputs';
import type { PlacedProduct } from '@console/core/products/place';
import type { Stack } from 'aws-cdk-lib/core';
import { fillEach, type PlaceholderValues } from './placeholder-values.ts';

/**
 * The commands that a job runs as tasks of their own, with the values of their placeholders: JSON texts. Values such as
 * the address of the database are known to CloudFormation only.
 */
export function addCommandOutputs(
  stack: Stack,
  { setup, upgrade }: Pick<PlacedProduct, 'setup' | 'upgrade'>,
  values: PlaceholderValues,
): void {
  const filled = (commands: readonly string[][]) =>
    stack.toJsonString(commands.map((command) => fillEach(command, values)));
  if (setup.length > 0) addOutputs(stack, { SetupCommands: filled(setup) });
  if (upgrade) addOutputs(stack, { UpgradeCommands: filled(upgrade.commands) });
}
