import { readFileSync } from 'node:fs';
import { productionPackages } from './packages.ts';
import { refused } from './refused.ts';

const packages = productionPackages(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
for (const { name, version, license } of packages) console.log(`${license}\t${name}\t${version}`);

const problems = refused(packages);
for (const { name, version, license } of problems) {
  console.error(`${name} ${version} has the license ${license}, which test/licenses/allowed.ts does not allow.`);
}
if (problems.length > 0) process.exitCode = 1;
