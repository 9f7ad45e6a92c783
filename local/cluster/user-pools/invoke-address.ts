import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Tells the server of user pools how it invokes the functions that are its triggers. */
export function writeAddress(file: string, address: { url: string; token: string }): void {
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(address), { mode: 0o600 });
  renameSync(draft, file);
}
