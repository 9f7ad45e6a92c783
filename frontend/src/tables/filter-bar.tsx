import type { ReactNode } from 'react';
import styles from './filter-bar.module.css';

/** Filter controls side by side, below each other where there is no room. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
