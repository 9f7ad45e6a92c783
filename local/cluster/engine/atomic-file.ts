import { open, rename } from 'node:fs/promises';

/** Writes a file so that after a crash there is the old or the new text, whole. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
