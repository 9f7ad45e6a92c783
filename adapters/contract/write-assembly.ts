import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a cloud assembly of one stack into `dir`. */
export async function writeAssembly(dir: string, stackName: string, template: object): Promise<string> {
  await mkdir(dir, { recursive: true });
  const templateFile = `${stackName}.template.json`;
  const artifact = {
    type: 'aws:cloudformation:stack',
    environment: 'aws://unknown-account/unknown-region',
    properties: { templateFile, stackName },
  };
  await writeFile(
    join(dir, 'manifest.json'),
    JSON.stringify({ version: '36.0.0', artifacts: { [stackName]: artifact } }),
  );
  await writeFile(join(dir, templateFile), JSON.stringify(template));
  return dir;
}
