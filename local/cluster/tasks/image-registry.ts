/** How an image runs on this machine. `${port}` in the command is the port to listen on. */
export type LocalImage =
  | {
      command: string[];
      cwd: string;
      /** All that belongs to it: a folder that `cwd` is in. @default cwd */
      root?: string;
    }
  | { missing: string };

/** The container registry of this machine. */
export interface ImageRegistry {
  /** `labels` are those of the container. `missing` is a sentence with the reason. */
  resolve(image: string, labels?: Readonly<Record<string, string>>): Promise<LocalImage>;
}
