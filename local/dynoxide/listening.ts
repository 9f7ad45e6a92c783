import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The pid of a dynoxide that was spawned with pipes, once it listens; rejects with what it said when it ends before. */
export function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (child.pid && line.startsWith('Dynoxide listening')) resolve(child.pid);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      reject(new Error(`dynoxide ended with ${code} before it listened: ${said.join(' ')}`));
    });
  });
}
