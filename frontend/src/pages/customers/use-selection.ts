import type { Customer } from '@console/core/contract/customer';
import { useState } from 'react';
import type { ApiFilter, ChosenCustomers } from '../../api/customer-search.ts';

export interface Selection {
  /** Chosen one by one, on whatever page. */
  customers: readonly Customer[];
  /** Instead of them: all that fit this filter, and how many those were. */
  everything: { filter: ApiFilter; total: number } | undefined;
  count: number;
  chosen: ChosenCustomers;
  /** Takes over what the table of one page says is selected. */
  change(selected: readonly Customer[], page: readonly Customer[]): void;
  selectEverything(filter: ApiFilter, total: number): void;
  clear(): void;
}

/** What is selected stays so while pages are turned. */
export function useSelection(): Selection {
  const [customers, setCustomers] = useState<readonly Customer[]>([]);
  const [everything, setEverything] = useState<Selection['everything']>();
  return {
    customers,
    everything,
    count: everything ? everything.total : customers.length,
    chosen: everything ? everything.filter : customers.map(({ code }) => code),
    change(selected, page) {
      const here = new Set(page.map(({ id }) => id));
      setEverything(undefined);
      setCustomers((before) => [
        ...(everything ? [] : before.filter(({ id }) => !here.has(id))),
        ...selected.filter(({ id }) => here.has(id)),
      ]);
    },
    selectEverything(filter, total) {
      setCustomers([]);
      setEverything({ filter, total });
    },
    clear() {
      setCustomers([]);
      setEverything(undefined);
    },
  };
}

/** The selected ones as they are now, where this page shows them. */
export function refreshed(selected: readonly Customer[], page: readonly Customer[]): Customer[] {
  const current = new Map(page.map((customer) => [customer.id, customer]));
  return selected.map((customer) => current.get(customer.id) ?? customer);
}
