import { createMemoryAccountEvents } from '@console/adapters/memory/account-events';
import { createMemoryTenantData } from '@console/adapters/memory/tenant-data';
import { createMemoryParameters } from '@console/adapters/memory/tenant-parameters';
import { createMemoryTenantUsers } from '@console/adapters/memory/tenant-users';

/** What customers of pools have, in memory. Nothing is moved there. */
export function createMemoryTenants() {
  const kept: string[] = [];
  const refuse = () => {
    throw new Error('Nothing is moved in memory');
  };
  return {
    parameters: createMemoryParameters(),
    data: createMemoryTenantData(),
    users: createMemoryTenantUsers(),
    events: createMemoryAccountEvents(),
    exports: { kept, keep: async (name: string) => void kept.push(name) },
    transfer: {
      fence: refuse,
      setFence: refuse,
      setMoved: refuse,
      prepare: refuse,
      copy: refuse,
      catchUp: refuse,
      compare: refuse,
      align: refuse,
      checksum: refuse,
    },
  };
}
