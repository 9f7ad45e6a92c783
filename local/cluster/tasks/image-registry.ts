/** How an image runs on this machine. `${port}` in the command stands for the port it is to listen on. */
export type LocalImage = { command: string[]; cwd: string } | { missing: string };

/** What stands in for a registry of container images. */
export interface ImageRegistry {
  /** `labels` are those of the container. `missing` says in a sentence why it cannot be run. */
  resolve(image: string, labels?: Readonly<Record<string, string>>): Promise<LocalImage>;
}
