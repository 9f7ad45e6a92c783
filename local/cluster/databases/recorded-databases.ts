import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether the records of stacks speak of databases, however damaged the records are. */
export async function hasRecordedDatabases(dataDir: string): Promise<boolean> {
  const dir = join(dataDir, 'cluster', 'stacks');
  for (const name of await readdir(dir).catch(() => [])) {
    if ((await readFile(join(dir, name), 'utf8')).includes('"AWS::RDS::DBCluster"')) return true;
  }
  return false;
}
