import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** One parameter for each value, below a prefix that ends in "/". Those of tenants are written by jobs. */
export function addParameters(scope: Construct, prefix: string, values: Readonly<Record<string, string>>): void {
  for (const [name, stringValue] of Object.entries(values)) {
    new StringParameter(scope, `Parameter ${name}`, { parameterName: `${prefix}${name}`, stringValue });
  }
}
