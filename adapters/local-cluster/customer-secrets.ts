import type { CustomerSecrets } from '@console/core/ports/customer-secrets';
import type { StackRef } from '@console/core/ports/stacks';
import { z } from 'zod';
import { call, type LocalClusterAddress } from './client.ts';
import { wireReferences, wireValue } from './wire.ts';

/** The port on the local cluster, over its HTTP API. */
export function createLocalClusterSecrets(address: LocalClusterAddress): CustomerSecrets {
  const pathOf = ({ region, name }: StackRef, rest: string) =>
    `/secrets/${encodeURIComponent(region)}/${encodeURIComponent(name)}/${rest}`;
  return {
    async putOptions(stack, values) {
      const request = { method: 'PUT', path: pathOf(stack, 'options'), body: { values } };
      return (await call(address, request, wireReferences)) ?? {};
    },
    async removeOptions(stack) {
      await call(address, { method: 'DELETE', path: pathOf(stack, 'options') }, z.unknown());
    },
    async generated(stack, name) {
      const path = pathOf(stack, `generated/${encodeURIComponent(name)}`);
      return (await call(address, { method: 'GET', path }, wireValue))?.value;
    },
  };
}
