import { randomBytes } from 'node:crypto';
import type { StackIdentity } from '../template/scope.ts';
import { account } from '../template/scope.ts';

interface Named {
  stack: StackIdentity;
  logicalId: string;
}

export const randomHex = (digits: number): string =>
  randomBytes(Math.ceil(digits / 2))
    .toString('hex')
    .slice(0, digits);

/** A name as CloudFormation generates it: stack, logical id, and a unique suffix. */
export const generatedName = ({ stack, logicalId }: Named): string =>
  `${stack.name}-${logicalId}-${randomHex(12).toUpperCase()}`;

export const arn = (service: string, { region }: StackIdentity, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;
