import type { StackRef } from '@console/core/ports/stacks';

/** A function, as its template defines it. */
export interface FunctionDefinition {
  arn: string;
  name: string;
  stack: StackRef;
  version: string;
  runtime: string;
  handler: string;
  memoryMiB: number;
  timeoutMs: number;
  environment: Readonly<Record<string, string>>;
  /** ARN of the role whose credentials it gets. */
  role: string;
  logGroup: string;
  /** Folder of its code, which nothing writes to. */
  code: string;
  /** Reserved concurrency: the most invocations at once. @default as many as the machine runs */
  concurrency?: number | undefined;
}

/** Before the lines of a function in the log of its application. */
export const shortName = ({ name }: Pick<FunctionDefinition, 'name'>): string => name;
