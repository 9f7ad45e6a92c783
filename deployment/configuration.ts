import { configurationPath, readConfiguration } from '@console/core/configuration/file';
import { DomainError } from '@console/core/errors';
import { exportLines, variablesOf } from './exports.ts';

/** Prints the settings as lines for a shell, or their errors. The file is the first argument. */
function main(): void {
  const path = process.argv[2] || configurationPath(process.cwd());
  try {
    console.log(exportLines(variablesOf(readConfiguration(path))).join('\n'));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

main();
