import { CfnOutput, type Stack } from 'aws-cdk-lib/core';

/** Adds an output to `stack` for each value. Its name is the one that `names` has for the key, or else the key. */
export function addOutputs<K extends string>(
  stack: Stack,
  values: Readonly<Record<K, string>>,
  names?: Readonly<Record<K, string>>,
): void {
  for (const key of Object.keys(names ?? values) as K[]) {
    new CfnOutput(stack, names?.[key] ?? key, { value: values[key] });
  }
}
