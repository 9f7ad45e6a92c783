/** A part of what is built before the first start. */
export interface BuildPart {
  name: string;
  /** Files and folders, relative to the root, whose change makes a new build necessary. */
  inputs: string[];
  /** A file that a finished build leaves. */
  output: string;
  build(root: string): Promise<void>;
}
