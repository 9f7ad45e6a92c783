import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The codes that were sent to an address, the newest last. There is no e-mail on one machine. */
export async function codesFor(email: string, log: string): Promise<string[]> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n');
  return lines.flatMap((line) => line.split(`Code for ${email}: `)[1]?.trim() ?? []);
}

/** Tells of each code from now on. */
export async function onCode(log: string, tell: (line: string) => void): Promise<void> {
  let known = (await readFile(log, 'utf8')).length;
  const look = async () => {
    const text = await readFile(log, 'utf8').catch(() => '');
    const added = text.slice(known);
    known = text.length;
    for (const [code] of added.matchAll(/Code for .*/g)) tell(code);
  };
  watch(log, () => void look()).unref();
}
