import { linkedImage, prepareWorkFolder, type WorkFolder } from './work-folder.ts';

/**
 * The working folders in which tasks run. While another version takes over, tasks of two images run in one folder, which has
 * the links of the later one; when that one does not stay, the folder is given back to the earlier one.
 */
export class WorkFolders {
  private readonly users = new Set<WorkFolder>();

  /** Prepares the folder for a task. Returns what to call when the task has ended. */
  enter(folder: WorkFolder): () => void {
    prepareWorkFolder(folder);
    const user = { ...folder };
    this.users.add(user);
    return () => {
      if (this.users.delete(user)) this.left(folder.path);
    };
  }

  private left(path: string): void {
    const rest = [...this.users].filter((user) => user.path === path);
    const image = linkedImage(path);
    const [first] = rest;
    if (first && !rest.some((user) => user.image === image)) prepareWorkFolder(first);
  }
}
