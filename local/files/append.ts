import { closeSync, fstatSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';

/** Appends all of `text` to a file, or nothing: a disk that fills up meanwhile leaves no part of a line. */
export function appendWhole(path: string, text: string): void {
  const file = openSync(path, 'a', 0o600);
  try {
    const { size } = fstatSync(file);
    try {
      writeFileSync(file, text);
    } catch (error) {
      ftruncateSync(file, size);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}
