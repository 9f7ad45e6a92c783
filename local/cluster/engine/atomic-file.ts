import { open, rename, rm } from 'node:fs/promises';

/** Writes a file so that a crash, or a full disk, leaves either the old or the new text. */
export async function writeAtomically(path: string, text: string, beforeRename = async () => {}): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
