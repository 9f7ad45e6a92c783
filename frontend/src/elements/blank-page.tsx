import type { ReactNode } from 'react';
import styles from './blank-page.module.css';

/** A page without the frame: what comes before it, or in place of it. */
export function BlankPage({ children }: { children?: ReactNode }) {
  return <main className={styles.page}>{children}</main>;
}
