import type { SecretReference } from '../records/secret-reference.ts';
import type { StackRef } from './stacks.ts';

/** The secrets of a customer beside those that its stack makes. */
export interface CustomerSecrets {
  /**
   * Stores values of secret options beside those that are stored already. Answers where each of them is.
   */
  putOptions(stack: StackRef, values: Readonly<Record<string, string>>): Promise<Record<string, SecretReference>>;
  /** Deletes all that `putOptions` has stored. */
  removeOptions(stack: StackRef): Promise<void>;
  /** The value of `generated.<name>` of a stack; undefined when it has none. */
  generated(stack: StackRef, name: string): Promise<string | undefined>;
}
