import { constants } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';

const { O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;

export interface FolderFile {
  /** Within the folder, with `/` between its parts. */
  path: string;
  /** Open as long as the next file is not asked for. */
  file: FileHandle;
  bytes: number;
  modified: Date;
}

/**
 * The files of a folder that an application may change meanwhile. No link is followed, also not one that takes the place of
 * a folder between two steps: it could lead out of the customer's files. `onLeftOut`: for links, sockets, and what cannot be read.
 */
export async function* filesOf(
  folder: string,
  onLeftOut: (path: string) => void,
  within = '',
): AsyncGenerator<FolderFile> {
  const opened = await openOrNone(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  if (!opened) return within === '' ? undefined : onLeftOut(within);
  try {
    const here = ownPath(opened, folder);
    for (const { name } of (await readdir(here, { withFileTypes: true })).sort(byName)) {
      const path = within === '' ? name : `${within}/${name}`;
      const file = await openOrNone(`${here}/${name}`, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
      const found = await file?.stat();
      try {
        if (file && found?.isFile()) yield { path, file, bytes: found.size, modified: found.mtime };
        else if (found?.isDirectory()) yield* filesOf(`${here}/${name}`, onLeftOut, path);
        else onLeftOut(path);
      } finally {
        await file?.close();
      }
    }
  } finally {
    await opened.close();
  }
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** On Linux the folder that is open, whatever stands at its path by now. Elsewhere applications run as the console's own user. */
const ownPath = ({ fd }: FileHandle, path: string): string =>
  process.platform === 'linux' ? `/proc/self/fd/${fd}` : path;

const openOrNone = (path: string, flags: number): Promise<FileHandle | undefined> =>
  open(path, flags).catch(() => undefined);
