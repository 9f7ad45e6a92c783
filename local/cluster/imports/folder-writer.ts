import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';

const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants;

/**
 * Puts files into a folder that an application may change meanwhile. No link is followed, also not one that takes the place of a
 * folder between two steps: it could lead out of the customer's files.
 * @param user owns what is made here, if not the console's own
 */
export class FolderWriter {
  constructor(
    private readonly folder: string,
    private readonly user: number | undefined,
  ) {}

  /** Moves a file to a path, with `/` between its parts, in place of the file that is there. */
  async put(file: string, path: string): Promise<void> {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    const opened: FileHandle[] = [];
    try {
      let here = await this.openFolder(this.folder, opened);
      for (const part of parts) here = await this.enter(here, part, opened);
      await rename(file, `${here}/${name}`);
    } finally {
      for (const handle of opened.reverse()) await handle.close();
    }
  }

  /** The folder below, which is made when it is not there. */
  private async enter(here: string, part: string, opened: FileHandle[]): Promise<string> {
    const path = `${here}/${part}`;
    const isNew = await mkdir(path, { mode: 0o700 }).then(
      () => true,
      () => false,
    );
    const folder = await this.openFolder(path, opened);
    if (isNew && this.user !== undefined) await opened.at(-1)?.chown(this.user, this.user);
    return folder;
  }

  /** On Linux the folder that is open, whatever stands at its path by now. Elsewhere applications run as the console's own user. */
  private async openFolder(path: string, opened: FileHandle[]): Promise<string> {
    const handle = await open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    opened.push(handle);
    return process.platform === 'linux' ? `/proc/self/fd/${handle.fd}` : path;
  }
}
