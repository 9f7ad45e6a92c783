import { notFound } from '@console/core/errors';
import type { ItemsByKind, TenantData, TenantItem, TenantTable } from '@console/core/ports';
import { isOfTenant, kindOf } from '@console/core/tenants/keys';

export interface MemoryTenantData extends TenantData {
  /** By the name of the table; a test puts items in. */
  tables: Map<string, TenantItem[]>;
}

const text = (item: TenantItem, key: string) => String(item[key]?.S ?? '');
const mostInPage = 100;

/** Tables that last as long as the process. */
export function createMemoryTenantData(): MemoryTenantData {
  const tables = new Map<string, TenantItem[]>();
  const itemsOf = ({ table, tenantId }: TenantTable) =>
    tables.get(table)?.filter((item) => isOfTenant(text(item, 'PK'), tenantId));
  const kindsOf = (items: TenantItem[]) => {
    const kinds: ItemsByKind = {};
    for (const item of items) {
      const kind = kindOf(text(item, 'SK'));
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    return kinds;
  };
  const existing = (of: TenantTable) => {
    const items = itemsOf(of);
    if (!items) throw notFound(`The table ${of.table}`, of.table);
    return items;
  };
  return {
    tables,
    count: async (of) => {
      const items = itemsOf(of);
      return items && kindsOf(items);
    },
    async *pages(of) {
      const items = existing(of);
      for (let start = 0; start < items.length; start += mostInPage) yield items.slice(start, start + mostInPage);
    },
    async erase(of, onProgress) {
      const gone = new Set(existing(of));
      tables.set(of.table, tables.get(of.table)?.filter((item) => !gone.has(item)) ?? []);
      onProgress?.(gone.size);
      return { table: of.table, deleted: kindsOf([...gone]), left: 0, tookMs: 0 };
    },
  };
}
