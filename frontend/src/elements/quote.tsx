import type { ReactNode } from 'react';

/** What something else said, in its own language: nobody translates it. */
export function Quote({ children }: { children: ReactNode }) {
  return <span translate="no">{children}</span>;
}
