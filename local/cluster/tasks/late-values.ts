import { openContainerPort, openDatabasePort, openFurtherPort, openMailPort } from '../engine/placement.ts';
import type { OwnFolders } from './own-folders.ts';
import type { TaskPorts } from './ports.ts';

/** What is known of a task when it starts. */
export interface LateValues extends TaskPorts {
  folders: OwnFolders;
  databasePort: number;
  mailPort: number;
  /** Names of the folders that outlive a task. */
  storage: readonly string[];
  /** Paths of its files from templates, as in a container. */
  files: readonly string[];
}

const named = /\{\{console\.(storage|file)\.([^{}]+)\}\}/g;

/** `text` with what is only known when a task starts. @throws Error when it names a folder or file that the task lacks */
export function fillLateValues(text: string, place: LateValues): string {
  const filled = text
    .replaceAll(openContainerPort, String(place.port))
    .replaceAll(openDatabasePort, String(place.databasePort))
    .replaceAll(openMailPort, String(place.mailPort))
    .replaceAll(named, (_, family: string, name: string) =>
      family === 'storage' ? storagePath(name, place) : filePath(name, place),
    );
  return [...place.furtherPorts].reduce(
    (result, [port, own]) => result.replaceAll(openFurtherPort(port), String(own)),
    filled,
  );
}

function storagePath(name: string, { storage, folders }: LateValues): string {
  if (storage.includes(name)) return folders.storage(name);
  throw new Error(`The task has no volume for the storage "${name}"`);
}

/** Where the file with this path in a container is. */
export function filePath(path: string, { files, folders, port }: LateValues): string {
  if (files.includes(path)) return `${folders.files(port)}${path}`;
  throw new Error(`The task has no file ${path}`);
}
