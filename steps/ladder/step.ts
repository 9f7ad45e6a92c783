import { fileURLToPath } from 'node:url';
import type { Stack, StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface StepStackProps extends StackProps {
  /** Folder of what `build` has made: a folder for each function. */
  bundles: string;
}

type StepStack = new (scope: Construct, id: string, props: StepStackProps) => Stack;

/** Sends a request to the API of the step. @throws Error with the answer when it is a refusal */
export type Ask = <T>(method: string, path: string, body?: object) => Promise<T>;

/** The step as it runs on one machine. */
export interface Machine {
  url: string;
  /** Asks without a sign-in. */
  ask: Ask;
  /** Signs somebody up and in. */
  signUp(email: string): Promise<Person>;
}

/** Somebody who is signed in. */
export interface Person {
  email: string;
  /** For the API. */
  token: string;
  /** For the page alone. */
  idToken: string;
  /** Asks in that person's name. */
  ask: Ask;
  /** The same person with new tokens. */
  renewed(): Promise<Person>;
}

/** One step of the ladder. What a step does not name is that of the step before. */
export interface Step {
  /** Of its folder, such as `step00-single-tenant`. */
  name: string;
  /** What is new, in one sentence. */
  adds: string;
  /** Programs of functions by their names. Each is a folder in the bundles with an `index.mjs`. */
  handlers: Readonly<Record<string, string>>;
  /** Scripts and styles of the page by their names, beside `index.html`. */
  page: Readonly<Record<string, string>>;
  /** Whether there is a user pool. */
  users: boolean;
  /** Loaded only when a template has to be made: the CDK takes a second. */
  stack: () => Promise<StepStack>;
  /** Puts people and lists into a step that is new on this machine. Answers what to tell whoever looks at it. */
  sample: (machine: Machine) => Promise<readonly string[]>;
}

/** Paths of files beside a module: `filesOf(import.meta.url)('handlers/api.ts')`. */
export const filesOf =
  (module: string) =>
  (path: string): string =>
    fileURLToPath(new URL(path, module));
