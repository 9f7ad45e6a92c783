import { readFileSync } from 'node:fs';
import { readConfiguration } from '@console/core/configuration/file';
import { z } from 'zod';
import { amplifyOutputs } from './outputs.ts';

/** As `aws cloudformation describe-stacks --query 'Stacks[0].Outputs'` prints them. */
const described = z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }));

/** Reads the outputs of the console's stack from stdin and writes amplify_outputs.json to stdout. */
function main(): void {
  const { CONFIG_FILE } = process.env;
  const brand = CONFIG_FILE ? readConfiguration(CONFIG_FILE).brand : {};
  const outputs = described.parse(JSON.parse(readFileSync(0, 'utf8')));
  const byName = Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  process.stdout.write(`${JSON.stringify(amplifyOutputs(byName, brand), null, 2)}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`amplify_outputs.json cannot be written: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
