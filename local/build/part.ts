/** A part of the build. */
export interface BuildPart {
  name: string;
  /** Files and folders, relative to the root, whose change requires a new build. */
  inputs: string[];
  /** A file that exists after the build. */
  output: string;
  build(root: string): Promise<void>;
}
